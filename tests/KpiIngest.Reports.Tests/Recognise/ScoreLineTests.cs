namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Lines below a table that end in a score are named; those of sums are the average, and computations are read.</summary>
public sealed class ScoreLineTests
{
    [Theory]
    [InlineData("คะแนนตัวชี้วัดที่ ๑ เท่ากับ ๔.๕๑๐๐ คะแนน")]
    [InlineData("สรุป ตัวชี้วัดที่ ๑ ได้คะแนน ๔.๕๑๐๐")]
    [InlineData("คะแนนประเมินผลการปฏิบัติราชการ เท่ากับ ๔.๕๑๐๐ คะแนน")]
    [InlineData("คะแนนที่ได้ของตัวชี้วัดที่ ๑ = ๔.๕๑๐๐ คะแนน")]
    [InlineData("ผลคะแนนตัวชี้วัด = ๔๘๐/๑๐๐ = ๔.๕๑๐๐")]
    [InlineData("คะแนนประเมินตนเอง เท่ากับ ๔.๕๑๐๐")]
    [InlineData("คะแนนที่ได้ เท่ากับ ๔.๕๑๐๐ คะแนน จากคะแนนเต็ม ๕ คะแนน")]
    [InlineData("คะแนนที่ได้ ๔.๕๑๐๐ (คะแนนเต็ม ๑๐)")]
    [InlineData("สรุปผล ดังนี้", "คะแนนตัวชี้วัด = ๔.๕๑๐๐")]
    public void A_score_is_named(params string[] lines)
    {
        Report report = Below(lines);

        ReadingGap gap = Assert.Single(report.Gaps, g => g.Kind == ReadingGapKind.TotalBelow);
        Assert.Equal([lines[^1]], gap.Texts);
        Assert.Equal(4.51m, Assert.Single(gap.Figures).Value);
        Assert.Null(report.StatedAverage.Figure);
    }

    [Fact]
    public void Of_a_computation_that_is_checked_the_figures_are_named()
    {
        ReadingGap gap = Assert.Single(Below("คะแนนที่ได้ = (๐.๘๐+๔.๐๐) = ๔.๕๑๐๐").Gaps);

        Assert.Equal([0.80m, 4.00m], gap.Figures.Select(f => f.Value));
    }

    [Theory]
    [InlineData("คะแนนที่ได้ เท่ากับ ๔.๘๐ เพิ่มขึ้นจากปีก่อน เท่ากับ ๐.๓๕")]
    [InlineData("คะแนนที่ได้ เท่ากับ ๔.๘๐ ต่ำกว่าเป้าหมาย เท่ากับ ๔.๙๐")]
    [InlineData("คะแนนเต็ม เท่ากับ ๕.๐๐ คะแนน")]
    [InlineData("เป้าหมายคะแนน เท่ากับ ๔.๕๑")]
    [InlineData("คะแนนปีที่แล้ว เท่ากับ ๔.๕๑")]
    [InlineData("คะแนนประเด็นที่ ๑ เท่ากับ ๔ คะแนน")]
    [InlineData("ร้อยละ ๘๐ ได้คะแนน ๔")]
    [InlineData("ทำได้ ๑ ข้อ เท่ากับ ๑ คะแนน")]
    [InlineData("คะแนน ๔.๕๑ - ๕.๐๐ หมายถึง ดีมาก")]
    [InlineData("งบประมาณที่ได้ เท่ากับ ๔.๕๑ ล้านบาท")]
    [InlineData("ผลการดำเนินงาน", "คะแนนที่ได้ เท่ากับ ๔.๕๑ คะแนน")]
    public void Others_are_not(params string[] lines) => Assert.DoesNotContain(Below(lines).Gaps, g => g.Kind == ReadingGapKind.TotalBelow);

    [Theory]
    [InlineData("คะแนนตัวชี้วัด = Σ(Wi x Si) / ΣWi = ๔.๕๑๐๐")]
    [InlineData("ผลคะแนนตัวชี้วัด = Σ(W×S)/ΣW = ๔๘๐/๑๐๐ = ๔.๕๑๐๐")]
    public void The_quotient_of_sums_is_the_average_of_the_indicator(string line) =>
        Assert.Equal("4.5100", Below(line).StatedAverage.Figure?.Normalised);

    [Theory]
    [InlineData("คะแนนตัวชี้วัดที่ ๑.๑ = Σ(Wi x Si) / ΣWi = ๔.๕๑๐๐")]
    [InlineData("คะแนนที่ได้ = Σ(Wi x Si) / ΣWi = ๔.๕๑๐๐")]
    public void That_of_an_item_may_be_another(string line) => Assert.Null(Below(line).StatedAverage.Figure);

    [Theory]
    [InlineData("การคิดคะแนน : ๓ + ((๘๓.๒๐ - ๘๐) / (๘๕ - ๘๐)) = ๓.๔๖๐๐", "3.4600")]
    [InlineData("คะแนนที่ได้ = ๓ + (๘๓.๒๐-๘๐)/๕ = ๓.๖๔", "3.64")]
    [InlineData("คะแนนที่ได้ = (๐.๘๐+๔.๐๐) = ๔.๕๑", "4.51")]
    public void A_computation_of_a_score_is_read(string line, string value)
    {
        Formula formula = Assert.Single(Below(line).Formulas);

        Assert.Equal((value, true, false), (formula.Value.Figure?.Normalised, formula.InFigures, formula.OfAverage));
    }

    [Theory]
    [InlineData("ตัวอย่างการคิดคะแนน : ๓ + ((๘๓.๒๐ - ๘๐) / (๘๕ - ๘๐)) = ๓.๔๖")]
    [InlineData("คะแนน : ข้อ ๑+๒ = ๓ คะแนน")]
    [InlineData("คะแนนที่ได้ = (๒๐ × ๔.๕) + (๘๐ × ๕) / ๑๐๐ = ๔.๙๐")] // the sum is meant
    [InlineData("คะแนน ๔-๕ = ดีมาก ๓ ข้อ")]
    [InlineData("คะแนน ๔.๕๑-๕.๐๐ = ๕")]
    [InlineData("คะแนนตามมติครั้งที่ ๑/๒๕๖๘ = ๔ คะแนน")]
    [InlineData("รายได้ (๑.๕๐ + ๒.๕๐) = ๕ ล้านบาท")]
    public void Anything_else_is_no_computation(string line) => Assert.Empty(Below(line).Formulas);

    private static Report Below(params string[] lines) =>
        Doc.OfCard()
            .Table(
                ["ประเด็น", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
                ["๑. ก", "๒๐", "๔", "๐.๘๐"],
                ["๒. ข", "๘๐", "๕", "๔.๐๐"],
                ["รวม", "๑๐๐", "", "๔.๘๐"]
            )
            .Lines(lines)
            .Recognise()
            .Single();
}
