namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Scores of several assessors, and what they came to, before one weighted score.</summary>
public sealed class SeveralScoreTests
{
    private static readonly string[] Card =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "ตัวชี้วัดที่ ๕ : ระดับความสำเร็จของการให้บริการ",
    ];

    [Theory]
    [InlineData("เฉลี่ย")]
    [InlineData("คะแนนเฉลี่ย")]
    [InlineData("คะแนนสรุป")]
    [InlineData("คะแนนที่ได้")]
    public void What_the_assessors_came_to_is_the_score_that_was_weighted(string last)
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "คะแนน{c3}", null, null, "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "ตนเอง", "คณะกรรมการ", last, null],
            // The committee's scores would give these weighted scores as well: places decide, not figures.
            ["๑. ก", "๔๐", "๕", "๔", "๔.๕", "๑.๖๐"],
            ["๒. ข", "๖๐", "๔", "๓", "๓.๕", "๑.๘๐"]
        );

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.Null(table.Assessor);
        Assert.Equal(["4.5", "3.5"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal(["1.60", "1.80"], table.Rows.Select(r => r.WeightedScore.Figure!.Normalised));
        Assert.Equal(ReadingGapKind.FurtherScores, Assert.Single(report.Gaps).Kind);
        Assert.Equal(2, report.Gaps[0].Texts.Count);
        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void One_assessor_and_the_final_score_are_one_table_with_the_final_score()
    {
        Report report = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนนประเมินตนเอง", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑. ก", "๔๐", "๕", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๔", "๓", "๑.๘๐"]
        );

        Assert.Equal(["4", "3"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void Two_assessors_with_a_weighted_score_each_stay_two_tables()
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "ประเมินตนเอง{c2}", null, "คณะกรรมการประเมิน{c2}", null],
            [null, null, "คะแนน", "ถ่วงน้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก"],
            ["๑. ก", "๔๐", "๕", "๒.๐๐", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๔", "๒.๔๐", "๓", "๑.๘๐"]
        );

        Assert.Equal([Assessor.Self, Assessor.Committee], report.ScoringTables.Select(t => t.Assessor!.Value));
        Assert.Empty(report.Gaps);
    }

    [Fact]
    public void Two_assessors_alone_before_one_weighted_score_stay_two_tables()
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "คะแนน{c2}", null, "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "ตนเอง", "คณะกรรมการ", null],
            ["๑. ก", "๔๐", "๕", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๔", "๓", "๑.๘๐"]
        );

        Assert.Equal(["5", "4"], report.ScoringTables.Select(t => t.Rows[0].Score.Figure!.Normalised));
        Assert.Equal([null, "1.60"], report.ScoringTables.Select(t => t.Rows[0].WeightedScore.Figure?.Normalised));
    }

    private static Report Read(params string?[][] rows) => Doc.Of().Lines(Card).Table(rows).Recognise().Single();
}
