using KpiIngest.Documents;
using KpiIngest.Documents.Word;
using KpiIngest.Isolation;
using KpiIngest.Reports;
using KpiIngest.Reports.Recognise;
using KpiIngest.Reports.Thai;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Inside every scored table of every Word fixture each numeral of the raw XML is placed: a figure, a label, a heading, a column
/// that names no figure, hidden text, or reported as unplaced. And each figure that was placed stands in the raw row that it names,
/// once.</summary>
[Trait("Lane", "Whole")]
public sealed class NothingUnaccountedTests
{
    /// <summary>Parts of headings under which figures stand that nothing is computed with.</summary>
    private static readonly string[] OtherHeadings =
    [
        .. new[] { "หน่วย", "เป้าหมาย", "เกณฑ์", "ระดับ", "หมายเหตุ", "ลำดับ", "ตัวชี้วัด", "ประเด็น", "ผลการดำเนินงาน", "ผลงาน" }.Select(
            Skeleton.Of
        ),
    ];

    private static readonly ReportRecogniser Recogniser = new(FormWordings.Load(FormWordings.Folder).Wording!);

    public static TheoryData<string> Word =>
        new(
            Directory
                .EnumerateFiles(Repository.Fixtures, "report.docx", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Repository.Fixtures, f))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Word))]
    public async Task Every_numeral_of_a_scored_table_is_accounted_for(string file)
    {
        string path = Path.Combine(Repository.Fixtures, file);
        Document document = Assert
            .IsType<ReadResult.Success>(await new WordReader().ReadAsync(new SourceFile(path, SourceFormat.Docx), CancellationToken.None))
            .Document;
        IReadOnlyList<IReadOnlyList<IReadOnlyList<RawTables.Cell>>> tables = RawTables.In(path);
        List<string> missing = new();
        foreach (Report report in Recogniser.Recognise(document))
        {
            foreach (
                IGrouping<int, PlacedFigures.Entry> placed in PlacedFigures
                    .Of(report)
                    .Distinct()
                    .Where(p => p.Place.Table < tables.Count)
                    .GroupBy(p => p.Place.Table!.Value)
            )
                missing.AddRange(Unaccounted(tables[placed.Key], [.. placed]).Select(m => $"table {placed.Key} {m}"));
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void The_fixtures_hold_thousands_of_placed_figures()
    {
        int figures = 0;
        foreach (string file in Word)
        {
            foreach (IReadOnlyList<RawTables.Cell> row in RawTables.In(Path.Combine(Repository.Fixtures, file)).SelectMany(t => t))
                figures += row.Count(c => Digits(c.Text).Length > 0);
        }

        Assert.True(figures > 5000, $"{figures}");
    }

    private static IEnumerable<string> Unaccounted(IReadOnlyList<IReadOnlyList<RawTables.Cell>> rows, List<PlacedFigures.Entry> placed)
    {
        int first = placed.Min(p => p.Place.Row!.Value);
        List<RawTables.Cell> headings = rows.Take(first).SelectMany(r => r).ToList();
        HashSet<int?> figureColumns = placed.Where(p => Digits(p.Text).Length > 0).Select(p => p.Place.Column).ToHashSet();
        for (int r = first; r < rows.Count; r++)
        {
            bool states = placed.Exists(p => p.Place.Row == r && Digits(p.Text).Length > 0);
            List<string> open = placed
                .Where(p => p.Place.Row == r && Digits(p.Text).Length > 0)
                .Select(p => Digits(p.Text))
                .OrderByDescending(d => d.Length)
                .ToList();
            List<string> before = placed.Where(p => p.Place.Row == r && p.Before is not null).Select(p => Digits(p.Before!)).ToList();
            for (int c = 0; c < rows[r].Count; c++)
            {
                RawTables.Cell cell = rows[r][c];
                if (Digits(cell.Before) != Digits(cell.Text) && !before.Contains(Digits(cell.Before)))
                    yield return $"row {r}: “{cell.Before}” was changed, and nothing names it";
                if (Digits(cell.Text).Length == 0 || c == LabelOf(rows[r]))
                    continue;
                bool mayHoldFigure = states && (headings.Count == 0 || figureColumns.Contains(cell.Column));
                if (!mayHoldFigure && UnderOther(headings, cell))
                    continue;
                bool index = cell.Text.Trim() is ['(', .., ')'];
                if (!Take(open, cell.Text) && !index && !headings.Exists(h => h.Text == cell.Text))
                    yield return $"row {r}: “{cell.Text}” is not accounted for";
            }

            // The label of a total may hold its figure (ΣW = ๕); that of an item holds its number.
            if (open.Count > 0 && LabelOf(rows[r]) is >= 0 and var own)
                Take(open, rows[r][own].Text);
            foreach (string lost in open)
                yield return $"row {r}: {lost} was placed and does not stand there";
        }
    }

    private static int LabelOf(IReadOnlyList<RawTables.Cell> row) => row.ToList().FindIndex(c => c.Text.Trim().Length > 0);

    /// <summary>True under a heading of another kind of figure; a table that goes on without a heading of its own has none to
    /// ask.</summary>
    private static bool UnderOther(List<RawTables.Cell> headings, RawTables.Cell cell) =>
        headings.Count == 0
        || headings
            .Where(h => h.Column <= cell.Column && cell.Column < h.Column + h.Span)
            .Any(h => OtherHeadings.Any(o => Skeleton.Of(h.Text).Contains(o, StringComparison.Ordinal)));

    /// <summary>Takes from the open figures those that the cell holds: one, several behind each other, or one behind an equals
    /// sign.</summary>
    private static bool Take(List<string> open, string text)
    {
        int equals = text.LastIndexOf('=');
        if (equals >= 0 && open.Remove(Digits(text[(equals + 1)..])))
            return true;
        List<string> taken = new();
        for (string rest = Digits(text); rest.Length > 0; rest = rest[taken[^1].Length..])
        {
            if (open.Except(taken).FirstOrDefault(rest.StartsWith) is not { } found)
                return false;
            taken.Add(found);
        }

        foreach (string figure in taken)
            open.Remove(figure);
        return true;
    }

    private static string Digits(string text) =>
        string.Concat(text.Where(c => c is >= '0' and <= '9' or >= '๐' and <= '๙').Select(c => c >= '๐' ? (char)(c - '๐' + '0') : c));
}
