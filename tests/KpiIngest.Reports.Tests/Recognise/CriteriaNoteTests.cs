namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Notes under a criteria table that say its levels once more, as documents and their prints lay them out.</summary>
public sealed class CriteriaNoteTests
{
    [Theory]
    [InlineData("ทำได้ ๑ ข้อ เท่ากับ ๑ คะแนน", "ทำได้มากกว่า ๕ ข้อ เท่ากับ ๕ คะแนน")]
    [InlineData("ทำได้ ๑  ข้อ  เท่ากับ  ๑  คะแนน", "ทำได้มากกว่า ๕  ข้อ  เท่ากับ  ๕  คะแนน")]
    [InlineData("ทำได้ ๑", "ข้อ", "เท่ากับ", "๑", "คะแนน", "ทำได้มากกว่า", "๕ ข้อ", "เท่ากับ ๕", "คะแนน")] // broken by a narrow column
    [InlineData("ทำได้ ๑ ข้อ เท่ากับ ๑ คะแนน ทำได้มากกว่า ๕ ข้อ เท่ากับ ๕ คะแนน")] // several on a line
    [InlineData("ทำได้ ๑ ข้อ = ๑ คะแนน, ทำได้มากกว่า", "๕ ข้อ = ๕ คะแนน")]
    [InlineData("หมายเหตุ", "เกณฑ์การให้คะแนน คือ", "ทำได้ ๑ ข้อ", "เท่ากับ ๑ คะแนน", "", "ทำได้มากกว่า ๕ ข้อ", "", "เท่ากับ ๕ คะแนน")]
    public void A_note_is_read_however_its_lines_are_broken(params string[] lines) =>
        Assert.Equal([("ทำได้ ๑ ข้อ", "1"), ("ทำได้มากกว่า ๕ ข้อ", "5")], Notes(lines));

    [Theory]
    [InlineData("ผลการดำเนินงานรวม ๕ ข้อ")]
    [InlineData("ทำได้ ๕ ข้อ", "ตามแผนที่กำหนดไว้", "และรายงานผู้บริหารแล้ว")]
    [InlineData("คะแนนเต็ม ๕ คะแนน")]
    [InlineData("ทำได้ ๑ ข้อ เท่ากับ ๑ คะแนน และต้องมีหลักฐานประกอบทุกข้อ")]
    [InlineData("หลักฐาน", "ข้อ ๑", "เท่ากับ", "จำนวนที่กำหนด")]
    public void Other_lines_are_no_notes(params string[] lines) => Assert.Empty(Notes(lines));

    private static IEnumerable<(string?, string)> Notes(string[] lines) =>
        Assert
            .Single(
                Assert
                    .Single(
                        Doc.Of()
                            .Table(
                                ["การประเมิน{r2}", "น้ำหนัก{r2}", "เกณฑ์การให้คะแนน{c5}", null, null, null, null],
                                [null, null, "๑", "๒", "๓", "๔", "๕"],
                                ["๙.๒ จำนวนหลักฐาน", "๓", "๑", "๒", "๓", "๔", "≥๕"]
                            )
                            .Lines(lines)
                            .Table(
                                ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                                ["๙.๒ จำนวนหลักฐาน", "๓", "๕", "๕", "๐.๑๕"]
                            )
                            .Recognise()
                    )
                    .Criteria
            )
            .Notes.Select(n => (n.Condition, n.Score.Figure!.Normalised));
}
