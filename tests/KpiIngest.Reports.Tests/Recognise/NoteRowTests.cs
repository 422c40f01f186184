namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Rows of notes between the rows of a scoring table: the table goes on below them.</summary>
public sealed class NoteRowTests
{
    private static readonly string[] Columns = ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    [Theory]
    [InlineData("หมายเหตุ : ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๘")]
    [InlineData("คำชี้แจง : ดำเนินการล่าช้าเนื่องจากอุทกภัย")]
    [InlineData("ปัญหาอุปสรรค : บุคลากรไม่เพียงพอ")]
    [InlineData("หลักฐานอ้างอิง : ๑. บันทึกข้อความ")]
    public void The_table_goes_on_below_a_note(string note)
    {
        string?[][] ways =
        [
            [note + "{c5}", null, null, null, null],
            [note, "", "", "", ""],
            ["", note + "{c4}", null, null, null],
            [note, "ข้อมูลจากระบบ{c4}", null, null, null],
        ];
        foreach (string?[] row in ways)
        {
            ScoringTable table = Read(First, row, Second, row, Total);
            Assert.Equal(["1.1", "1.2"], table.Rows.Select(r => r.Number));
            Assert.Equal("4.60", table.Total.WeightedScore.Figure!.Normalised);
        }
    }

    [Theory]
    [InlineData("* ตัวชี้วัดร่วมกับกองคลัง")]
    [InlineData("(ข้อมูลจากระบบ ณ ๓๐ ก.ย. ๖๗)")]
    public void Words_over_several_columns_of_figures_are_no_figure(string note)
    {
        ScoringTable table = Read(First, ["", note + "{c4}", null, null, null], Second, Total);
        Assert.Equal(["1.1", "1.2"], table.Rows.Select(r => r.Number));
        Assert.Empty(table.ItemsWithoutFigures);
    }

    [Fact]
    public void Words_that_say_that_an_item_was_not_assessed_stay_the_items()
    {
        ScoringTable table = Read(First, ["๑.๒ ข", "ไม่ประเมิน{c4}", null, null, null], Total);
        Assert.Equal(["1.1", "1.2"], table.Rows.Select(r => r.Number).Concat(table.ItemsWithoutFigures.Select(i => i.Number)));
    }

    [Fact]
    public void Below_the_last_row_the_form_goes_on_with_its_labels()
    {
        Report report = Recognise(
            First,
            Second,
            Total,
            ["คำชี้แจง : ดำเนินการครบ{c5}", null, null, null, null],
            ["หลักฐานอ้างอิง : {c5}", null, null, null, null],
            ["๑. รายงานการประชุม{c5}", null, null, null, null]
        );

        Assert.Equal(2, Assert.Single(report.ScoringTables).Rows.Count);
        Assert.Equal("รายงานการประชุม", Assert.Single(report.Evidence.Entries).Text);
    }

    [Fact]
    public void Figures_of_another_part_of_the_form_are_no_rows()
    {
        Report report = Recognise(
            First,
            Second,
            ["ข้อเสนอแนะ : เพิ่มงบประมาณ{c5}", null, null, null, null],
            ["แหล่งเงิน", "ได้รับ", "เบิกจ่าย", "คงเหลือ", "ร้อยละ"],
            ["เงินงบประมาณ", "๑๐๐", "๙๐", "๑๐", "๙๐"]
        );

        Assert.Equal(2, Assert.Single(report.ScoringTables).Rows.Count);
    }

    private static readonly string?[] First = ["๑.๑ ก", "๔๐", "๘๕", "๔", "๑.๖๐"];
    private static readonly string?[] Second = ["๑.๒ ข", "๖๐", "๙๐", "๕", "๓.๐๐"];
    private static readonly string?[] Total = ["รวม", "๑๐๐", "", "", "๔.๖๐"];

    private static ScoringTable Read(params string?[][] rows) => Assert.Single(Recognise(rows).ScoringTables);

    private static Report Recognise(params string?[][] rows) => Doc.OfCard().Table([Columns, .. rows]).Recognise().Single();
}
