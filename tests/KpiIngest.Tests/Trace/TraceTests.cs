using System.Text.Json.Nodes;
using System.Xml.Linq;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Trace;

/// <summary><c>check --trace</c> with the real reader, once as a program of its own.</summary>
[Trait("Lane", "Whole")]
public sealed class TraceTests : IDisposable
{
    private static readonly string LayoutA = Path.Combine(Repository.Fixtures, "layout-a", "clean", "report.lo.pdf");
    private static readonly string LayoutB = Path.Combine(Repository.Fixtures, "layout-b", "weighted-score", "report.chromium.pdf");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_page_is_drawn_with_words_lines_cells_and_roles()
    {
        (int exit, string output, string error) = await BuiltProgram.RunAsync(
            "check",
            LayoutA,
            "--trace",
            folder["trace"],
            "--format",
            "json",
            "--lang",
            "en"
        );
        Assert.Equal(0, exit);
        Assert.Equal("checked", (string?)JsonNode.Parse(output)!["files"]![0]!["outcome"]);

        List<XDocument> pages = Enumerable
            .Range(1, Directory.GetFiles(folder["trace"], "*.svg").Length)
            .Select(page => XDocument.Load(folder[$"trace/report.lo.pdf.p{page}.svg"]))
            .ToList();
        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.Superset(new HashSet<string> { "word", "line" }, Classes(page)));
        Assert.Superset(
            new HashSet<string>
            {
                "cell",
                "ruling",
                "equation",
                "role",
                "indicator",
                "round",
                "supervisor",
                "collector",
                "phone",
                "evidence",
                "level",
                "weight",
                "result",
                "score",
                "weighted-score",
                "total-weight",
                "total-weighted-score",
                "formula",
                "formula-value",
                "average",
                "listed-weight",
            },
            pages.SelectMany(Classes).ToHashSet(StringComparer.Ordinal)
        );
        Assert.Contains($"{pages.Count} pages: {folder["trace/report.lo.pdf.p1.svg"]}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_lies_over_the_figure_it_was_given_to()
    {
        await Check(LayoutB);
        XDocument page = XDocument.Load(folder["trace/report.chromium.pdf.p2.svg"]);
        XElement role = page.Descendants().Single(e => (string?)e.Attribute("class") == "role weighted-score");
        double Of(XElement element, string name) => (double)element.Attribute(name)!;
        IEnumerable<XElement> inside = page.Descendants()
            .Where(e =>
                e.Name.LocalName == "text"
                && e.Attribute("textLength") is not null
                && Of(e, "x") >= Of(role, "x")
                && Of(e, "x") < Of(role, "x") + Of(role, "width")
                && Of(e, "y") >= Of(role, "y")
                && Of(e, "y") < Of(role, "y") + Of(role, "height")
            );
        JsonNode? stated = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(LayoutB)!, "expected.json")))![
            "discrepancies"
        ]!
            .AsArray()
            .Single(d => (string?)d!["code"] == "weighted-score")!["location"]!["text"];
        Assert.Equal((string?)stated, string.Concat(inside.Select(e => e.Value)));
    }

    [Fact]
    public async Task Files_of_one_name_and_of_a_hostile_name_are_all_kept()
    {
        string hostile = folder["in/<!--&\n\e[31m" + new string('ก', 70) + ".pdf"];
        foreach (string file in new[] { folder["in/a/SAR.pdf"], folder["in/b/SAR.pdf"], hostile })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Copy(LayoutB, file);
        }

        (int exit, string output, string error) = await Check(folder["in"]);
        Assert.Equal(1, exit);
        Assert.Equal(3, JsonNode.Parse(output)!["files"]!.AsArray().Count);
        List<string> drawn = Directory.GetFiles(folder["trace"], "*.svg").Select(f => Path.GetFileName(f)!).ToList();
        Assert.Equal(6, drawn.Count);
        Assert.Contains("SAR.pdf (2).p2.svg", drawn);
        Assert.Contains(drawn, name => name.StartsWith("<!--&__[31mก", StringComparison.Ordinal));
        Assert.DoesNotContain('\e', error);
        Assert.All(drawn, name => XDocument.Load(folder["trace/" + name]));
    }

    [Fact]
    public async Task Only_PDF_that_can_be_read_is_drawn_and_the_reason_is_told()
    {
        string broken = folder.Write("broken.pdf", "%PDF-1.4 cut off");
        (int exit, _, string error) = await Check(Path.Combine(Repository.Fixtures, "layout-b", "clean", "report.docx"), broken);
        Assert.Equal(2, exit);
        Assert.Empty(Directory.GetFiles(folder["trace"], "*.svg"));
        Assert.Contains("report.docx: only pages of PDF are drawn; decisions: ", error, StringComparison.Ordinal);
        Assert.Contains("broken.pdf: nothing is drawn of a file that cannot be read", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.lo.pdf", "drawn")]
    [InlineData("report.docx", "table-of-the-file")]
    public async Task What_was_taken_for_a_table_and_which_heading_got_which_role_is_written_beside_the_pages(string name, string origin)
    {
        await Check(Path.Combine(Repository.Fixtures, "layout-a", "clean", name));
        List<JsonObject> decisions = (await File.ReadAllLinesAsync(folder["trace/decisions.jsonl"]))
            .Select(l => JsonNode.Parse(l)!.AsObject())
            .ToList();
        Assert.All(decisions, d => Assert.EndsWith(name, (string)d["file"]!, StringComparison.Ordinal));
        Assert.Contains(decisions, d => (string?)d["stage"] == "table" && (string?)d["reason"] == origin && d["table"] is not null);
        List<JsonObject> headings = decisions.Where(d => (string?)d["stage"] == "heading" && (string?)d["as"] == "scoring").ToList();
        Assert.Superset(
            new HashSet<string> { "weight", "score", "weighted-score" },
            headings.Select(d => (string)d["role"]!).Where(r => r is not null).ToHashSet(StringComparer.Ordinal)
        );
        Assert.All(headings, h => Assert.True(((string)h["text"]!).Length > 0 && h["row"] is not null && h["column"] is not null));
        Assert.Equal(
            name.EndsWith(".pdf", StringComparison.Ordinal),
            decisions.Exists(d => (string?)d["stage"] == "lattice" && (bool)d["taken"]! && d["box"] is JsonArray { Count: 4 })
        );
    }

    [Fact]
    public async Task The_decisions_of_all_files_of_a_run_stand_together_and_replace_those_of_the_run_before()
    {
        string word = Path.Combine(Repository.Fixtures, "layout-b", "clean", "report.docx");
        await Check(LayoutB, word);
        string both = await File.ReadAllTextAsync(folder["trace/decisions.jsonl"]);
        Assert.Contains("report.chromium.pdf", both, StringComparison.Ordinal);
        await Check(word);
        string one = await File.ReadAllTextAsync(folder["trace/decisions.jsonl"]);
        Assert.DoesNotContain("report.chromium.pdf", one, StringComparison.Ordinal);
        Assert.EndsWith(one, both, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_ends_the_call_before_anything_is_read()
    {
        folder.Write("trace");
        (int exit, string output, string error) = await Check(LayoutB);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("The folder of --trace cannot be made", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_put_in_the_folder_leaves_the_result_as_it_is()
    {
        folder.Write("trace/report.chromium.pdf.p1.svg/taken");
        (int exit, string output, string error) = await Check(LayoutB);
        Assert.Equal(1, exit);
        Assert.Equal("checked", (string?)JsonNode.Parse(output)!["files"]![0]!["outcome"]);
        Assert.Contains("the pages cannot be written", error, StringComparison.Ordinal);
    }

    private static HashSet<string> Classes(XDocument page) =>
        page.Descendants().Attributes("class").SelectMany(a => a.Value.Split(' ')).ToHashSet(StringComparer.Ordinal);

    private Task<(int Exit, string Output, string Error)> Check(params string[] paths) =>
        WarmReader.CheckAsync([.. paths, "--trace", folder["trace"], "--format", "json", "--lang", "en"]);
}
