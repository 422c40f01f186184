namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Numbers, groups and totals as forms write them at the head of a row.</summary>
public sealed class RowLabelTests
{
    private static readonly string[] Heading = ["ประเด็น", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"];

    [Theory]
    [InlineData("ข้อ ๒ จัดเก็บ", "2", "จัดเก็บ")]
    [InlineData("KPI 2.2 จัดเก็บ", "2.2", "จัดเก็บ")]
    [InlineData("๒ - จัดเก็บ", "2", "จัดเก็บ")]
    [InlineData("กิจกรรม ๕ ส.", null, "กิจกรรม ๕ ส.")]
    [InlineData("KPI 2 Planning", "2", "Planning")]
    public void The_words_before_an_items_number_are_no_part_of_its_name(string label, string? number, string name)
    {
        ScoredRow row = Single(Heading, [label, "๑", "๓", "๓"]).Rows[0];

        Assert.Equal(number, row.Number);
        Assert.Equal(name, row.Name);
    }

    [Fact]
    public void A_number_in_a_column_of_its_own_may_stand_behind_its_word()
    {
        ScoringTable table = Single(["ลำดับ", .. Heading], ["ประเด็นที่ ๑", "ก", "๑", "๓", "๓"], ["ประเด็นที่ ๒", "ข", "๒", "๔", "๘"]);

        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
        Assert.Equal("ข", table.Rows[1].Name);
    }

    [Fact]
    public void A_group_named_in_the_column_of_running_numbers_is_a_group()
    {
        ScoringTable table = Single(
            ["ลำดับ", .. Heading],
            ["มิติที่ ๑", "ด้านประสิทธิผล", "๓", "", "๑๑"],
            ["๑", "ก", "๑", "๓", "๓"],
            ["๒", "ข", "๒", "๔", "๘"],
            ["มิติที่ ๒", "ด้านคุณภาพ", "๑", "", "๕"],
            ["๓", "ค", "๑", "๕", "๕"],
            ["", "รวม", "๔", "", "๑๖"]
        );

        Assert.Equal(["1", "2"], table.Groups.Select(g => g.Number));
        Assert.Equal(
            [
                [0, 1],
                [2],
            ],
            table.Groups.Select(g => g.Members)
        );
    }

    [Fact]
    public void A_last_row_without_any_words_that_states_no_score_is_the_total()
    {
        ScoringTable table = Single(Heading, ["๑. ก", "๑", "๓", "๓"], ["๒. ข", "๒", "๔", "๘"], ["", "๓", "", "๑๑"]);

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(11, table.Total.WeightedScore.Value);
    }

    [Fact]
    public void A_last_row_without_words_that_states_a_score_is_an_item_whose_name_is_missing()
    {
        ScoringTable table = Single(Heading, ["๑. ก", "๑", "๓", "๓"], ["๒. ข", "๒", "๔", "๘"], ["", "๓", "๒", "๖"]);

        Assert.Equal(3, table.Rows.Count);
    }

    [Fact]
    public void A_heading_of_unknown_words_over_a_printed_product_holds_weighted_scores()
    {
        ScoringTable table = Single(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ผลคูณ"],
            ["", "(W)", "(S)", "(W×S)"],
            ["๑. ก", "๑", "๓", "๓"],
            ["๒. ข", "๒", "๔", "๘"]
        );

        Assert.Equal(8, table.Rows[1].WeightedScore.Value);
    }

    [Fact]
    public void An_item_may_be_named_in_a_row_of_its_own_above_its_figures()
    {
        ScoringTable table = Single(
            Heading,
            ["๑. วางแผน{c4}", null, null, null],
            ["", "๑", "๓", "๓"],
            ["๒. ติดตาม{c4}", null, null, null],
            ["", "๒", "๔", "๘"],
            ["รวม", "๓", "", "๑๑"]
        );

        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
        Assert.Equal("ติดตาม", table.Rows[1].Name);
    }

    [Fact]
    public void A_total_below_an_item_without_figures_is_not_that_item()
    {
        ScoringTable table = Single(Heading, ["๑. ก", "๑", "๓", "๓"], ["๒. ข", "๒", "๔", "๘"], ["๓. ค", "", "", ""], ["", "๓", "", "๑๑"]);

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(11, table.Total.WeightedScore.Value);
    }

    private static ScoringTable Single(params string?[][] rows) => Assert.Single(Doc.Of().Table(rows).Recognise().Single().ScoringTables);
}
