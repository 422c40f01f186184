using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiIngest.Checking;
using KpiIngest.Checking.Results;
using KpiIngest.Isolation;
using KpiIngest.Reports;
using KpiIngest.Reports.Forms;
using KpiIngest.Scans.Comparing;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Fixtures;

/// <summary>The scans that are kept: no figure of a scoring table is another than what the print says, few are not read, and what is found
/// is what is wrong on paper, as a warning.</summary>
[Trait("Lane", "Whole")]
public sealed class ScanFixtureTests(ScanFixtureTests.Answers answers) : IClassFixture<ScanFixtureTests.Answers>
{
    /// <summary>Their folder among the fixtures.</summary>
    public const string Group = "scans";

    private const string Unconfirmed = "scan-unconfirmed";

    /// <summary>Share of the figures that the goal asks to be read without a person.</summary>
    private const double Goal = 0.9;

    /// <summary>What a scan does not show of what is wrong: criteria, of which scans say nothing, and a total beside a figure that was not
    /// read.</summary>
    private static readonly string[] NotShown = ["criteria-conflict", "weighted-total"];

    private static readonly string[] Columns = ["weight", "result", "score", "weightedScore"];
    private static readonly string Root = Path.Combine(Repository.Fixtures, Group);

    public static TheoryData<string> Scans => [.. Names];

