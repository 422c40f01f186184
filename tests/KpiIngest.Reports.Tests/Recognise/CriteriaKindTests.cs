namespace KpiIngest.Reports.Tests.Recognise;

public sealed class CriteriaKindTests
{
    [Theory]
    [InlineData("๑๖ วัน", "๑๔ วัน", "๑๒ วัน")]
    [InlineData("๑๐๐ ราย", "๑๑๐ ราย", "๑๒๐ ราย")]
    [InlineData("ร้อยละ ๗๐", "ร้อยละ ๘๐", "ร้อยละ ๙๐")]
    public void Measures_may_be_targets_to_interpolate_between(params string[] conditions) => Assert.Null(Steps(conditions));

    [Theory]
    [InlineData("๑ ข้อ", "๒ ข้อ", "๓ ข้อ")]
    [InlineData("ไม่เกิน ๑๖ วัน", "ไม่เกิน ๑๔ วัน", "ไม่เกิน ๑๒ วัน")]
    [InlineData("๑๖ วัน", "๑๔ วัน", "รายงานทันที")]
    public void Points_bounds_and_words_are_steps(params string[] conditions) => Assert.True(Steps(conditions));

    private static bool? Steps(string[] conditions)
    {
        Doc document = Doc.Of()
            .Table(["ระดับคะแนน", "เกณฑ์การให้คะแนน"], ["๑", conditions[0]], ["๒", conditions[1]], ["๓", conditions[2]])
            .Table(
                ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                ["๑. ก", "๒", "แล้วเสร็จ", "๓", "๖.๐๐๐๐"]
            );
        return Assert.Single(Assert.Single(document.Recognise()).Criteria).Steps;
    }
}
