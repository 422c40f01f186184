namespace KpiIngest.Reports.Tests.Recognise;

public sealed class AchievedListTests
{
    [Theory]
    [InlineData("๑. จัดทำแผน", "๒. ประชุมคณะทำงาน", "๓. จัดทำคู่มือ")]
    [InlineData("๑) จัดทำแผน", "๒) ประชุมคณะทำงาน", "๓) จัดทำคู่มือ")]
    [InlineData("ข้อ ๑ จัดทำแผน", "ข้อ ๒ ประชุมคณะทำงาน", "ข้อ ๓ จัดทำคู่มือ")]
    [InlineData("- ข้อที่ ๑ จัดทำแผน", "- ข้อที่ ๒ ประชุมคณะทำงาน", "- ข้อที่ ๓ จัดทำคู่มือ")]
    public void A_numbered_list_under_the_results_is_counted(params string[] lines) => Assert.Equal(3, Assert.Single(Lists(lines)).Count);

    [Theory]
    [InlineData("ข้อ ๑ และ ๒ ดำเนินการแล้ว")]
    [InlineData("ข้อ ๑, ๒ และ ๓ ดำเนินการแล้ว")]
    [InlineData("ข้อ ๑")]
    [InlineData("ดำเนินการครบถ้วนตามแผน")]
    public void References_to_points_are_no_list(string line) => Assert.Empty(Lists([line]));

    private static IReadOnlyList<AchievedList> Lists(string[] lines) =>
        Assert
            .Single(
                Doc.Of()
                    .Lines(["ผลการดำเนินงาน", .. lines])
                    .Table(
                        ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                        ["๑. ก", "๒", "๓ ข้อ", "๓", "๖.๐๐๐๐"]
                    )
                    .Recognise()
            )
            .AchievedLists;
}