    private static IEnumerable<string> Names =>
        Directory
            .EnumerateFiles(Root, "*.pdf", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f))
            .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Scans))]
    public void No_figure_is_another_than_on_paper_and_each_table_says_that_it_is_a_scan(string scan)
    {
        JsonObject answer = answers.Of(scan);
        Assert.Equal("checked", (string?)answer["outcome"]);
        Assert.All(Tables(answer), t => Assert.Equal("scan", (string?)t["certainty"]));
        Assert.All(Figures(scan).Where(f => f.Read is not null), f => Assert.Equal(f.Stated, f.Read));
    }

    [Theory]
    [MemberData(nameof(Scans))]
    public void The_vowel_of_two_parts_is_one_as_in_the_document(string scan) =>
        Assert.DoesNotContain(
            "\u0E4D\u0E32",
            answers.Of(scan).ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Scans))]
    public void What_is_wrong_on_paper_is_found_as_a_warning_and_nothing_else_is(string scan)
    {
        List<JsonNode> found = [.. answers.Of(scan)["discrepancies"]!.AsArray().Select(d => d!)];
        Assert.All(found, d => Assert.Equal("warning", (string?)d["severity"]));
        Assert.Single(found, d => (string?)d["code"] == Unconfirmed);
        IEnumerable<string> wrong = Expected(scan)["discrepancies"]!.AsArray().Select(d => (string)d!["code"]!);
        Assert.Equal(
            wrong.Except(NotShown).Order(StringComparer.Ordinal),
            found.Select(d => (string)d["code"]!).Where(c => c != Unconfirmed).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Whoever confirms it goes on with what was read, and types what was not.</summary>
    [Theory]
    [MemberData(nameof(Scans))]
    public async Task Once_a_person_has_confirmed_it_the_same_is_found_as_in_the_document(string scan)
    {
        JsonObject paper = Expected(scan);
        FileResult read = answers.Of(scan).Deserialize(ResultJson.Compact.FileResult)!;
        FormWording wording = FormWordings.Load(FormWordings.Folder).Wording!;
        IReadOnlyList<Report> printed = await PrintedReports.OfAsync(FolderOf(scan), wording, CancellationToken.None);
        CheckedReports confirmed = ConfirmedScan.Check(read, paper, printed, wording);
        Assert.Empty(confirmed.Failures);
        Assert.Equal(
            paper["discrepancies"]!
                .AsArray()
                .Select(d => ((string)d!["code"]!, (string)d["severity"]!, (string?)d["stated"], (string?)d["expected"]))
                .Order(),
            confirmed.Discrepancies.Select(d => (d.Code, d.Severity.ToString().ToLowerInvariant(), d.Stated, d.Expected)).Order()
        );
        Assert.All(confirmed.Reports.SelectMany(r => r.ScoringTables), t => Assert.Equal(ScoringTableResult.Keyed, t.Certainty));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task Whichever_way_a_page_was_fed_the_same_is_read_at_its_place(int degrees)
    {
        const string Scan = "layouts/percent-total-fault.grey-300.pdf";
        using TemporaryFolder folder = new();
        string turned = folder["turned.pdf"];
        using (Process qpdf = Process.Start("qpdf", [Path.Combine(Root, Scan), $"--rotate=+{degrees}", turned]))
            await qpdf.WaitForExitAsync();
        (_, string output, string error) = await WarmReader.CheckAsync(turned, "--format", "json");
        Assert.True(output.Length > 0, error);
        JsonObject answer = JsonNode.Parse(output)!["files"]![0]!.AsObject();
        List<(string? Upright, string? Turned)> figures = [.. Written(answers.Of(Scan)).Zip(Written(answer))];
        Assert.Equal(Written(answers.Of(Scan)).Count, Written(answer).Count);
        Assert.All(figures.Where(f => f.Upright is not null && f.Turned is not null), f => Assert.Equal(f.Upright, f.Turned));

        // A figure just below the threshold is read one way and not the other: the grid of its pixels is another.
        Assert.InRange(figures.Count(f => f.Upright is null != f.Turned is null), 0, figures.Count / 10);

        // A viewer shows it turned to the right: what stood at the left is at the top, then at the right, then at the bottom.
        (double x, double y) = Place(answers.Of(Scan));
        (double turnedX, double turnedY) = Place(answer);
        const double Width = 595.3,
            Height = 841.9;
        (double x, double y) expected = degrees switch
        {
            90 => (Height - y, x),
            180 => (Width - x, Height - y),
            _ => (y, Width - x),
        };
        Assert.Equal(expected.x, turnedX, 3.0);
        Assert.Equal(expected.y, turnedY, 3.0);

        static List<string?> Written(JsonObject file) =>
            [.. Tables(file).SelectMany(Lines).SelectMany(row => Columns.Select(column => (string?)row[column]))];

        // Of the figure that is surest and longest.
        static (double X, double Y) Place(JsonObject file)
        {
            JsonNode figure = file["scan"]!["figures"]!.AsArray().Select(f => f!).MaxBy(f => ((string)f["text"]!).Length)!;
            double[] box = [.. figure["box"]!.AsArray().Select(v => (double)v!)];
            return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
        }
    }

    [Fact]
    public void Nearly_all_figures_are_read()
    {
        List<(string Stated, string? Read)> all = [.. Names.SelectMany(Figures)];
        Assert.True(all.Count > 60, $"{all.Count}");
        Assert.True(all.Count(f => f.Read is not null) >= Goal * all.Count, $"{all.Count(f => f.Read is null)} of {all.Count} not read");
    }

    /// <summary>Row by row of the same tables; figures alone, because results are often words.</summary>
    private IEnumerable<(string Stated, string? Read)> Figures(string scan)
    {
        List<JsonNode> stated = [.. Tables(Expected(scan))];
        List<JsonNode> read = [.. Tables(answers.Of(scan))];
        Assert.Equal(stated.Count, read.Count);
        foreach ((JsonNode table, JsonNode other) in stated.Zip(read))
        {
            (List<JsonNode> rows, List<JsonNode> others) = (Lines(table), Lines(other));
            Assert.Equal(rows.Count, others.Count);
            foreach ((JsonNode row, JsonNode readRow) in rows.Zip(others))
            foreach (string column in Columns)
            {
                Assert.False(row[column] is null && IsFigure(readRow[column]), $"{column}: {readRow[column]}");
                if (IsFigure(row[column]))
                    yield return ((string)row[column]!, IsFigure(readRow[column]) ? (string?)readRow[column] : null);
            }
        }
    }

    private static List<JsonNode> Lines(JsonNode table) => [.. table["rows"]!.AsArray().Select(r => r!), table["total"]!];

    private static bool IsFigure(JsonNode? text) => text is not null && ((string)text!).All(c => char.IsAsciiDigit(c) || c is '.' or '-');

    private static IEnumerable<JsonNode> Tables(JsonObject file) =>
        file["reports"]!.AsArray().SelectMany(r => r!["scoringTables"]!.AsArray()).Select(t => t!);

    /// <param name="scan">As GROUP/NAME.KIND.pdf.</param>
    private static JsonObject Expected(string scan)
    {
        return JsonNode.Parse(File.ReadAllText(Path.Combine(FolderOf(scan), "expected.json")))!.AsObject();
    }

    /// <summary>Of the document that was printed.</summary>
    private static string FolderOf(string scan) =>
        Path.Combine(Repository.Fixtures, Path.GetDirectoryName(scan)!, Path.GetFileName(scan).Split('.')[0]);

    public sealed class Answers : IAsyncLifetime
    {
        private readonly Dictionary<string, JsonObject> answers = new(StringComparer.Ordinal);

        public JsonObject Of(string scan) => answers[scan];

        public async Task InitializeAsync()
        {
            (_, string output, string error) = await WarmReader.CheckAsync(Root, "--format", "json");
            Assert.True(output.Length > 0, error);
            foreach (JsonNode? file in JsonNode.Parse(output)!["files"]!.AsArray())
                answers[Path.GetRelativePath(Root, Path.GetFullPath((string)file!["path"]!))] = file.AsObject();
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
