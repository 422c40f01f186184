using System.Globalization;
using System.Text;

namespace KpiIngest.Scans.Comparing;

/// <param name="Scan">Folder and kind.</param>
internal sealed record ScanFates(string Scan, string Kind, string Family, IReadOnlyList<CellFate> Cells, ScanFindings Findings);

/// <summary>The Markdown of <c>scripts/scan-accuracy.sh</c>.</summary>
internal static class AccuracyPage
{
    private const int MostNamed = 60;

    public static string Of(IReadOnlyList<ScanFates> scans, bool named)
    {
        StringBuilder page = new();
        Table(page, "scan", scans, s => s.Kind);
        Table(
            page,
            "family, 300 dpi",
            [.. scans.Where(s => s.Kind != "clean" && s.Kind.EndsWith("300", StringComparison.Ordinal))],
            s => s.Family
        );
        Columns(page, scans);
        Findings(page, scans);
        foreach ((ScanFates scan, CellFate cell) in Wrong(scans).Take(MostNamed))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"- {scan.Scan}: {cell.Column} {cell.Expected ?? "nothing"} read as {cell.Read}{(cell.Closed ? ", in a row that closes" : "")}\n"
            );
        }

        if (named)
            Named(page, scans);
        return page.ToString();
    }

    private static IEnumerable<(ScanFates Scan, CellFate Cell)> Wrong(IReadOnlyList<ScanFates> scans) =>
        scans.SelectMany(s => s.Cells.Where(c => c.Fate is Fate.Wrong or Fate.Added).Select(c => (s, c)));

    private static void Table(StringBuilder page, string head, IReadOnlyList<ScanFates> scans, Func<ScanFates, string> by)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"| {head} | scans | figure cells | read right | not read | row lost | table lost | wrong | one in | wrong in rows that close |\n"
        );
        page.Append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (
            IGrouping<string, ScanFates> group in scans.GroupBy(by, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            List<CellFate> cells = group.SelectMany(g => g.Cells).ToList();
            int all = cells.Count(c => c.Fate != Fate.Added);
            int wrong = cells.Count(c => c.Fate is Fate.Wrong or Fate.Added);
            int right = cells.Count(c => c.Fate == Fate.Right);
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {group.Key} | {group.Count()} | {all:N0} | {Share(right, all)} | {Of(Fate.Unread)} | {Of(Fate.RowLost)} | {Of(Fate.TableLost)} | {wrong} | {(wrong == 0 ? "none" : ((right + wrong) / wrong).ToString("N0", CultureInfo.InvariantCulture))} | {cells.Count(c => c.Fate is Fate.Wrong or Fate.Added && c.Closed)} |\n"
            );

            string Of(Fate fate) => Share(cells.Count(c => c.Fate == fate), all);
        }

        page.Append('\n');
    }

    private static void Columns(StringBuilder page, IReadOnlyList<ScanFates> scans)
    {
        string[] kinds = scans.Select(s => s.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        page.Append(
            CultureInfo.InvariantCulture,
            $"| read right | {string.Join(" | ", kinds)} |\n| --- |{string.Concat(kinds.Select(_ => " --- |"))}\n"
        );
        foreach (string column in ReadTable.Columns.Append("total"))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {column} |");
            foreach (string kind in kinds)
            {
                List<CellFate> cells = scans
                    .Where(s => s.Kind == kind)
                    .SelectMany(s => s.Cells)
                    .Where(c => c.Column == column && c.Fate != Fate.Added)
                    .ToList();
                page.Append(CultureInfo.InvariantCulture, $" {Share(cells.Count(c => c.Fate == Fate.Right), cells.Count)} |");
            }

            page.Append('\n');
        }

        page.Append('\n');
    }

    /// <summary>What is found beside what is wrong on the paper: of the scan as it came, and once a person has confirmed it.</summary>
    private static void Findings(StringBuilder page, IReadOnlyList<ScanFates> scans)
    {
        page.Append(
            "| findings | scans | wrong on paper | found | false | as errors | confirmed: found | false | missed |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        );
        foreach (
            IGrouping<string, ScanFates> kind in scans
                .GroupBy(s => s.Kind, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            List<ScanFindings> all = [.. kind.Select(s => s.Findings)];
            int wrong = all.Sum(f => f.OnPaper.Count);
            int missed = all.Sum(f => ScanFindings.Missed(f.Confirmed, f.OnPaper).Count);
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {kind.Key} | {all.Count} | {wrong} | {wrong - all.Sum(f => ScanFindings.Missed(f.Unconfirmed, f.OnPaper).Count)} | {all.Sum(f => ScanFindings.False(f.Unconfirmed, f.OnPaper).Count)} | {all.Sum(f => f.Errors)} | {wrong - missed} | {all.Sum(f => ScanFindings.False(f.Confirmed, f.OnPaper).Count)} | {missed} |\n"
            );
        }

        page.Append('\n');
        foreach (ScanFates scan in scans)
        {
            Named("found, and not on the paper", scan, ScanFindings.False(scan.Findings.Unconfirmed, scan.Findings.OnPaper));
            Named("found when confirmed, and not on the paper", scan, ScanFindings.False(scan.Findings.Confirmed, scan.Findings.OnPaper));
            Named("on the paper, and not found when confirmed", scan, ScanFindings.Missed(scan.Findings.Confirmed, scan.Findings.OnPaper));
        }

        void Named(string what, ScanFates scan, IReadOnlyList<string> codes)
        {
            if (codes.Count > 0)
                page.Append(CultureInfo.InvariantCulture, $"- {scan.Scan}: {what}: {string.Join(", ", codes)}\n");
        }
    }

    /// <summary>Scan by scan what was not read, for whoever looks for the reason.</summary>
    private static void Named(StringBuilder page, IReadOnlyList<ScanFates> scans)
    {
        foreach (ScanFates scan in scans.Where(s => s.Cells.Any(c => c.Fate is not Fate.Right)))
        {
            int right = scan.Cells.Count(c => c.Fate == Fate.Right);
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n{scan.Scan} ({scan.Family}): {right} of {scan.Cells.Count(c => c.Fate != Fate.Added)}\n"
            );
            foreach (CellFate cell in scan.Cells.Where(c => c.Fate is not Fate.Right))
                page.Append(CultureInfo.InvariantCulture, $"    {cell.Fate} {cell.Column} {cell.Expected} {cell.Read}\n");
        }
    }

    private static string Share(int part, int all) =>
        all == 0 ? "-" : (100.0 * part / all).ToString("F1", CultureInfo.InvariantCulture) + " %";
}
