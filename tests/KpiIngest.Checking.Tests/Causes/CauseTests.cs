using KpiIngest.Checking.Tests.Layouts;

namespace KpiIngest.Checking.Tests.Causes;

public sealed class CauseTests
{
    private const string Percent =
        "printed percent\nsummary\n1 | 12 | ~ | 4.1250 | 0.4950\n2 | 25 | ~ | 3.5000 | 0.8750\n3 | 30 | ~ | 2.7500 | 0.8250\n4 | 33 | ~ | 5 | 1.6500\ntotal | 100 | ~ | ~ | 3.8450";

    [Theory]
    [InlineData("0.4950", "0.4980", "digit-misread")]
    [InlineData("0.8250", "0.8520", "digits-transposed")]
    [InlineData("1.6500", "16.500", "decimal-shifted")]
    [InlineData("3.8450", "2.9700", "row-left-out")]
    [InlineData("3.8450", "4.6700", "row-counted-twice")]
    [InlineData("0.8750", "87.5000", "other-convention")]
    [InlineData("| 100 |", "| 67 |", "row-left-out")]
    [InlineData("0.8250", "0.1111", null)]
    public void A_figure_that_one_cause_explains_carries_it(string right, string wrong, string? cause) =>
        Assert.Equal(cause, Check.Only(Percent.Replace(right, wrong, StringComparison.Ordinal)).Cause?.Code);

    [Fact]
    public void Several_causes_are_none()
    {
        // 15.5 less the row of 1 is 14.5, and so is 15.5 with one digit misread.
        Assert.Null(Check.Only(LayoutA.With("| 15.5000", "| 14.5000")).Cause);
    }

    [Fact]
    public void A_result_taken_for_the_score_is_seen() =>
        Assert.Equal(
            "result-for-score",
            Check
                .Only("printed percent\nsummary\n1 | 12 | 86.37 | 4.2740 | 10.3644\n2 | 25 | ~ | 3 | 0.7500\n3 | 30 | ~ | 3 | 0.9000")
                .Cause?.Code
        );

    [Fact]
    public void A_total_of_an_earlier_value_is_stale() =>
        Assert.Equal(
            "stale-total",
            Check
                .Found(
                    """
                    printed product
                    detail
                    1 | 7 | ~ | 4 | 28.00
                    detail
                    2 | 9 | ~ | 4 | 36.00
                    summary
                    1 | 7 | ~ | 3 | 21.00
                    2 | 9 | ~ | 4 | 36.00
                    total | 16 | ~ | ~ | 64.00
                    """
                )
                .Single(d => d.Code == "weighted-total")
                .Cause?.Code
        );

    [Fact]
    public void Causes_are_said_in_both_languages()
    {
        Checking.Results.CauseResult cause = Check.Only(Percent.Replace("0.4950", "0.4980", StringComparison.Ordinal)).Cause!;
        Assert.NotEqual(cause.Message, cause.MessageEn);
        Assert.DoesNotMatch("[ก-ฮ]", cause.MessageEn);
    }
}
