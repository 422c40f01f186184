using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Changes;

/// <summary>Compares the findings of two readings: by code and by what they are about, never by their place in the list.</summary>
internal static class FindingChanges
{
    public static void Add(
        List<ReadingChange> changes,
        FileResult before,
        FileResult after,
        IReadOnlyList<(ReportResult? Before, ReportResult? After)> reports
    )
    {
        List<Finding> earlier = Of(before, Numbers(reports.Select(p => p.Before)));
        List<Finding> later = Of(after, Numbers(reports.Select(p => p.After)));
        foreach (
            (Finding? was, Finding? now) in Pairing.Of(
                earlier,
                later,
                f => $"{f.About}/{f.Found.Stated}/{f.Found.Expected}/{f.Found.Arithmetic}",
                f => f.About,
                f => f.Where
            )
        )
        {
            if (was is not null && now is not null && Same(was.Found, now.Found))
                continue;
            Finding said = (now ?? was)!;
            ChangeKind kind =
                was is null ? ChangeKind.FindingNew
                : now is null ? ChangeKind.FindingGone
                : ChangeKind.FindingChanged;
            changes.Add(
                new ReadingChange(
                    kind,
                    said.Report is { } report ? ReadingChanges.NameOf(report) : null,
                    said.Table,
                    said.Item,
                    said.Found.Code,
                    Shown(was?.Found),
                    Shown(now?.Found)
                )
                {
                    BeforeThai = ShownThai(was?.Found),
                    AfterThai = ShownThai(now?.Found),
                    Message = said.Found.Message,
                    MessageEn = said.Found.MessageEn,
                }
            );
        }
    }

    /// <summary>Wording alone is no change.</summary>
    private static bool Same(DiscrepancyResult before, DiscrepancyResult after) =>
        before.Severity == after.Severity
        && Equal(before.Stated, after.Stated)
        && Equal(before.Expected, after.Expected)
        && Equal(before.Arithmetic, after.Arithmetic)
        && Equal(before.Cause?.Code, after.Cause?.Code)
        && before.ConsequenceOf is null == after.ConsequenceOf is null;

    private static bool Equal(string? before, string? after) => string.Equals(before, after, StringComparison.Ordinal);

    private static string? Shown(DiscrepancyResult? found) =>
        found is null ? null : $"{found.Severity.ToString().ToLowerInvariant()} {Sum(found)}".TrimEnd();

    private static string? ShownThai(DiscrepancyResult? found) =>
        found is null ? null : $"{SeverityWording.Of(found.Code, found.Severity).Thai} {Sum(found)}".TrimEnd();

    private static string? Sum(DiscrepancyResult found) =>
        found.Arithmetic ?? (found.Expected is null ? found.Stated : $"{found.Stated} ≠ {found.Expected}");

    /// <summary>The pair that each report belongs to.</summary>
    private static Dictionary<ReportResult, int> Numbers(IEnumerable<ReportResult?> reports)
    {
        Dictionary<ReportResult, int> numbers = new(ReferenceEqualityComparer.Instance);
        foreach ((int number, ReportResult? report) in reports.Index())
            if (report is not null)
                numbers[report] = number;
        return numbers;
    }

    private static List<Finding> Of(FileResult file, Dictionary<ReportResult, int> numbers)
    {
        return
        [
            .. file.Discrepancies.Select(d =>
            {
                ReportResult? report = d.Report is { } index ? file.Reports[index] : null;
                ScoringTableResult? table =
                    report is not null && d.At is { } at && at.Table < report.ScoringTables.Count ? report.ScoringTables[at.Table] : null;
                string key = $"{d.Code}/{(report is null ? -1 : numbers[report])}";
                (string? name, string? item) = (table is null ? null : FigureChanges.NameOf(table), ItemOf(table, d.At));
                string about = table is null ? $"{key}/{d.Location?.Text}" : $"{key}/{name}/{item}/{d.At!.Column}";
                return new Finding(
                    d,
                    report,
                    name,
                    item,
                    about,
                    $"{key}/{d.Location?.Page}/{d.Location?.Table}/{d.Location?.Row}/{d.At?.Column}"
                );
            }),
        ];
    }

    private static string? ItemOf(ScoringTableResult? table, FigureAddress? at)
    {
        if (table is null || at is null)
            return null;
        if (at.Group is { } group)
            return group < table.Groups.Count ? "group " + (table.Groups[group].Number ?? table.Groups[group].Name ?? "-") : null;
        if (at.Row is not { } row)
            return null;
        if (row.Index is not { } index)
            return "total";
        return index < table.Rows.Count ? table.Rows[index].Number ?? table.Rows[index].Name ?? "-" : null;
    }

    /// <param name="About">Code, report and what it is about.</param>
    /// <param name="Where">Code, report and the place in the file.</param>
    private sealed record Finding(DiscrepancyResult Found, ReportResult? Report, string? Table, string? Item, string About, string Where);
}
