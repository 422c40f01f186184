namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Forms that random reports brought to light: each is read as a person reads it.</summary>
public sealed class GeneratedFindTests
{
    private static readonly string[] Heading = ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    [Theory]
    [InlineData("คะแนน (เต็ม ๕)", "คะแนนถ่วงน้ำหนัก")]
    [InlineData("คะแนนที่ได้ (เต็ม 5)", "คะแนนรวม (W×S)/ΣW")]
    [InlineData("ระดั\nบคะแนนที่ได้", "คะแนนรวม (กxข)/๑๐๐")]
    public void Brackets_with_the_scale_or_with_a_formula_do_not_change_what_a_heading_says(string score, string weighted)
    {
        ScoringTable table = Single(["ตัวชี้วัด", "น้ำหนัก", score, weighted], ["๑. ก", "๒", "๔", "๘"], ["๒. ข", "๑", "๓", "๓"]);

        Assert.Equal((4m, 8m), (table.Rows[0].Score.Value, table.Rows[0].WeightedScore.Value));
    }

    [Fact]
    public void A_score_out_of_so_many_beside_the_score_that_was_earned_is_the_full_score()
    {
        ScoringTable table = Single(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนน (เต็ม ๕)", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑. ก", "๒", "๕", "๔", "๘"]
        );

