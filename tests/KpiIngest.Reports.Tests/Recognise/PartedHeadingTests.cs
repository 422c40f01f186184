namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Headings of two lines that the end of a page parts into two rows.</summary>
public sealed class PartedHeadingTests
{
    [Fact]
    public void The_second_line_completes_the_first()
    {
        Report report = Doc.OfCard()
            .Table(
                ["ตัวชี้วัด/ข้อมูลพื้นฐาน", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนน", "คะแนน"],
                ["ประกอบตัวชี้วัด", "(ร้อยละ)", "", "ที่ได้", "ถ่วงน้ำหนัก"],
                ["๑.๑ ก", "๔๐", "๘๕", "๔", "๑.๖๐"],
                ["๑.๒ ข", "๖๐", "๙๐", "๕", "๓.๐๐"]
            )
            .Recognise()
            .Single();

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.Equal(["1.1", "1.2"], table.Rows.Select(r => r.Number));
        Assert.Equal(["1.60", "3.00"], table.Rows.Select(r => r.WeightedScore.Figure!.Normalised));
        Assert.Equal(["4", "5"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal(["85", "90"], table.Rows.Select(r => r.Result.Figure!.Normalised));
    }

    [Theory]
    [InlineData("โครงการอบรม", "-", "ไม่ประเมิน", "-", "-")]
    [InlineData("ด้านประสิทธิผล", "", "", "", "")]
    [InlineData("แผนงาน", "น้อย", "มาก", "ดี", "ดี")]
    public void A_row_of_words_is_no_heading(params string[] row)
    {
        Report report = Doc.OfCard()
            .Table(["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"], row, ["๑.๒ ข", "๖๐", "๙๐", "๕", "๓.๐๐"])
            .Recognise()
            .Single();

        Assert.Equal("60", Assert.Single(report.ScoringTables).Rows[^1].Weight.Figure!.Normalised);
        Assert.Contains(report.ScoringTables[0].Rows, r => r.Number == "1.2");
    }
}
