namespace KpiIngest.Reports.Tests.Recognise;

public sealed class AdjustmentLineTests
{
    private static readonly string[] Heading = ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    private static readonly string[] Row = ["๑. ก", "๒", "๘๖.๓๗", "๔.๒๗๔๐", "๘.๕๔๘๐"];

    [Theory]
    [InlineData("ช่วงปรับเกณฑ์การให้คะแนน +/- ๕ ต่อ ๑ คะแนน โดยกำหนดเกณฑ์การให้คะแนน ดังนี้", "5", true)]
    [InlineData("ช่วงปรับเกณฑ์การให้คะแนน +/- ร้อยละ ๒.๕ ต่อ ๑ คะแนน", "2.5", true)]
    [InlineData("ช่วงปรับเกณฑ์การให้คะแนน ±๕ ต่อ ๑ คะแนน", "5", true)]
    [InlineData("ช่วงปรับเกณฑ์การให้คะแนน -/+ ๒ วัน ต่อ ๑ คะแนน", "2", false)]
    public void Criteria_below_a_range_are_targets_so_far_apart(string line, string perPoint, bool rising)
    {
        ItemCriteria criteria = Criteria(
            Doc.Of()
                .Lines("เกณฑ์การให้คะแนน :", line)
                .Table(["เกณฑ์การให้คะแนน", "คะแนน"], ["๗๐", "๑"], ["๗๕", "๒"], ["๘๐", "๓"], ["๘๕", "๔"], ["๙๐", "๕"])
                .Table(Heading, Row)
        );

        Assert.Equal((perPoint, rising), (criteria.Adjustment!.PerPoint.Normalised, criteria.Adjustment.Rising));
        Assert.Equal(5, criteria.Levels.Count);
        Assert.False(criteria.Steps);
    }

    [Fact]
    public void A_range_that_anchors_a_level_needs_no_table()
    {
        ItemCriteria criteria = Criteria(
            Doc.Of()
                .Lines("เกณฑ์การให้คะแนน :", "ช่วงปรับเกณฑ์การให้คะแนน +/- ๕ ต่อ ๑ คะแนน โดยกำหนดระดับ ๓ เท่ากับ ร้อยละ ๘๐")
                .Table(Heading, Row)
        );

        CriteriaLevel level = Assert.Single(criteria.Levels);
        Assert.Equal(("3", "ร้อยละ 80"), (level.Level, level.Condition));
    }

    [Theory]
    [InlineData("ช่วงปรับเกณฑ์การให้คะแนน +/- ร้อยละ ๕ ต่อ ๑ คะแนน โดยกำหนดให้ร้อยละ ๘๐ เท่ากับ ๓ คะแนน")]
    [InlineData("ช่วงปรับเกณฑ์การให้คะแนน +/- ร้อยละ ๕ ต่อ ๑ คะแนน กำหนดให้ร้อยละ ๘๐ ได้ ๓ คะแนน")]
    [InlineData("กำหนดให้ร้อยละ ๘๐ ได้ ๓ คะแนน ช่วงปรับเกณฑ์การให้คะแนน +/- ร้อยละ ๕ ต่อ ๑ คะแนน")]
    [InlineData("ค่าเป้าหมาย ๓ คะแนน เท่ากับ ร้อยละ ๘๐ ช่วงปรับ +/- ร้อยละ ๕ ต่อ ๑ คะแนน")]
    [InlineData("โดยระดับ ๓ เท่ากับร้อยละ ๘๐ ช่วงปรับ +/- ร้อยละ ๕ ต่อ ๑ คะแนน")]
    [InlineData("เกณฑ์การให้คะแนน : ช่วงปรับเกณฑ์การให้คะแนน +/- ร้อยละ ๕ ต่อ ๑ คะแนน โดยกำหนดให้ร้อยละ ๘๐ เท่ากับ ๓ คะแนน")]
    public void The_anchor_may_be_said_as_a_score_and_before_the_range(string line)
    {
        ItemCriteria criteria = Criteria(Doc.OfCard().Lines(line).Table(Heading, Row));
        CriteriaLevel level = Assert.Single(criteria.Levels);
        Assert.Equal(("3", "ร้อยละ 80"), (level.Level, level.Condition));
    }

    [Theory]
    [InlineData("กำหนดให้ร้อยละ ๘๐ ถึงร้อยละ ๘๕ ได้ ๓ คะแนน")]
    [InlineData("ร้อยละ ๘๐ ได้ ๓.๕ คะแนน")]
    [InlineData("ร้อยละ ๘๐ ได้ ๑๓ คะแนน")]
    [InlineData("ร้อยละ ๘๐ ๓ คะแนน")]
    [InlineData("ปี ๒๕๖๘ ร้อยละ ๘๐ ได้ ๓ คะแนน")]
    public void An_anchor_that_is_not_certain_is_none(string said) =>
        Assert.Empty(
            Assert
                .Single(
                    Doc.OfCard()
                        .Lines("เกณฑ์การให้คะแนน :", $"ช่วงปรับเกณฑ์การให้คะแนน +/- ๕ ต่อ ๑ คะแนน {said}")
                        .Table(Heading, Row)
                        .Recognise()
                )
                .Criteria
        );

    [Fact]
    public void A_matrix_below_a_range_may_state_one_target_alone()
    {
        ItemCriteria criteria = Criteria(
            Doc.Of()
                .Lines("เกณฑ์การให้คะแนน :", "ช่วงปรับเกณฑ์การให้คะแนน +/- ๕ ต่อ ๑ คะแนน")
                .Table(["เกณฑ์การให้คะแนน{c5}", null, null, null, null], ["๑", "๒", "๓", "๔", "๕"], ["", "", "ร้อยละ ๘๐", "", ""])
                .Table(Heading, Row)
        );

        CriteriaLevel level = Assert.Single(criteria.Levels);
        Assert.Equal(("3", "ร้อยละ ๘๐"), (level.Level, level.Condition));
    }

    [Theory]
    [InlineData("ช่วงปรับเกณฑ์การให้คะแนนตามที่ตกลงกัน")]
    [InlineData("ช่วงปรับเกณฑ์การให้คะแนน +/- ๕ หรือ ๑๐ ต่อ ๑ คะแนน")]
    [InlineData("ปรับ +/- ๕ ต่อ ๑ คะแนน")]
    public void What_is_not_one_range_for_certain_is_none(string line) =>
        Assert.Null(
            Criteria(
                Doc.Of()
                    .Lines("เกณฑ์การให้คะแนน :", line)
                    .Table(["เกณฑ์การให้คะแนน", "คะแนน"], ["๗๐", "๑"], ["๗๕", "๒"], ["๘๐", "๓"])
                    .Table(Heading, Row)
            ).Adjustment
        );

    private static ItemCriteria Criteria(Doc document) => Assert.Single(Assert.Single(document.Recognise()).Criteria);
}
