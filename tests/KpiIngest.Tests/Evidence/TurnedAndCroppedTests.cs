using System.Diagnostics;
using System.Text;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Evidence;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Evidence;

/// <summary>Pages that a viewer shows turned or in part: boxes are where the figures are seen, by the words that Poppler finds there.</summary>
public sealed class TurnedAndCroppedTests
{
    private const string Card = "layout-a/detail-score/report.lo.pdf";

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public Task Boxes_on_a_turned_page_lie_on_the_page_as_it_is_shown(int turn) => AssertAsync(Card, null, turn);

    [Theory]
    [InlineData("layout-a/detail-score/report.lo.pdf", "[20 30 580 820]", 0)]
    [InlineData("layout-b/weighted-score/report.lo.pdf", "[15 25 590 835]", 0)]
    [InlineData("layout-a/detail-score/report.lo.pdf", "[20 30 580 820]", 90)]
    [InlineData("layout-a/detail-score/report.lo.pdf", "[20 30 580 820]", 180)]
    [InlineData("layout-a/detail-score/report.lo.pdf", "[20 30 580 820]", 270)]
    public Task Boxes_on_a_cropped_page_count_from_the_corner_of_what_is_shown(string print, string crop, int turn) => AssertAsync(print, crop, turn);

    [Fact]
    public async Task A_turned_page_moves_the_boxes_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var (upright, turned) = (await CheckAsync(await MadeAsync(folder, Card, null, 0)), await CheckAsync(await MadeAsync(folder, Card, null, 90)));
        Assert.Equal(upright.Reports[0].Figures.Select(f => (f.Value, f.At, f.Location.Page, f.Location.Row)), turned.Reports[0].Figures.Select(f => (f.Value, f.At, f.Location.Page, f.Location.Row)));
        Assert.All(upright.Reports[0].Figures.Zip(turned.Reports[0].Figures), pair =>
        {
            var (before, after) = (pair.First.Location.Boxes[0], pair.Second.Location.Boxes[0]);
            Assert.True(Math.Abs(before.Left - after.Top) < 1 && Math.Abs(before.Width - after.Height) < 1 && Math.Abs(before.Height - after.Width) < 1, $"{before} {after}");
        });
    }

    private static async Task AssertAsync(string print, string? crop, int turn)
    {
        using var folder = new TemporaryFolder();
        var pdf = await MadeAsync(folder, print, crop, turn);
        var result = await CheckAsync(pdf);
        Assert.True(result.Reports.Sum(r => r.Figures.Count) > 20);
        Expect.None(EvidenceInvariants.Faults(result).Concat(await BoxedWords.FaultsAsync(pdf, result)));
    }

    private static Task<FileResult> CheckAsync(string pdf) => new FileChecker(StandardPipeline.Create()).CheckAsync(pdf, pdf, CancellationToken.None);

    private static async Task<string> MadeAsync(TemporaryFolder folder, string print, string? crop, int turn)
    {
        var (source, cropped, made) = (Path.Combine(Repository.Fixtures, print), folder["cropped.pdf"], folder[$"{turn}.pdf"]);
        if (crop is null)
        {
            File.Copy(source, cropped);
        }
        else
        {
            await RunAsync("qpdf", "--qdf", "--object-streams=disable", source, folder["open.pdf"]);
            var text = await File.ReadAllTextAsync(folder["open.pdf"], Encoding.Latin1);
            await File.WriteAllTextAsync(folder["edited.pdf"], text.Replace("/MediaBox [", $"/CropBox {crop} /MediaBox [", StringComparison.Ordinal), Encoding.Latin1);
            await RunAsync("qpdf", folder["edited.pdf"], cropped);
        }

        await RunAsync("qpdf", $"--rotate=+{turn}:1-z", cropped, made);
        File.Delete(cropped);
        return made;
    }

    /// <summary>A file whose table of objects is out of date is mended with a warning (exit code 3).</summary>
    private static async Task RunAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0 or 3, $"{tool}: {error}");
    }
}
