namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Formulas whose value stands on lines below, step by step.</summary>
public sealed class ValueChainTests
{
    private const string Label = "คะแนนเฉลี่ยถ่วงน้ำหนัก = Σ(น้ำหนัก x คะแนน) / Σน้ำหนัก";
    private const string InFigures = "= [(๒ × ๔) + (๑ × ๕)] / (๒ + ๑)";

    [Theory]
    [InlineData(2, "= ๑๓ / ๓", "= ๔.๓๓ คะแนน")]
    [InlineData(2, "= (๘ + ๕) / ๓", "= ๔.๓๓")]
    [InlineData(3, "= (๘ + ๕) / ๓", "= ๑๓ ÷ ๓", "เท่ากับ ๔.๓๓")]
    [InlineData(2, "= ๑๓ / ๓ = ๔.๓๓")]
    [InlineData(1, "= ๔.๓๓")]
    [InlineData(1, "ได้คะแนน = ๔.๓๓ คะแนน")]
    [InlineData(1, "ดังนั้น คะแนนที่ได้ เท่ากับ ๔.๓๓ คะแนน")]
    [InlineData(2, "= ๑๓ / ๓", "คะแนนตัวชี้วัดที่ ๑ = ๔.๓๓")]
    public void The_last_line_states_the_value_of_all_steps(int steps, params string[] lines)
    {
        Report report = Below(lines);

        Assert.Equal("4.33", report.StatedAverage.Figure?.Normalised);
        List<Formula> inFigures = [.. report.Formulas.Where(f => f.InFigures)];
        Assert.Equal(steps, inFigures.Count);
        Assert.All(inFigures, f => Assert.Equal(4.33m, f.Value.Value));
        Assert.All(report.FurtherAverages, a => Assert.Equal(4.33m, a.Value));
    }

    [Fact]
    public void A_value_may_go_on_with_more_decimals()
    {
        Report report = Below("= ๔.๓", "= ๔.๓๓๓๓");

        Assert.Equal("4.3333", report.StatedAverage.Figure?.Normalised);
        Assert.Equal([4.3m], report.FurtherAverages.Select(a => a.Value));
    }

    [Theory]
    [InlineData("= ๔.๓๓", "= ๘๖.๖๗")] // on another scale
    [InlineData("= ๔.๓๓", "คิดเป็นร้อยละ", "= ๘๖.๖๗")]
    [InlineData("= ๔.๓๓", "ปีที่ผ่านมา", "= ๓.๙๐")]
    [InlineData("= ๔.๓๓", "คะแนนที่ได้ = ๓.๙๐")]
    public void What_stands_below_a_value_is_no_other_value(params string[] lines)
    {
        Report report = Below(lines);

        Assert.Equal("4.33", report.StatedAverage.Figure?.Normalised);
        Assert.Empty(report.FurtherAverages);
    }

    [Theory]
    [InlineData("ได้คะแนนปีก่อน = ๔.๓๓")]
    [InlineData("คะแนนประเด็นที่ ๒ = ๔.๓๓")]
    [InlineData("คะแนนเต็ม = ๕")]
    public void Other_words_before_a_figure_make_it_no_value(string line) => Assert.Null(Below(line).StatedAverage.Figure);

    [Theory]
    [InlineData("= ๑๓ บาท / ๓")]
    [InlineData("= ๑๓ - ๓")]
    public void What_is_no_computation_stays_unclear(string line) => Assert.Equal(FigureState.Unclear, Below(line).StatedAverage.State);

    private static Report Below(params string[] lines) =>
        Doc.OfCard()
            .Table(
                ["ประเด็น", "น้ำหนัก", "คะแนน", "น้ำหนัก x คะแนน"],
                ["๑. ด้านแผน", "๒", "๔", "๘"],
                ["๒. ด้านคน", "๑", "๕", "๕"],
                ["รวม", "๓", "", "๑๓"]
            )
            .Lines([Label, InFigures, .. lines])
            .Recognise()
            .Single();
}
