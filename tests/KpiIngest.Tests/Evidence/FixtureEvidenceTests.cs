using System.Text.Json;
using System.Text.Json.Nodes;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Evidence;
using KpiIngest.Reports.Thai;
using KpiIngest.Tests.Fixtures;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Evidence;

/// <summary>The figures of every fixture by their places: once each, and at a place of the file where the figure really stands.</summary>
[Trait("Lane", "Whole")]
public sealed class FixtureEvidenceTests(CheckedFixtures answers) : IClassFixture<CheckedFixtures>
{
    public static TheoryData<string> All => Files(".docx", ".doc", ".pdf");

    public static TheoryData<string> Word => Files(".docx");

    public static TheoryData<string> LegacyWord => Files(".doc");

    public static TheoryData<string> Prints => Files(".pdf");

    [Theory]
    [MemberData(nameof(All))]
    public void Every_figure_stands_once_and_every_finding_has_operands_that_prove_it(string file) =>
        Expect.None(EvidenceInvariants.Faults(Of(file)));

    /// <summary>Rows that are cut at other widths than their table's grid: their columns are told by width, which the test does not
    /// measure; a table that is an embedded workbook; one that the file keeps in pieces that adjoin.</summary>
    private static readonly string[] NotWalked = ["word/table-cut-unevenly", "word/object-workbook", "word/table-in-pieces"];

    /// <summary>How every make of tick is written.</summary>
    private const string Tick = "☑";

    /// <summary>The tables of the file are walked by the test itself.</summary>
    [Theory]
    [MemberData(nameof(Word))]
    public void Following_a_table_row_and_column_in_a_Word_file_finds_the_text_of_the_figure(string file)
    {
        if (NotWalked.Any(n => file.StartsWith(n, StringComparison.Ordinal)))
            return;
        IReadOnlyList<IReadOnlyList<IReadOnlyList<RawTables.Cell>>> tables = RawTables.In(Path.Combine(Repository.Fixtures, file));
        (IReadOnlyList<ReportResult> reports, int followed, List<string> lost) = (Of(file).Reports, 0, new List<string>());
        foreach (
            Checking.Results.Evidence.FigureResult figure in reports.SelectMany(r => r.Figures).Where(f => f.Location.Table is not null)
        )
        {
            Checking.Results.Evidence.EvidenceLocation place = figure.Location;
            RawTables.Cell? cell = tables[place.Table!.Value][place.Row!.Value].SingleOrDefault(c => c.Column == place.Column);
            if (
                cell is null
                || (figure.Text != Tick && !Bare(cell.Text).Contains(Bare(figure.Text), StringComparison.Ordinal))
                || (cell.Text.Length == 0 && figure.Value is not null)
            )
                lost.Add($"{figure.At} “{figure.Text}” {place}: “{cell?.Text}”");
            followed++;
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost.Take(10)));
        Assert.True(followed > 5 || reports.All(r => r.ScoringTables.Count == 0), $"{followed}");
    }

    [Theory]
    [MemberData(nameof(LegacyWord))]
    public void A_report_saved_as_doc_has_its_figures_at_the_places_of_the_Word_file(string file)
    {
        (FileResult doc, FileResult docx) = (Of(file), Of(Path.ChangeExtension(file, ".docx")));
        Assert.Equal(docx.Reports.SelectMany(Said), doc.Reports.SelectMany(Said));

        static IEnumerable<string> Said(ReportResult report) =>
            report
                .Figures.Where(f => f.At.Table is not null)
                .Select(f => $"{f.At} {f.Value} {f.Location.Table} {f.Location.Row} {f.Location.Column}");
    }

    /// <summary>A second opinion: another program's words of the page.</summary>
    [Theory]
    [MemberData(nameof(Prints))]
    public async Task The_box_of_a_figure_in_a_print_holds_its_digits_and_no_others(string file) =>
        Expect.None(await BoxedWords.FaultsAsync(Path.Combine(Repository.Fixtures, file), Of(file)));

    /// <summary>Without white space, what has no width, and the sign by which a raised figure is told.</summary>
    private static string Bare(string text) =>
        ThaiText.Clean(text).Replace(" ", "", StringComparison.Ordinal).Replace("^", "", StringComparison.Ordinal);

    private static TheoryData<string> Files(params string[] endings) =>
        new(
            Directory
                .EnumerateFiles(Repository.Fixtures, "report.*", SearchOption.AllDirectories)
                .Where(f => endings.Contains(Path.GetExtension(f)))
                .Select(f => Path.GetRelativePath(Repository.Fixtures, f))
                .Order(StringComparer.Ordinal)
        );

    private FileResult Of(string file) => answers.Of(file).Deserialize(ResultJson.Compact.FileResult)!;
}
