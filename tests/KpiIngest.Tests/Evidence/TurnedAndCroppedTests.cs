using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Evidence;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Evidence;

/// <summary>Pages that a viewer shows turned or in part: boxes are where the figures are seen, by the words that Poppler finds
/// there.</summary>
[Trait("Lane", "Whole")]
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
    public Task Boxes_on_a_cropped_page_count_from_the_corner_of_what_is_shown(string print, string crop, int turn) =>
        AssertAsync(print, crop, turn);

    [Fact]
    public async Task A_turned_page_moves_the_boxes_and_nothing_else()
    {
        using TemporaryFolder folder = new();
        (FileResult upright, FileResult turned) = (
            await CheckAsync(await TurnedPrint.MakeAsync(folder, Card, null, 0)),
            await CheckAsync(await TurnedPrint.MakeAsync(folder, Card, null, 90))
        );
        Assert.Equal(
            upright.Reports[0].Figures.Select(f => (f.Value, f.At, f.Location.Page, f.Location.Row)),
            turned.Reports[0].Figures.Select(f => (f.Value, f.At, f.Location.Page, f.Location.Row))
        );
        Assert.All(
            upright.Reports[0].Figures.Zip(turned.Reports[0].Figures),
            pair =>
            {
                (Checking.Results.Evidence.PageBoxResult before, Checking.Results.Evidence.PageBoxResult after) = (
                    pair.First.Location.Boxes[0],
                    pair.Second.Location.Boxes[0]
                );
                Assert.True(
                    Math.Abs(before.Left - after.Top) < 1
                        && Math.Abs(before.Width - after.Height) < 1
                        && Math.Abs(before.Height - after.Width) < 1,
                    $"{before} {after}"
                );
            }
        );
    }

    private static async Task AssertAsync(string print, string? crop, int turn)
    {
        using TemporaryFolder folder = new();
        string pdf = await TurnedPrint.MakeAsync(folder, print, crop, turn);
        FileResult result = await CheckAsync(pdf);
        Assert.True(result.Reports.Sum(r => r.Figures.Count) > 20);
        Expect.None(EvidenceInvariants.Faults(result).Concat(await BoxedWords.FaultsAsync(pdf, result)));
    }

    private static Task<FileResult> CheckAsync(string pdf) =>
        new FileChecker(StandardPipeline.Create()).CheckAsync(pdf, pdf, CancellationToken.None);
}
