using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.NotCheckable;

/// <summary>A row of zeros on a scale that starts at 1 was not scored: it is left out of averages, and said to be left out. A zero that was
/// earned, or that something contradicts, is a score.</summary>
public sealed class ZeroRowTests
{
    private const string Others = "1 | 40 | 80 | 4 | 1.60\n3 | 30 | 90 | 5 | 1.50\n";

    [Theory]
    [InlineData("2 | 30 | 0 | 0 | 0")]
    [InlineData("2 | 30 | 0.00 | 0.0000 | 0.0000")]
    [InlineData("2 | 30 | 0 | 0.00 | 0")]
    [InlineData("2 | 0 | 0 | 0 | 0.00")]
    public void A_row_of_zeros_is_not_assessed(string row)
    {
        CheckedReports report = Check.Of("summary\n" + Others + row + "\naverage 4.4286");

        Assert.Equal(
            ("not-assessed", "2"),
            report.Reports[0].NotCheckable.Where(e => e.What == "not-assessed").Select(e => (e.What, e.Item)).Single()
        );
        Assert.DoesNotContain(report.Reports[0].NotCheckable, e => e is { What: "score-result", Item: "2" });
        Assert.Empty(report.Discrepancies);
        Assert.StartsWith("4.428571", report.Reports[0].Recomputed.Average, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_such_rows_each_is_named() =>
        Assert.Equal(
            ["2", "4"],
            Check
                .Of("summary\n" + Others + "2 | 10 | 0 | 0 | 0\n4 | 20 | 0 | 0 | 0")
                .Reports[0]
                .NotCheckable.Where(e => e.What == "not-assessed")
                .Select(e => e.Item)
        );

    [Theory]
    [InlineData("2 | 30 | ~ | 0 | 0", "score-range")] // no result: nothing says that it was not scored
    [InlineData("2 | 30 | 55 | 0 | 0", "score-range")]
    [InlineData("2 | 30 | 0 | 0 | 0.30", "score-range")]
    [InlineData("2 | 30 | 0 | 1 | 0.00", "weighted-score")]
    public void A_zero_that_another_figure_contradicts_is_a_score(string row, string code)
    {
        CheckedReports report = Check.Of("summary\n" + Others + row);

        Assert.Contains(report.Discrepancies, d => d.Code == code);
        Assert.DoesNotContain(report.Reports[0].NotCheckable, e => e.What == "not-assessed");
    }

    [Fact]
    public void The_weights_of_such_rows_may_be_in_the_total_or_not() =>
        Assert.All(
            new[] { "100", "70" },
            total => Assert.Empty(Check.Of($"summary\n{Others}2 | 30 | 0 | 0 | 0\ntotal | {total} | ~ | ~ | 3.10").Discrepancies)
        );
}
