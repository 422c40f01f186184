namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Points that parts of an item earned out of so many, beside the table that scores the item.</summary>
public sealed class PointTableTests
{
    private static readonly string[] Heads = ["ข้อ", "เกณฑ์ย่อย", "คะแนนเต็ม", "คะแนนที่ได้"];

    [Theory]
    [InlineData("ข้อ", "เกณฑ์ย่อย")]
    [InlineData("ลำดับ", "ประเด็นการพิจารณา")]
    public void They_are_no_levels_and_a_right_total_is_not_named(string number, string name)
    {
        Report report = Read(
            [number, name, "คะแนนเต็ม", "คะแนนที่ได้"],
            ["๑", "มีแผน", "๒.๐๐", "๒.๐๐"],
            ["๒", "มีการถ่ายทอด", "๒.๐๐", "๐.๕๐"],
            ["๓", "มีรายงาน", "๑.๐๐", "๑.๐๐"],
            ["รวม{c2}", null, "๕.๐๐", "๓.๕๐"]
        );
        Assert.Empty(report.Criteria);
        Assert.Empty(report.Gaps);
        Assert.Equal(3.5m, Assert.Single(Assert.Single(report.ScoringTables).Rows).Score.Value);
    }

    [Theory]
    [InlineData("๕.๐๐", "๔.๐๐")]
    [InlineData("๖.๐๐", "๓.๕๐")]
    public void A_total_that_the_rows_do_not_add_up_to_is_named(string full, string points) =>
        Assert.Equal(
            ReadingGapKind.PointTotal,
            Assert
                .Single(
                    Read(Heads, ["๑", "มีแผน", "๒.๐๐", "๒.๐๐"], ["๒", "มีการถ่ายทอด", "๓.๐๐", "๑.๕๐"], ["รวม{c2}", null, full, points]).Gaps
                )
                .Kind
        );

    [Fact]
    public void Parts_of_parts_count_once() =>
        Assert.Empty(
            Read(
                Heads,
                ["๑", "แผน", "๓", "๒"],
                ["๑.๑", "มีแผน", "๒", "๑"],
                ["๑.๒", "เผยแพร่", "๑", "๑"],
                ["๒", "รายงาน", "๒", "๒"],
                ["รวม{c2}", null, "๕", "๔"]
            ).Gaps
        );

    [Fact]
    public void Levels_with_their_scores_stay_criteria()
    {
        Report report = Read(
            ["ระดับ", "เกณฑ์การให้คะแนน", "คะแนน"],
            ["๑", "มีแผน", "๑"],
            ["๒", "มีการถ่ายทอด", "๓"],
            ["๓", "มีรายงาน", "๕"]
        );
        Assert.Equal(3, Assert.Single(report.Criteria).Levels.Count);
        Assert.Empty(report.Gaps);
    }

    private static Report Read(params string?[][] rows) =>
        Assert.Single(
            Doc.OfCard()
                .Table(rows)
                .Lines("การคำนวณคะแนนจากผลการดำเนินงาน :")
                .Table(
                    ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "ค่าคะแนนที่ได้", "ค่าคะแนนถ่วงน้ำหนัก"],
                    ["๑ การดำเนินโครงการ", "๕", "๓.๕๐ คะแนน", "๓.๕๐", "๐.๑๗๕๐"]
                )
                .Recognise()
        );
}