        Assert.Equal(4, table.Rows[0].Score.Value);
    }

    [Theory]
    [InlineData("ข9อ", "ประเด9นการวัด")]
    [InlineData("ที่", "ตัวชี9วัด")]
    public void A_tone_mark_that_became_a_digit_is_no_figure_of_a_heading(string order, string item)
    {
        ScoringTable table = Single([order, item, "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"], ["๗", "ก", "๒", "๔", "๘"]);

        Assert.Equal(("7", "ก"), (table.Rows[0].Number, table.Rows[0].Name));
    }

    [Fact]
    public void A_tone_mark_that_became_a_digit_is_not_the_number_of_the_indicator()
    {
        Report report = Doc.Of().Lines("ตัวชี9วัดที่ : ๕ การจัดการความรู้").Table(Heading, ["ก", "๒", "๔", "๘"]).Recognise().Single();

        Assert.Equal(("5", "การจัดการความรู้"), (report.Indicator.Number, report.Indicator.Name));
    }

    [Theory]
    [InlineData("", "กิจกรรม ๕ ส. ของสำนักงาน", null, "กิจกรรม ๕ ส. ของสำนักงาน")]
    [InlineData("๓", "กิจกรรม ๕ ส. ของสำนักงาน", "3", "กิจกรรม ๕ ส. ของสำนักงาน")]
    [InlineData("๓", "ตัวชี้วัดที่ ๓ การจัดการความรู้", "3", "การจัดการความรู้")]
    [InlineData("", "ตัวชี้วัด ๓ การจัดการความรู้", "3", "การจัดการความรู้")]
    [InlineData("", "กิจกรรมที่ ๓ การจัดการความรู้", "3", "การจัดการความรู้")]
    public void A_figure_within_a_name_is_not_the_number_of_the_item(string order, string name, string? expectedNumber, string expectedName)
    {
        ScoringTable table = Single(["ที่", "ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"], [order, name, "๒", "๔", "๘"]);

        Assert.Equal((expectedNumber, expectedName), (table.Rows[0].Number, table.Rows[0].Name));
    }

    [Fact]
    public void A_row_of_labels_and_their_values_is_no_heading()
    {
        Report report = Doc.Of()
            .Table(
                ["ชื่อตัวชี้วัด :", "๗. การเปิดเผยข้อมูล", "น้ำหนัก :", "ร้อยละ ๕"],
                ["ผู้จัดเก็บข้อมูล :", "นางลองใจ ใฝ่เรียน", "โทรศัพท์ :", "๐-๒๐๐๐-๑๒๓๔"]
            )
            .Table(Heading, ["ก", "๕", "๔", "๐.๒"])
            .Recognise()
            .Single();

        Assert.Equal(("7", "การเปิดเผยข้อมูล"), (report.Indicator.Number, report.Indicator.Name));
        Assert.Equal(["นางลองใจ ใฝ่เรียน"], report.Collectors.Entries.Select(e => e.Text));
        Assert.Equal(["0-2000-1234"], report.Phones.Entries.Select(e => e.Text));
    }

    [Fact]
    public void A_row_with_its_unit_and_its_levels_is_no_heading()
    {
        ScoringTable table = Single(
            [
                "ตัวชี้วัด{r2}",
                "หน่วยวัด{r2}",
                "เกณฑ์การให้คะแนน{c5}",
                null,
                null,
                null,
                null,
                "น้ำหนัก{r2}",
                "คะแนนที่ได้{r2}",
                "คะแนนถ่วงน้ำหนัก{r2}",
            ],
            [null, null, "๑", "๒", "๓", "๔", "๕", null, null, null],
            ["๑. ก", "ระดับ", "๑", "๒", "๓", "๔", "๕", "๔", "๕", "๒๐"],
            ["๒. ข", "ร้อยละ", "๑", "๒", "๓", "๔", "๕", "๘", "", ""],
            ["๓. ค", "ระดับ", "๑", "๒", "๓", "๔", "๕", "ร้อยละ ๒", "ไม่ประเมิน{c2}", null],
            ["รวม", "", "", "", "", "", "", "๑๔", "", "๒๐"]
        );

        Assert.Equal(["1", "2", "3"], table.Rows.Select(r => r.Number));
        Assert.Equal(14, table.Total.Weight.Value);
    }

    [Theory]
    [InlineData("ตัวชี้วัดที่ : ๕", "ชื่อตัวชี้วัด  การจัดการความรู้")]
    [InlineData("ตัวชี้วัดที่ : ๕", "ชื่อตัวชี้วัด : การจัดการความรู้")]
    public void The_name_may_stand_behind_its_label_without_a_colon(string number, string name)
    {
        Report report = Doc.Of().Lines(number, name).Table(Heading, ["ก", "๒", "๔", "๘"]).Recognise().Single();

        Assert.Equal(("5", "การจัดการความรู้"), (report.Indicator.Number, report.Indicator.Name));
    }

    [Fact]
    public void A_label_that_ends_in_an_old_fonts_mark_is_still_parted_from_its_value()
    {
        Report report = Doc.Of()
            .Lines("ตัวชี้วัดที่ ๕ : ก", "ผู้ดูแลตัวบ่งช\uF702\uF70B นายสมมุติ ตัวอย่างดี")
            .Table(Heading, ["ก", "๒", "๔", "๘"])
            .Recognise()
            .Single();

        Assert.Equal(["นายสมมุติ ตัวอย่างดี"], report.Supervisors.Entries.Select(e => e.Text));
    }

    [Theory]
    [InlineData("ผู้จัดเก็บข้อมูล : นางลองใจ ใฝ่เรียน  โทรศัพท์ : ๐-๒๐๐๐-๑๒๓๔")]
    [InlineData("ผู้จัดเก็บข้อมูล : นางลองใจ ใฝ่เรียน  โท ร ศ ัพ ท ์ : ๐-๒๐๐๐-๑๒๓๔")]
    [InlineData("ผู้จัดเก็บข้อมูล : นางลองใจ ใฝ่เรียน  โท ร . ๐-๒๐๐๐-๑๒๓๔")]
    public void A_second_label_of_a_line_may_have_spaces_between_its_letters(string line)
    {
        Report report = Doc.Of().Lines("ตัวชี้วัดที่ ๕ : ก", line).Table(Heading, ["ก", "๒", "๔", "๘"]).Recognise().Single();

        Assert.Equal(["นางลองใจ ใฝ่เรียน"], report.Collectors.Entries.Select(e => e.Text));
        Assert.Equal(["0-2000-1234"], report.Phones.Entries.Select(e => e.Text));
    }

    [Theory]
    [InlineData("ชื่อตัวบ่งชี้", "๔. ก")]
    [InlineData("ตัวชี้วัดที่ ๔", "ก")]
    public void A_second_indicator_starts_a_card_also_where_the_first_is_labelled_in_a_cell_of_its_own(string label, string value)
    {
        IReadOnlyList<Report> reports = Doc.Of()
            .Table([label, value], ["ผู้รับผิดชอบตัวชี้วัด", "นางลองใจ ใฝ่เรียน"])
            .Table(Heading, ["ก", "๒", "๔", "๘"])
            .Lines("ตัวชี้วัดที่ ๑๘ : ข")
            .Table(Heading, ["ข", "๑", "๓", "๓"])
            .Recognise();

        Assert.Equal(["4", "18"], reports.Select(r => r.Indicator.Number));
    }

    [Theory]
    [InlineData("ผลคะแนน")]
    [InlineData("ตารางสรุปคะแนนของหน่วยงาน")]
    public void The_heading_of_a_table_right_after_the_people_is_none_of_them(string line)
    {
        Report report = Doc.Of()
            .Lines("ตัวชี้วัดที่ ๕ : ก", "ผู้จัดเก็บข้อมูล : นางลองใจ ใฝ่เรียน", line)
            .Table(Heading, ["ก", "๒", "๔", "๘"])
            .Recognise()
            .Single();

        Assert.Equal(["นางลองใจ ใฝ่เรียน"], report.Collectors.Entries.Select(e => e.Text));
    }

    [Fact]
    public void A_weight_cell_beside_two_scored_rows_is_not_certain_for_either()
    {
        ScoringTable table = Single(Heading, ["๑. ก", "๑๐{r2}", "๓", "๐.๑๕"], ["๒. ข", null, "๔", "๐.๒"], ["๓. ค", "๕", "๔", "๐.๒"]);

        Assert.Equal([FigureState.Unclear, FigureState.Blank, FigureState.Stated], table.Rows.Select(r => r.Weight.State));
    }

    private static ScoringTable Single(params string?[][] rows) => Assert.Single(Doc.Of().Table(rows).Recognise().Single().ScoringTables);
}
