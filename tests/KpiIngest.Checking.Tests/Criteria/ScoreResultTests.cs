using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Criteria;

public sealed class ScoreResultTests
{
    [Theory]
    [InlineData("70 75 80 85 90", "86.37", "4.2740")]
    [InlineData("16 14 12 10 8", "12.4", "2.8000")]
    [InlineData("75 80 84 88 92", "87.25", "3.8125")]
    [InlineData("60 70 80 90 100", "95", "4.5")]
    [InlineData("70 75 80 85 90", "92", "5.0000")]
    [InlineData("70 75 80 85 90", "64", "1.0000")]
    public void Interpolation_gives_the_worked_examples(string targets, string result, string score)
    {
        Assert.Empty(Check.Found(Card(Targets(targets), result, score)));
        Assert.DoesNotContain(Check.Of(Card(Targets(targets), result, score)).Reports[0].NotCheckable, e => e.Item == "1");
    }

    [Fact]
    public void A_wrong_interpolation_shows_its_arithmetic()
    {
        var found = Check.Only(Card(Targets("70 75 80 85 90"), "86.37", "4.3740"));
        Assert.Equal(("score-result", "4 + (86.37 − 85) ÷ (90 − 85) = 4.274; stated 4.3740 (+0.1)"), (found.Code, found.Arithmetic));
        Assert.Equal(new FigureAddress(0, 0, "score"), found.At);
    }

    [Fact]
    public void Falling_targets_are_interpolated_from_the_lower_score()
    {
        var found = Check.Only(Card(Targets("16 14 12 10 8"), "12.4", "3.2000"));
        Assert.Equal("2 + (12.4 − 14) ÷ (12 − 14) = 2.8; stated 3.2000 (+0.4)", found.Arithmetic);
    }

    [Fact]
    public void A_step_number_is_looked_up_as_level()
    {
        const string Steps = "criteria 1 steps: 1/1 = ตามข้อ ๑; 2/3 = ตามข้อ ๒; 3/5 = ตามข้อ ๓";
        Assert.Empty(Check.Found(Card(Steps, "2", "3")));
        Assert.Equal(["score-result"], Check.Codes(Card(Steps, "2", "5")));
    }

    [Fact]
    public void A_count_reaches_the_highest_level_met()
    {
        const string Steps = "criteria 1 steps: 1/1 = อย่างน้อย ๒ ข้อ; 2/3 = อย่างน้อย ๔ ข้อ; 3/5 = อย่างน้อย ๖ ข้อ";
        Assert.Empty(Check.Found(Card(Steps, "7", "5")));
        Assert.Equal("1 ≠ 3", Check.Only(Card(Steps, "5", "1")).Arithmetic);
    }

    [Fact]
    public void Ranges_are_looked_up()
    {
        const string Steps = "criteria 1 steps: 1 = น้อยกว่า ๗๐; 2 = ๗๐ - ๗๔; 3 = ๗๕ - ๗๙; 4 = ๘๐ - ๘๔; 5 = ๘๕ ขึ้นไป";
        Assert.Empty(Check.Found(Card(Steps, "78", "3")));
        Assert.Equal(["score-result"], Check.Codes(Card(Steps, "78", "4")));
    }

    [Theory]
    [InlineData("criteria 1 targets: 1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90", "4", "4")] // repeats the score
    [InlineData("criteria 1 targets: 1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90", "ดำเนินการแล้ว", "4")] // words
    [InlineData("criteria 2 targets: 1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90", "86", "4")] // another item's
    [InlineData("criteria 1: 1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90", "86", "4")] // steps or targets: not certain
    [InlineData("criteria 1 steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้ ๓ ข้อ", "80%", "3")] // no percentage is counted
    public void What_is_not_certain_is_not_checkable(string criteria, string result, string score)
    {
        var checkedReports = Check.Of(Card(criteria, result, score));
        Assert.DoesNotContain(checkedReports.Discrepancies, d => d.Code == "score-result");
        Assert.Contains(checkedReports.Reports[0].NotCheckable, e => (e.What, e.Item) == ("score-result", "1"));
    }

    [Fact]
    public void A_score_of_another_scale_is_outside_only_where_the_criteria_say_so()
    {
        Assert.Empty(Check.Codes("summary\n1 | 1 | ~ | 85 | 85.00\n2 | 2 | ~ | 90 | 180.00\n3 | 1 | ~ | 70 | 70.00"));
        Assert.Empty(Check.Codes("criteria 1 steps: 0 = ก; 1 = ข; 2 = ค\nsummary\n1 | 1 | ~ | 0 | 0.00\n2 | 2 | ~ | 4 | 8.00"));
        Assert.Equal(["score-range"], Check.Codes("summary\n1 | 1 | ~ | 0 | 0.00\n2 | 2 | ~ | 4 | 8.00"));
    }

    private static string Card(string criteria, string result, string score) =>
        $"{criteria}\nprinted percent\nsummary\n1 | 1 | {result} | {score} | ~\n2 | 0.5 | ~ | 3 | 0.0150";

    private static string Targets(string targets) =>
        "criteria 1 targets: " + string.Join("; ", targets.Split(' ').Select((t, i) => $"{i + 1} = {t}"));
}
