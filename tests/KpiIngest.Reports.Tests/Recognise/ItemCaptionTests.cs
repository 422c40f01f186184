namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Tables that score one item each and have no column of items: the lines above them name the items.</summary>
public sealed class ItemCaptionTests
{
    private static readonly string[] Heading = ["น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];
    private static readonly string[][] First = [Heading, ["๒", "ข้อ ๓", "๓", "๖"]];
    private static readonly string[][] Second = [Heading, ["๓", "ข้อ ๔", "๔", "๑๒"]];

    [Theory]
    [InlineData("ประเด็นที่ ๑", "ประเด็นที่ ๒", null)]
    [InlineData("ประเด็นที่ ๑ แผนงาน", "ประเด็นที่ ๒ : การอบรม", "แผนงาน")]
    [InlineData("๑. แผนงาน", "๒. การอบรม", "แผนงาน")]
    [InlineData("การคำนวณคะแนน ประเด็นที่ ๑", "การคำนวณคะแนน ประเด็นที่ ๒", null)]
    [InlineData("๓.๑ ประเด็นที่ ๑ แผนงาน", "๓.๒ ประเด็นที่ ๒ การอบรม", "แผนงาน")]
    public void The_line_above_names_the_item(string first, string second, string? name)
    {
        Report report = Of([first], [second]);

        Assert.Equal(["1", "2"], Numbers(report));
        Assert.Equal(name, report.ScoringTables[0].Rows[0].Name);
        Assert.Empty(report.Gaps);
    }

    [Fact]
    public void A_list_of_what_was_done_is_told_from_the_caption_by_the_name_in_the_summary()
    {
        Report report = Of(
            ["๑. แผนงาน", "ผลการดำเนินงาน", "๑. ประชุม", "๒. จัดทำร่าง"],
            ["๒. การอบรม", "ผลการดำเนินงาน", "๑. เชิญวิทยากร"],
            ["๑. แผนงาน", "๒. การอบรม"]
        );

        Assert.Equal(["1", "2"], Numbers(report));
    }

    [Theory]
    [InlineData("๑. ประชุม", "๑. เชิญวิทยากร")] // lists of other things
    [InlineData("ประเด็นที่ ๑", "ผลการอบรม")] // one that names none
    [InlineData("ประเด็นที่ ๑", "ประเด็นที่ ๗")] // not in the summary
    [InlineData("ประเด็นที่ ๑", "ประเด็นที่ ๑ - ๒")]
    [InlineData("ตัวชี้วัดที่ ๑", "ประเด็นที่ ๒")]
    public void Where_not_each_table_has_its_own_item_none_has_and_that_is_said(string first, string second)
    {
        Report report = Of([first], [second]);

        Assert.Equal([null, null], Numbers(report));
        Assert.Equal(ReadingGapKind.UnnamedDetail, Assert.Single(report.Gaps).Kind);
    }

    [Fact]
    public void The_one_table_of_a_card_scores_its_indicator()
    {
        Report report = Doc.Of().Lines("ตัวชี้วัดที่ ๔ : การพัฒนา", "ประเด็นที่ ๑").Table(First).Recognise().Single();

        Assert.Equal([null], Numbers(report));
        Assert.Equal("4", report.Indicator.Number);
        Assert.Empty(report.Gaps);
    }

    [Fact]
    public void Captions_of_several_indicators_name_no_indicator_of_the_card()
    {
        Report report = Doc.Of()
            .Lines("ตัวชี้วัดที่ ๑.๑ การเบิกจ่าย")
            .Table(First)
            .Lines("ตัวชี้วัดที่ ๑.๒ ความพึงพอใจ")
            .Table(Second)
            .Recognise()
            .Single();

        Assert.Equal(["1.1", "1.2"], Numbers(report));
        Assert.Null(report.Indicator.Number);
    }

    [Fact]
    public void Criteria_above_the_table_are_those_of_its_item()
    {
        Report report = Doc.Of()
            .Lines("ประเด็นที่ ๑")
            .Table(["ระดับ", "เกณฑ์การให้คะแนน", "คะแนน"], ["๑", "ร้อยละ ๖๐", "๑"], ["๒", "ร้อยละ ๗๐", "๒"])
            .Table(First)
            .Lines("ประเด็นที่ ๒")
            .Table(["ระดับ", "เกณฑ์การให้คะแนน", "คะแนน"], ["๑", "ร้อยละ ๘๐", "๑"], ["๒", "ร้อยละ ๙๐", "๒"])
            .Table(Second)
            .Recognise()
            .Single();

        Assert.Equal(["1", "2"], report.Criteria.Select(c => c.Item));
    }

    private static IEnumerable<string?> Numbers(Report report) =>
        report.ScoringTables.Where(t => t.Kind == ScoringTableKind.Detail).Select(t => t.Rows.Single().Number);

    private static Report Of(string[] first, string[] second, string[]? items = null) =>
        Doc.Of()
            .Lines(first)
            .Table(First)
            .Lines(second)
            .Table(Second)
            .Lines("สรุปคะแนน")
            .Table(
                ["ประเด็น", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
                [items?[0] ?? "ประเด็นที่ ๑", "๒", "๓", "๖"],
                [items?[1] ?? "ประเด็นที่ ๒", "๓", "๔", "๑๒"]
            )
            .Recognise()
            .Single();
}
