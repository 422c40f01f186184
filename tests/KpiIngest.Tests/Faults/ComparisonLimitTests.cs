using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Isolation;
using KpiIngest.Records;

namespace KpiIngest.Tests.Faults;

/// <summary>Row 1: comparisons across files run in the limited process.</summary>
[Trait("Lane", "Whole")]
public sealed class ComparisonLimitTests
{
    [Fact]
    public async Task Hundreds_of_cards_of_one_identity_in_two_files_are_compared_in_the_reader_process()
    {
        await using ReaderProcess reader = new();
        ComparisonResult result = await reader.CompareAsync([File("1.docx", 250, "3"), File("2.docx", 250, "4")], CancellationToken.None);
        Assert.All(Assert.IsType<ComparisonResult.Found>(result).Findings, f => Assert.Equal([0, 1], f.Files));
    }

    [Fact]
    public async Task A_comparison_over_its_processor_time_is_a_named_state_and_the_reader_goes_on()
    {
        await using ReaderProcess reader = new(limits: new ReaderLimits { ProcessorTime = TimeSpan.FromMilliseconds(10) });
        RecordedFile slow = File("1.docx", 1, "3") with { ResultJson = _ => Task.FromResult(Json(Many(6_000, "3"))) };
        Assert.Contains(
            "processor time",
            Assert.IsType<ComparisonResult.OverLimit>(await reader.CompareAsync([slow, slow], CancellationToken.None)).ReasonEn,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_list_that_is_no_list_stops_nothing()
    {
        await using ReaderProcess reader = new();
        RecordedFile damaged = File("1.docx", 1, "3") with { ResultJson = _ => Task.FromResult("not json") };
        await Assert.ThrowsAsync<ComparisonStoppedException>(() => reader.CompareAsync([damaged, damaged], CancellationToken.None));
        Assert.IsType<ComparisonResult.Found>(
            await reader.CompareAsync([File("1.docx", 1, "3"), File("2.docx", 1, "4")], CancellationToken.None)
        );
    }

    private static RecordedFile File(string name, int cards, string score) =>
        new("ก", "ก/" + name, new string(score[0], 64), _ => Task.FromResult(Json(Many(cards, score))));

    private static string Json(FileResult result) => JsonSerializer.Serialize(result, ResultJson.Compact.FileResult);

    /// <summary>Each card scores items of its own, so that none is a version of another in its file.</summary>
    private static FileResult Many(int cards, string score) =>
        new()
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Reports =
            [
                .. Enumerable
                    .Range(0, cards)
                    .Select(i => new ReportResult
                    {
                        Indicator = new IndicatorResult("9.2", "ตัวชี้วัดทดสอบ"),
                        Round = 12,
                        FiscalYear = 2556,
                        Recomputed = new RecomputedResult("1", score, score),
                        ScoringTables =
                        [
                            new ScoringTableResult
                            {
                                Kind = "summary",
                                Convention = "product",
                                Rows =
                                [
                                    .. Enumerable
                                        .Range(0, 5)
                                        .Select(r => new RowResult(
                                            FormattableString.Invariant($"{i}.{r}"),
                                            "ข้อ",
                                            "1",
                                            null,
                                            score,
                                            score
                                        )),
                                ],
                                Total = new TotalResult("5", null),
                            },
                        ],
                    }),
            ],
        };
}
