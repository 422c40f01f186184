namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Reports by quarter: the year beside it, and no round.</summary>
public sealed class QuarterTests
{
    [Theory]
    [InlineData("ปี 56 ไตรมาส 4", 2556, "ไตรมาส 4")]
    [InlineData("ปี ๒๕๕๖ ไตรมาสที่ ๔", 2556, "ไตรมาสที่ ๔")]
    [InlineData("ไตรมาสที่ ๒ ปี ๒๕๕๗", 2557, "ไตรมาสที่ ๒")]
    [InlineData("ไตรมาส ๓/๒๕๕๘", 2558, "ไตรมาส ๓")]
    [InlineData("รายงานผลไตรมาสที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๕๙", 2559, "ไตรมาสที่ ๑")]
    public void The_year_stands_beside_the_quarter_and_the_round_is_another_period(string line, int year, string period)
    {
        Report report = Read(line);
        Assert.Equal((year, (int?)null, period), (report.FiscalYear!.Value, report.Round.Months, report.Round.OtherPeriod));
    }

    [Theory]
    [InlineData("รอบ ๑๒ เดือน ปีงบประมาณ ๒๕๕๖ (ไตรมาส ๔)", 12)] // a round beside it
    [InlineData("ปีงบประมาณ ๒๕๕๖", null)]
    [InlineData("ร้อยละการเบิกจ่ายงบลงทุนสะสมถึงไตรมาส ๔", null)] // of something else
    [InlineData("ปี ๒๕๕๖ ไตรมาส ๑๒", null)] // there is none such
    [InlineData("ปี ๒๕๕๖ ไตรมาสสุดท้าย", null)]
    public void Elsewhere_a_quarter_is_no_period(string line, int? months)
    {
        Report report = Read(line);
        Assert.Equal((months, null), (report.Round.Months, report.Round.OtherPeriod));
    }

    private static Report Read(string line) =>
        Doc.Of()
            .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", line, "ตัวชี้วัดที่ ๑ : ระดับความสำเร็จ")
            .Table(["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑ ก", "๒", "๓", "๖"], ["๒ ข", "๑", "๔", "๔"])
            .Recognise()
            .Single();
}
