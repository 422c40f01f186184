namespace KpiIngest.Checking.Tests.Criteria;

/// <summary><c>ช่วงปรับเกณฑ์การให้คะแนน +/- x ต่อ ๑ คะแนน</c>.</summary>
public sealed class AdjustmentTests
{
    [Theory]
    [InlineData("3 = ร้อยละ 80", "+5", "86.37", "4.2740")]
    [InlineData("4 = 85", "+5", "86.37", "4.2740")]
    [InlineData("3 = 12", "-2", "12.4", "2.8000")]
    [InlineData("3 = 80", "+5", "64", "1.0000")]
    [InlineData("1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90", "+5", "86.37", "4.2740")]
    public void Targets_lie_so_far_apart_as_the_form_says(string levels, string range, string result, string score)
    {
        Assert.Empty(Check.Found(Card(levels, range, result, score)));
        Assert.DoesNotContain(
            Check.Of(Card(levels, range, result, score)).Reports[0].NotCheckable,
            e => e is { What: "score-result", Item: "1" }
        );
        Assert.Equal(["score-result"], Check.Codes(Card(levels, range, result, "3.5555")));
    }

    [Fact]
    public void A_form_that_says_so_is_not_scored_by_steps() =>
        Assert.Equal(["score-result"], Check.Codes(Card("1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90", "+5", "86.37", "4")));

    [Fact]
    public void Targets_that_lie_otherwise_contradict_it() =>
        Assert.Equal(["criteria-conflict"], Check.Codes(Card("1 = 70; 2 = 75; 3 = 80; 4 = 84; 5 = 90", "+5", "80", "3")));

    private static string Card(string levels, string range, string result, string score) =>
        $"criteria 1: {levels}\nadjust {range}\nprinted percent\nsummary\n1 | 1 | {result} | {score} | ~\n2 | 0.5 | ~ | 3 | 0.0150";
}
