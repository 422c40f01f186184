namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>The weight that a heading states for the indicator itself.</summary>
public sealed class OwnWeightTests
{
    [Theory]
    [InlineData("น้ำหนัก : ร้อยละ ๑๐")]
    [InlineData("น้ำหนัก : ๑๐")]
    [InlineData("น้ำหนักร้อยละ ๑๐")]
    [InlineData("น้ำหนักตัวชี้วัด : ร้อยละ ๑๐")]
    [InlineData("(น้ำหนัก ร้อยละ ๑๐)")]
    public void A_line_of_the_heading_states_it(string line) => Assert.Equal("10", Read(line).IndicatorWeight.Figure?.Normalised);

    [Theory]
    [InlineData("คำอธิบาย : น้ำหนักรถ ๑๐ ตัน")]
    [InlineData("เป้าหมาย : ร้อยละ ๑๐")]
    [InlineData("๑. การจัดทำแผน น้ำหนักร้อยละ ๑๐")] // an item's
    public void Other_lines_do_not(string line) => Assert.Null(Read(line).IndicatorWeight.Figure);

    private static Report Read(string line) =>
        Doc.Of()
            .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", "ตัวชี้วัดที่ ๑ : ระดับความสำเร็จ", line)
            .Table(["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑ ก", "๔", "๓", "๑๒"], ["๒ ข", "๖", "๔", "๒๔"])
            .Recognise()
            .Single();
}
