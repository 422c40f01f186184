namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Totals and averages that stand in lines below the table.</summary>
public sealed class TotalBelowTests
{
    private static readonly string[] Heading = ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"];
    private static readonly string[][] Rows = [Heading, ["๑. ก", "๒๐", "๔", "๐.๘๐"], ["๒. ข", "๘๐", "๕", "๔.๐๐"]];

    [Theory]
    [InlineData("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก", "= ๔.๙๐")]
    [InlineData("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ", "= ๔.๙๐")]
    [InlineData("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก", "เท่ากับ", "๔.๙๐ คะแนน")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก :", "๔.๙๐ คะแนน")]
    public void The_average_may_stand_on_the_line_after_its_label(params string[] lines) =>
        Assert.Equal("4.90", Below(lines).StatedAverage.Figure?.Normalised);

    [Theory]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๔.๙๐ เปรียบเทียบกับปีก่อน เท่ากับ ๔.๑๒ เพิ่มขึ้น เท่ากับ ๐.๗๘")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๔.๙๐ คะแนน ต่ำกว่าเป้าหมาย เท่ากับ ๕.๐๐")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๔๙๐ หารด้วย ๑๐๐ เท่ากับ ๔.๙๐")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก (รอบ ๑๒ เดือน) เท่ากับ ๔.๙๐")]
    public void The_average_is_the_figure_of_its_own_clause(string line) =>
        Assert.Equal("4.90", Below(line).StatedAverage.Figure?.Normalised);

    [Theory]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก (เป้าหมาย) เท่ากับ ๔.๕๐")]
    [InlineData("ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก", "ของปีที่แล้ว", "= ๔.๙๐")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก", "๔.๙๐ และ ๔.๗๐")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก", "ร้อยละ ๙๐")]
    public void Nothing_else_on_the_next_line_is_the_average(params string[] lines) => Assert.Null(Below(lines).StatedAverage.Figure);

    [Theory]
    [InlineData("รวมคะแนนถ่วงน้ำหนักทั้งสิ้น ๔.๕๑ คะแนน")]
    [InlineData("รวมคะแนนถ่วงน้ำหนัก = ๔.๕๑")]
    [InlineData("คะแนนรวมถ่วงน้ำหนัก เท่ากับ ๔.๕๑ คะแนน")]
    [InlineData("สรุป ได้คะแนนถ่วงน้ำหนักรวม ๔.๕๑ คะแนน จากคะแนนเต็ม ๕ คะแนน")]
    [InlineData("ดังนั้น คะแนนรวมถ่วงน้ำหนักของตัวชี้วัดนี้ เท่ากับ ๔.๕๑")]
    public void The_total_of_weighted_scores_may_stand_below_the_table(string line)
    {
        ScoredTotal total = Below(line).ScoringTables[0].Total;

        Assert.Equal("4.51", total.WeightedScore.Figure?.Normalised);
        Assert.True(total.Below);
    }

    [Theory]
    [InlineData("น้ำหนักรวมร้อยละ ๑๐๐")]
    [InlineData("รวมน้ำหนัก = ๑๐๐")]
    public void So_may_that_of_the_weights(string line) =>
        Assert.Equal("100", Below(line).ScoringTables[0].Total.Weight.Figure?.Normalised);

    [Theory]
    [InlineData("ผลคะแนนรวม : ๔.๕๑")]
    [InlineData("รวมคะแนนถ่วงน้ำหนัก ๒๗.๐๖ คะแนน จากคะแนนเต็ม ๓๐ คะแนน")]
    [InlineData("คะแนนถ่วงน้ำหนักรวมของสำนักงานที่ ๓ คือ ๔.๕๑")]
    public void One_that_does_not_say_what_it_is_is_named(string line)
    {
        Report report = Below(line);

        Assert.Equal([line], Assert.Single(report.Gaps, g => g.Kind == ReadingGapKind.TotalBelow).Texts);
        Assert.Null(report.ScoringTables[0].Total.WeightedScore.Figure);
    }

    [Theory]
    [InlineData("ผลการดำเนินงานปีงบประมาณ พ.ศ. ๒๕๖๖", "คะแนนรวมถ่วงน้ำหนัก ๔.๑๒")]
    [InlineData("ผลการประเมินของคณะกรรมการ", "คะแนนรวมถ่วงน้ำหนัก ๔.๓๒")]
    [InlineData("คะแนนรวมถ่วงน้ำหนัก ๐.๒๒")] // of the agency's scale
    [InlineData("น้ำหนักรวม เท่ากับ ๕")] // the indicator's own
    public void One_that_may_be_another_is_named_and_is_no_total_of_the_table(params string[] lines)
    {
        Report report = Below(lines);

        Assert.Equal([lines[^1]], Assert.Single(report.Gaps, g => g.Kind == ReadingGapKind.TotalBelow).Texts);
        Assert.Equal(
            (FigureState.Absent, FigureState.Absent),
            (report.ScoringTables[0].Total.WeightedScore.State, report.ScoringTables[0].Total.Weight.State)
        );
    }

    [Theory]
    [InlineData("คะแนนรวมถ่วงน้ำหนักปีที่แล้ว ๔.๕๑ คะแนน")]
    [InlineData("เป้าหมายคะแนนรวมถ่วงน้ำหนัก ๔.๕๑ คะแนน")]
    [InlineData("รวมคะแนนถ่วงน้ำหนักของตัวชี้วัดที่ผ่านเกณฑ์ขั้นต่ำ ๔.๕๑")]
    [InlineData("ตัวอย่าง คะแนนรวมถ่วงน้ำหนัก = ๔.๕๑")]
    [InlineData("รวมคะแนนถ่วงน9ำหนัก")] // a tone mark that became a digit
    [InlineData("ผลรวมคะแนนเฉลี)ยถ)วงน 9าหนัก เท)ากับ")] // and a letter before it that became a space
    [InlineData("รวมงบประมาณทั้งสิ้น ๔.๕๑ ล้านบาท")]
    [InlineData("คำชี้แจง", "คะแนนรวมถ่วงน้ำหนัก ๔.๕๑")]
    [InlineData("๒. การอบรม", "คะแนนรวมถ่วงน้ำหนัก ๔.๕๑")]
    public void Other_totals_are_none_of_the_table(params string[] lines)
    {
        Report report = Below(lines);

        Assert.Equal(FigureState.Absent, report.ScoringTables[0].Total.WeightedScore.State);
        Assert.Empty(report.Gaps);
    }

    [Fact]
    public void The_total_row_goes_before_a_line_below_it()
    {
        Report report = Doc.Of()
            .Table([.. Rows, ["รวม", "๑๐๐", "", "๔.๘๐"]])
            .Lines("รวมคะแนนถ่วงน้ำหนักทั้งสิ้น ๔.๕๑ คะแนน")
            .Recognise()
            .Single();

        Assert.Equal("4.80", report.ScoringTables[0].Total.WeightedScore.Figure?.Normalised);
        Assert.Equal([4.51m], Assert.Single(report.Gaps).Figures.Select(f => f.Value));
    }

    [Theory]
    [InlineData("คิดเป็นร้อยละ ๙๖.๐๐", 1)]
    [InlineData("คิดเป็นร้อยละ ๙๖.๐๐ ของคะแนนเต็ม ๕ คะแนน", 1)]
    [InlineData("คิดเป็นร้อยละ ๙๖.๐๐ ของโครงการทั้งหมด", 0)]
    [InlineData("คิดเป็นคะแนนรวม ๔.๘๐", 0)]
    public void A_percentage_right_below_the_table_is_that_of_its_total(string line, int conversions) =>
        Assert.Equal(conversions, Below(line).ScoringTables[0].Conversions.Count);

    [Fact]
    public void A_percentage_below_a_text_goes_on_with_the_text() =>
        Assert.Empty(Below("ดำเนินการแล้ว ๑๗ จาก ๒๐ โครงการ", "คิดเป็นร้อยละ ๘๕.๐๐").ScoringTables[0].Conversions);

    [Theory]
    [InlineData("๔.๘๐{c3}", null, null)]
    [InlineData("", "", "๔.๘๐")]
    public void The_average_of_items_side_by_side_has_a_row_of_its_own(params string?[] cells)
    {
        Report report = Across(["คะแนนเฉลี่ยถ่วงน้ำหนัก", .. cells]);

        Assert.Equal("4.80", report.StatedAverage.Figure?.Normalised);
        Assert.Empty(report.UnplacedFigures);
        Assert.Equal("23", report.ScoringTables.Single().Total.WeightedScore.Figure?.Normalised);
    }

    [Fact]
    public void A_row_with_a_figure_for_each_item_is_no_average_of_theirs() =>
        Assert.Equal(FigureState.Absent, Across(["คะแนนเฉลี่ยถ่วงน้ำหนัก", "๔", "๕", ""]).StatedAverage.State);

    private static Report Below(params string[] lines) => Doc.Of().Table(Rows).Lines(lines).Recognise().Single();

    private static Report Across(string?[] last) =>
        Doc.Of()
            .Table(
                ["ประเด็น", "๑", "๒", "รวม"],
                ["น้ำหนัก", "๒", "๓", "๕"],
                ["คะแนน", "๔", "๕", ""],
                ["คะแนนถ่วงน้ำหนัก", "๘", "๑๕", "๒๓"],
                last
            )
            .Recognise()
            .Single();
}
