using System.Text.Json.Nodes;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Pdf;

/// <summary>What <c>check</c> says of PDF files that it cannot read.</summary>
[Trait("Lane", "Whole")]
public sealed class PdfCheckTests : IDisposable
{
    private static readonly string Report = Path.Combine(Repository.Fixtures, "layout-b", "clean", "report.lo.pdf");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("9.2 weight 3 score 5 weighted score 0.1500")]
    public async Task A_scan_is_unreadable_searchable_or_not(string? recognised)
    {
        await ScannedPdf.WriteAsync(folder["scan.pdf"], Report, recognised);
        AssertUnreadable("scanned", await WarmReader.CheckAsync(folder["scan.pdf"], "--format", "json"));
    }

    [Fact]
    public async Task It_is_read_on_a_machine_without_any_tool()
    {
        Directory.CreateDirectory(folder["no-tools"]);
        (int Exit, string Output, string Error) run = await BuiltProgram.RunAsync(
            ["check", Report, "--format", "json"],
            folder["no-tools"]
        );
        Assert.True(run.Exit == 0, run.Error + run.Output);
        Assert.Equal("checked", (string?)Assert.Single(JsonNode.Parse(run.Output)!["files"]!.AsArray())!["outcome"]);
    }

    private static void AssertUnreadable(string code, (int Exit, string Output, string Error) run)
    {
        Assert.True(run.Exit == 2, run.Error + run.Output);
        JsonObject file = Assert.Single(JsonNode.Parse(run.Output)!["files"]!.AsArray())!.AsObject();
        Assert.Equal(("unreadable", code, "pdf"), ((string?)file["outcome"], (string?)file["error"]!["code"], (string?)file["format"]));
        Assert.Empty(file["reports"]!.AsArray());
        Assert.Empty(file["discrepancies"]!.AsArray());
    }
}
