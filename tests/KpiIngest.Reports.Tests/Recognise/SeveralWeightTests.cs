namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Several columns of weights beside one score and one weighted score.</summary>
public sealed class SeveralWeightTests
{
    /// <summary>The weights within a dimension add up to twice the whole here, and fit by their sum as well: the total row tells.</summary>
    [Fact]
    public void The_weight_is_the_one_that_the_total_row_adds_up()
    {
        Report report = Read(
            Heads("ในมิติ", "รวม"),
            ["๑.๑ รายได้", "๖๐", "๓๐", "๔.๖", "๑.๓๘"],
            ["๑.๒ การคืนภาษี", "๔๐", "๒๐", "๔", "๐.๘๐"],
            ["๒.๑ ความพึงพอใจ", "๑๐๐", "๕๐", "๓.๔", "๑.๗๐"],
            ["รวม", "", "๑๐๐", "", "๓.๘๘"]
        );
        Assert.Equal([30m, 20m, 50m], Assert.Single(report.ScoringTables).Rows.Select(r => r.Weight.Value!.Value));
        Assert.Equal(100, report.ScoringTables[0].Total.Weight.Value);
        ReadingGap gap = Assert.Single(report.Gaps);
        Assert.Equal(ReadingGapKind.FurtherWeights, gap.Kind);
        Assert.Contains("ในมิติ", Assert.Single(gap.Texts), StringComparison.Ordinal);
        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void Without_a_total_it_is_the_one_that_needs_no_sum()
    {
        Report report = Read(
            Heads("ในมิติ", "รวม"),
            ["๑.๑ รายได้", "๖๐", "๓๐", "๔.๖", "๑.๓๘"],
            ["๑.๒ การคืนภาษี", "๔๐", "๒๐", "๔", "๐.๘๐"],
            ["๒.๑ ความพึงพอใจ", "๑๐๐", "๕๐", "๓.๔", "๑.๗๐"]
        );
        Assert.Equal([30m, 20m, 50m], report.ScoringTables[0].Rows.Select(r => r.Weight.Value!.Value));
    }

    [Theory]
    [InlineData("น้ำหนักปี ๒๕๖๖", "น้ำหนักปี ๒๕๖๗")]
    [InlineData("น้ำหนักรอบ ๖ เดือน", "น้ำหนักรอบ ๑๒ เดือน")]
    public void Headings_may_name_years_or_rounds(string other, string own)
    {
        Report report = Read(
            ["ตัวชี้วัด", other, own, "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑. แผน", "๓๐", "๔๐", "๔", "๑.๖๐"],
            ["๒. ผล", "๗๐", "๖๐", "๕", "๓.๐๐"],
            ["รวม", "๑๐๐", "๑๐๐", "", "๔.๖๐"]
        );
        Assert.Equal([40m, 60m], Assert.Single(report.ScoringTables).Rows.Select(r => r.Weight.Value!.Value));
        Assert.Equal(ReadingGapKind.FurtherWeights, Assert.Single(report.Gaps).Kind);
    }

    [Fact]
    public void The_weighted_scores_go_before_the_total()
    {
        Report report = Read(
            Heads("เดิม", "ปรับใหม่"),
            ["๑. แผน", "๔๐", "๓๐", "๔", "๑.๖๐"],
            ["๒. ผล", "๖๐", "๗๐", "๕", "๓.๐๐"],
            ["รวม", "", "๑๐๐", "", "๔.๖๐"]
        );
        Assert.Equal([40m, 60m], report.ScoringTables[0].Rows.Select(r => r.Weight.Value!.Value));
    }

    [Fact]
    public void Where_nothing_tells_them_apart_the_first_is_read_and_the_figures_of_the_others_are_named()
    {
        Report report = Read(Heads("ปีนี้", "ตามแผน"), ["๑. แผน", "๔๐", "๓๐", "๔", "๙.๖๐"], ["๒. ผล", "๖๐", "๗๐", "๕", "๗.๐๐"]);
        Assert.Equal([40m, 60m], report.ScoringTables[0].Rows.Select(r => r.Weight.Value!.Value));
        Assert.Equal(["๓๐", "๗๐"], report.UnplacedFigures.Select(f => f.Text));
    }

    [Fact]
    public void One_weight_is_the_weight()
    {
        Report report = Read(["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"], ["๑. แผน", "๔๐", "๔", "๙.๙๙"]);
        Assert.Equal(40, report.ScoringTables[0].Rows[0].Weight.Value);
        Assert.Empty(report.Gaps);
    }

    private static string?[][] Heads(string first, string second) =>
        [
            ["ตัวชี้วัด{r2}", "น้ำหนัก (ร้อยละ){c2}", null, "คะแนนที่ได้{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, first, second, null, null],
        ];

    private static Report Read(string?[][] heads, params string?[][] rows) =>
        Assert.Single(Doc.OfCard().Table([.. heads, .. rows]).Recognise());

    private static Report Read(string?[] heads, params string?[][] rows) => Read([heads], rows);
}
