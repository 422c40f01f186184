namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>An item without a figure is named where it was not assessed; what only heads, explains or goes on is not.</summary>
public sealed class UnscoredItemTests
{
    private static readonly string[] Heading = ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    private static readonly string[] First = ["๑. จัดทำแผน", "๒", "๔", "๔", "๘"];

    private static readonly string[] Third = ["๓. ติดตามผล", "๓", "๕", "๕", "๑๕"];

    [Theory]
    [InlineData("๒. เผยแพร่ความรู้", "-", "-", "-", "-")]
    [InlineData("๒. เผยแพร่ความรู้", "", "", "ไม่ประเมิน", "")]
    [InlineData("๒. เผยแพร่ความรู้", "ยกเลิกตัวชี้วัด", "", "", "")]
    [InlineData("๒. เผยแพร่ความรู้", "–", "เลื่อนโครงการ", "N/A", "N/A")]
    [InlineData("๒. เผยแพร่ความรู้", "ไม่ประเมิน{c4}", null, null, null)]
    [InlineData("๒. เผยแพร่ความรู้", "", "ไม่ประเมิน{c3}", null, null)]
    [InlineData("๒. เผยแพร่ความรู้", "", "ยังไม่ถึงรอบประเมิน", "", "")]
    [InlineData("เผยแพร่ความรู้", "-", "-", "-", "-")]
    [InlineData("มิติที่ ๒ เผยแพร่ความรู้", "-", "-", "-", "-")]
    public void Words_or_dashes_say_that_it_was_not_assessed(params string?[] row)
    {
        UnscoredItem item = Assert.Single(
            Read(row, row[0]!.StartsWith("มิติ", StringComparison.Ordinal) ? "มิติที่ ๓ ติดตามผล" : Third[0]).ItemsWithoutFigures
        );

        Assert.Equal(UnscoredBy.Words, item.Says);
        Assert.Contains("เผยแพร่ความรู้", item.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_item_among_scored_ones_was_not_assessed() =>
        Assert.Equal(
            [("2", UnscoredBy.Blank)],
            Read(["๒. เผยแพร่ความรู้", "", "", "", ""]).ItemsWithoutFigures.Select(i => (i.Number!, i.Says))
        );

    [Fact]
    public void The_last_one_before_the_total_too() =>
        Assert.Equal(
            [("4", UnscoredBy.Words)],
            Single(Heading, First, Third, ["๔. ถอดบทเรียน", "-", "-", "-", "-"], ["รวม", "๕", "", "", "๒๓"])
                .ItemsWithoutFigures.Select(i => (i.Number!, i.Says))
        );

    [Theory]
    [InlineData("๒. เผยแพร่ความรู้", "-", "-", "-", "-", "๒.๑ จัดเวที", "๓", "๕", "๕", "๑๕")] // a parent, dashed out
    [InlineData("๒. เผยแพร่ความรู้", "", "", "", "", "๒.๑ จัดเวที", "๓", "๕", "๕", "๑๕")]
    [InlineData("๒. เผยแพร่ความรู้", "", "", "", "", "จัดเวที", "๓", "๕", "๕", "๑๕")] // above an item without a number
    [InlineData("๒. เผยแพร่ความรู้", "-", "-", "-", "-", "จัดเวที", "๓", "๕", "๕", "๑๕")]
    [InlineData("มิติที่ ๒ เผยแพร่ความรู้", "-", "-", "-", "-", "จัดเวที", "๓", "๕", "๕", "๑๕")]
    [InlineData("หมายเหตุ ข้อมูล ณ สิ้นเดือน", "", "", "", "", "๓. ติดตามผล", "๓", "๕", "๕", "๑๕")]
    [InlineData("(ต่อจากข้อ ๑)", "", "", "", "", "๓. ติดตามผล", "๓", "๕", "๕", "๑๕")]
    [InlineData("๑.๑ รายละเอียดของแผน", "", "", "", "", "๓. ติดตามผล", "๓", "๕", "๕", "๑๕")] // numbered unlike what is scored
    [InlineData("", "-", "-", "-", "-", "๓. ติดตามผล", "๓", "๕", "๕", "๑๕")] // an empty line, dashed
    public void What_heads_or_explains_others_is_no_item(params string[] cells)
    {
        ScoringTable table = Single(Heading, First, cells[..5], cells[5..], ["๕. สรุป", "๑", "๓", "๓", "๓"]);

        Assert.Equal(3, table.Rows.Count);
        Assert.DoesNotContain(table.ItemsWithoutFigures, i => i.Says != UnscoredBy.Unknown);
    }

    [Fact]
    public void An_item_that_shares_the_figures_of_the_one_above_is_assessed() =>
        Assert.DoesNotContain(
            Single(
                Heading,
                ["๑. จัดทำแผน", "๒{r2}", "๔{r2}", "๔{r2}", "๘{r2}"],
                ["๒. เผยแพร่", null, null, null, null],
                Third
            ).ItemsWithoutFigures,
            i => i.Says != UnscoredBy.Unknown
        );

    private static ScoringTable Read(string?[] row, string third = "๓. ติดตามผล") =>
        Single(
            Heading,
            row[0]!.StartsWith("มิติ", StringComparison.Ordinal) ? ["มิติที่ ๑ แผน", .. First[1..]] : First,
            row,
            [third, .. Third[1..]]
        );

    private static ScoringTable Single(params string?[][] rows) => Assert.Single(Doc.Of().Table(rows).Recognise().Single().ScoringTables);
}
