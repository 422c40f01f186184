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
        Assert.DoesNotContain(
            Check.Of(Card(Targets(targets), result, score)).Reports[0].NotCheckable,
            e => e is { What: "score-result", Item: "1" }
        );
    }

    [Theory]
    [InlineData("unit=แห่ง", "35 แห่ง", true)]
    [InlineData("unit=จำนวน unit=แห่ง", "35 แห่ง", true)]
    [InlineData("unit=ล้านบาท", "35 ล้านบาท", true)]
    [InlineData("unit=แห่ง", "35", true)]
    [InlineData("unit=แห่ง", "35 คน", false)]
    [InlineData("unit=แห่ง", "35%", false)]
    [InlineData("unit=ร้อยละ", "35%", true)]
    [InlineData("unit=แห่งขึ้นไป", "35 แห่ง", false)]
    [InlineData("unit=ปีงบประมาณ", "35 ปี", false)]
    public void Bare_targets_have_the_unit_that_stands_beside_them(string unit, string result, bool compared)
    {
        string criteria = $"criteria 1 {unit}: 1 = 10; 2 = 20; 3 = 30; 4 = 40; 5 = 50";
        Assert.Empty(Check.Found(Card(criteria, result, "3.5")));
        Assert.Equal(compared ? ["score-result"] : [], Check.Codes(Card(criteria, result, "4.5")));
    }

    [Fact]
    public void A_wrong_interpolation_shows_its_arithmetic()
    {
        DiscrepancyResult found = Check.Only(Card(Targets("70 75 80 85 90"), "86.37", "4.3740"));
        Assert.Equal(("score-result", "4 + (86.37 − 85) ÷ (90 − 85) = 4.274; stated 4.3740 (+0.1)"), (found.Code, found.Arithmetic));
        Assert.Equal(new FigureAddress(0, 0, "score"), found.At);
    }

    [Fact]
    public void Falling_targets_are_interpolated_from_the_lower_score()
    {
        DiscrepancyResult found = Check.Only(Card(Targets("16 14 12 10 8"), "12.4", "3.2000"));
        Assert.Equal("2 + (12.4 − 14) ÷ (12 − 14) = 2.8; stated 3.2000 (+0.4)", found.Arithmetic);
    }

    [Theory]
    [InlineData("-10 -5 0 5 10", "-2.50", "2.5000")]
    [InlineData("-10 -5 0 5 10", "2.5", "3.5000")]
    [InlineData("10 5 0 -5 -10", "-7.5", "4.5000")]
    public void Targets_may_lie_below_zero(string targets, string result, string score)
    {
        Assert.Empty(Check.Found(Card(Targets(targets), result, score)));
        Assert.Equal(["score-result"], Check.Codes(Card(Targets(targets), result, "1.2500")));
    }

    [Fact]
    public void What_is_subtracted_below_zero_stands_in_brackets() =>
        Assert.Equal(
            "2 + (-2.5 − (-5)) ÷ (0 − (-5)) = 2.5; stated 3.5000 (+1)",
            Check.Only(Card(Targets("-10 -5 0 5 10"), "-2.50", "3.5000")).Arithmetic
        );

    [Theory]
    [InlineData("245 ครัวเรือน", "No criteria were found for this item.")]
    [InlineData("(18 × 100) / 20 = 90.00", "No criteria were found for this item.")]
    [InlineData("245 แห่ง", "No criteria were found for this item.")]
    [InlineData("ดำเนินการแล้วเสร็จ", "The result is stated in words.")]
    public void Without_criteria_only_words_are_called_words(string result, string why) =>
        Assert.Equal(
            why,
            Check
                .Of($"summary\n1 | 1 | {result} | 3 | 3\n2 | 2 | ~ | 4 | 8")
                .Reports[0]
                .NotCheckable.Single(n => n is { What: "score-result", Item: "1" })
                .WhyEn
        );

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
    [InlineData("criteria 1 steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้ ๓ ข้อ", "80%", "3")] // no percentage is counted
    public void What_is_not_certain_is_not_checkable(string criteria, string result, string score)
    {
        CheckedReports checkedReports = Check.Of(Card(criteria, result, score));
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

    /// <summary>Forms print five bare targets and do not say whether they are steps or are interpolated between.</summary>
    [Theory]
    [InlineData("86.37", "4.2740")] // interpolated
    [InlineData("86.37", "4.3")] // shown with fewer places
    [InlineData("86.37", "4")] // by steps
    [InlineData("86.37", "4.0000")]
    [InlineData("86.37%", "4.2740")]
    [InlineData("64", "1")]
    [InlineData("95", "5.0000")]
    public void A_score_that_either_reading_of_bare_targets_gives_is_right(string result, string score)
    {
        string card = Card(Bare, result, score);

        Assert.Empty(Check.Found(card));
        Assert.DoesNotContain(Check.Of(card).Reports[0].NotCheckable, e => e is { What: "score-result", Item: "1" });
    }

    [Theory]
    [InlineData("86.37", "4.3740", "4.274")]
    [InlineData("86.37", "4.4", "4.274")]
    [InlineData("86.37", "3", "4.274")]
    [InlineData("86.37", "5", "4.274")]
    [InlineData("64", "2", "1")]
    [InlineData("95", "4.5", "5")]
    public void A_score_that_neither_reading_gives_is_found(string result, string score, string expected) =>
        Assert.Equal(("score-result", expected), CodeAndExpected(Card(Bare, result, score)));

    [Fact]
    public void The_other_reading_is_named_beside_the_expected_one() =>
        Assert.EndsWith("(by steps, 4)", Check.Only(Card(Bare, "86.37", "4.3740")).MessageEn, StringComparison.Ordinal);

    [Fact]
    public void Where_the_other_items_are_scored_by_steps_a_step_is_expected()
    {
        const string Rows = "printed percent\nsummary\n1 | 1 | 86.37 | 3 | ~\n2 | 0.5 | 78 | 2 | ~";
        Assert.Equal(
            ("score-result", "4"),
            CodeAndExpected($"{Bare}\n{Bare.Replace("criteria 1", "criteria 2", StringComparison.Ordinal)}\n{Rows}")
        );
    }

    [Fact]
    public void Falling_targets_may_be_steps_too()
    {
        const string Falling = "criteria 1: 1 = 16; 2 = 14; 3 = 12; 4 = 10; 5 = 8";
        Assert.Empty(Check.Found(Card(Falling, "12.4", "2")));
        Assert.Empty(Check.Found(Card(Falling, "12.4", "2.8000")));
        Assert.Equal(("score-result", "2.8"), CodeAndExpected(Card(Falling, "12.4", "3")));
    }

    [Theory]
    [InlineData(
        "steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้ ๓ ข้อ; 4 = ทำได้ ๔ ข้อ; 5 = ทำได้ ๕ ข้อ",
        "ดำเนินการได้ ๔ ข้อ",
        "5",
        "4"
    )]
    [InlineData("steps: 1/1 = อย่างน้อย ๒ ข้อ; 2/3 = อย่างน้อย ๔ ข้อ; 3/5 = อย่างน้อย ๖ ข้อ", "๓ ข้อ", "3", "1")]
    [InlineData("steps: 1/1 = ตามข้อ ๑; 2/3 = ตามข้อ ๒; 3/5 = ตามข้อ ๓", "ระดับ ๒", "5", "3")]
    [InlineData("steps: 1/1 = ตามข้อ ๑; 2/3 = ตามข้อ ๒; 3/5 = ตามข้อ ๓", "ดำเนินการได้ถึงขั้นตอนที่ ๒", "5", "3")]
    [InlineData("steps: 1 = ตามข้อ ๑; 2 = ตามข้อ ๑ และ ๒; 3 = ตามข้อ ๑, ๒ และ ๓", "ดำเนินการได้ตามข้อ ๑ - ๒", "3", "2")]
    [InlineData("steps: 1 = ตามข้อ ๑; 2 = ตามข้อ ๑ และ ๒; 3 = ตามข้อ ๑, ๒ และ ๓", "ข้อ ๑ และ ๓", "3", "1")]
    [InlineData("steps: 1 = ร้อยละ ๖๐ ขึ้นไป; 2 = ร้อยละ ๗๐ ขึ้นไป; 3 = ร้อยละ ๘๐ ขึ้นไป", "ร้อยละ ๗๕.๕", "3", "2")]
    [InlineData("steps: 1 = ตั้งแต่ ๖๐; 2 = ตั้งแต่ ๗๐; 3 = ตั้งแต่ ๘๐", "55", "3", "1")] // short of all levels
    [InlineData("steps: 0 = น้อยกว่า ๕๐; 1 = ๕๐ - ๕๙; 2 = ๖๐ - ๖๙; 3 = ๗๐ ขึ้นไป", "48", "1", "0")]
    public void A_result_with_its_unit_is_put_into_the_criteria(string criteria, string result, string wrong, string right)
    {
        Assert.Equal(("score-result", right), CodeAndExpected(Card("criteria 1 " + criteria, result, wrong)));
        Assert.DoesNotContain(Check.Codes(Card("criteria 1 " + criteria, result, right)), c => c == "score-result");
    }

    [Theory]
    [InlineData("steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้ ๓ ข้อ", "๓ ครั้ง", "2")] // times are no points
    [InlineData("steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้ ๓ ข้อ", "ทำได้ประมาณ ๓ ข้อ", "2")]
    [InlineData("steps: 1 = มีแผน; 2 = มีแผนและรายงาน; 3 = รายงานครบถ้วน", "82.5", "2")] // criteria in words
    [InlineData("steps: 1 = ตามข้อ ๑; 2 = ตามข้อ ๒; 3 = ตามข้อ ๓", "ตามข้อ ๑ และ ๓", "2")] // which of them counts?
    [InlineData("steps: 1 = ๗๐ - ๗๔; 2 = ๗๕ - ๗๙; 3 = ๘๐ - ๘๔", "79.5", "2")] // in a gap
    [InlineData(": 1 = 70; 2 = 80; 3 = 75; 4 = 85; 5 = 90", "86.37", "2")] // targets neither rise nor fall
    [InlineData("steps: 1 = ตามข้อ ๑; 2 = ตามข้อ ๒; 3 = ตามข้อ ๓", "ระดับ ๓", "3")] // repeats the score
    public void A_result_that_the_criteria_do_not_surely_score_is_not_checkable(string criteria, string result, string score)
    {
        string card = Card($"criteria 1 {criteria}".Replace(" :", ":", StringComparison.Ordinal), result, score);

        Assert.DoesNotContain("score-result", Check.Codes(card));
        Assert.Contains(Check.Of(card).Reports[0].NotCheckable, e => (e.What, e.Item) == ("score-result", "1"));
    }

    [Theory]
    [InlineData("4")] // by the note, more than five
    [InlineData("5")]
    public void A_note_that_contradicts_the_table_may_be_the_right_one(string score) =>
        Assert.DoesNotContain(
            "score-result",
            Check.Codes(
                Card(
                    "criteria 1 steps: 1/1 = ๑ ข้อ; 2/2 = ๒ ข้อ; 3/3 = ๓ ข้อ; 4/4 = ๔ ข้อ; 5/5 = ≥ ๕ ข้อ\nnote 5 = ทำได้มากกว่า ๕ ข้อ",
                    "๕ ข้อ",
                    score
                )
            )
        );

    private const string Bare = "criteria 1: 1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90";

    private static (string, string?) CodeAndExpected(string card)
    {
        DiscrepancyResult found = Check.Only(card);
        return (found.Code, found.Expected);
    }

    private static string Card(string criteria, string result, string score) =>
        $"{criteria}\nprinted percent\nsummary\n1 | 1 | {result} | {score} | ~\n2 | 0.5 | ~ | 3 | 0.0150";

    private static string Targets(string targets) =>
        "criteria 1 targets: " + string.Join("; ", targets.Split(' ').Select((t, i) => $"{i + 1} = {t}"));
}
