namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Figures of the one item beside their labels, one pair or several in a row; and headings of unknown wording over periods and
/// beside sub-items.</summary>
public sealed class LabelPairTests
{
    private static readonly string[] Card =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "ตัวชี้วัดที่ ๕ : ระดับความสำเร็จของการให้บริการ",
    ];

    [Theory]
    [InlineData("น้ำหนัก|๔|ผลการดำเนินงาน|๑๐๐/คะแนนที่ได้|๕|คะแนนถ่วงน้ำหนัก|๐.๒๐")]
    [InlineData("น้ำหนัก :|๔|คะแนนที่ได้ :|๕/ผลการดำเนินงาน :|๑๐๐|คะแนนถ่วงน้ำหนัก :|๐.๒๐")]
    [InlineData("น้ำหนัก|๔|คะแนนที่ได้|๕|คะแนนถ่วงน้ำหนัก|๐.๒๐")]
    [InlineData("น้ำหนัก|๔/ผลการดำเนินงาน|๑๐๐/คะแนนที่ได้|๕/คะแนนถ่วงน้ำหนัก|๐.๒๐")]
    [InlineData("หน่วยวัด|ร้อยละ|เป้าหมาย|๙๐/น้ำหนัก|๔|คะแนนที่ได้|๕/ผลการดำเนินงาน|๑๐๐|คะแนนถ่วงน้ำหนัก|๐.๒๐")]
    public void Pairs_of_labels_and_values_are_one_row(string rows)
    {
        ScoredRow row = Assert.Single(Assert.Single(Read(rows).ScoringTables).Rows);

        Assert.Equal(
            ("4", "5", "0.20"),
            (row.Weight.Figure!.Normalised, row.Score.Figure!.Normalised, row.WeightedScore.Figure!.Normalised)
        );
    }

    [Theory]
    [InlineData("น้ำหนัก|๔|ผู้รับผิดชอบ|กองคลัง/คะแนนที่ได้|๕|หมายเหตุ|-")]
    [InlineData("น้ำหนัก|๔|น้ำหนัก|๓/คะแนนที่ได้|๕|คะแนนที่ได้|๔")]
    [InlineData("น้ำหนัก|-|ผลการดำเนินงาน|๑๐๐/คะแนนที่ได้|ไม่ประเมิน|คะแนนถ่วงน้ำหนัก|-")]
    [InlineData("โทรศัพท์|๒๒๔๒|โทรสาร|๒๒๔๓/จำนวนหน้า|๔|จำนวนภาพ|๕")]
    public void Other_pairs_are_no_scored_row(string rows) =>
        Assert.DoesNotContain(
            Read(rows).ScoringTables.SelectMany(t => t.Rows),
            r => r.Weight.Figure is not null && r.WeightedScore.Figure is not null
        );

    [Theory]
    [InlineData("ตัวชี้วัดย่อย")]
    [InlineData("เรื่องที่วัด")]
    [InlineData("ภารกิจ")]
    public void A_heading_of_unknown_wording_beside_periods_is_part_of_the_headings(string heading)
    {
        Report report = Doc.Of()
            .Lines(Card)
            .Table(
                [heading + "{r2}", "น้ำหนัก{r2}", "รอบ ๖ เดือน{c2}", null, "รอบ ๑๒ เดือน{c2}", null],
                [null, null, "คะแนน", "ถ่วงน้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก"],
                ["๑. ออกแบบ", "๒", "๓", "๖", "๕", "๑๐"],
                ["๒. พัฒนา", "๓", "๒", "๖", "๔", "๑๒"]
            )
            .Recognise()
            .Single();

        Assert.Equal([6, 12], report.ScoringTables.Select(t => t.Period?.Round));
        Assert.Equal(["6", "6", "10", "12"], report.ScoringTables.SelectMany(t => t.Rows).Select(r => r.WeightedScore.Figure!.Normalised));
        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void A_line_about_rounds_over_a_table_is_no_heading_of_it()
    {
        ScoringTable table = Assert.Single(
            Doc.Of()
                .Lines(Card)
                .Table(
                    ["ข้อมูล", "รอบ ๖ เดือน{c3}", null, null],
                    ["ประเด็น", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก"],
                    ["๑. ออกแบบ", "๒", "๓", "๖"],
                    ["๒. พัฒนา", "๓", "๒", "๖"]
                )
                .Recognise()
                .Single()
                .ScoringTables
        );

        Assert.Equal(["ออกแบบ", "พัฒนา"], table.Rows.Select(r => r.Name));
    }

    [Theory]
    [InlineData("หัวข้อย่อย")]
    [InlineData("กิจกรรมย่อย")]
    [InlineData("หัวข้อที่ประเมิน")]
    public void Items_under_groups_in_merged_cells_are_named_by_their_own_column(string heading)
    {
        ScoringTable table = Assert.Single(
            Doc.Of()
                .Lines(Card)
                .Table(
                    ["ประเด็น", heading, "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
                    ["๑. การอบรม{r2}", "๑.๑ จำนวนหลักสูตร", "๑", "๕", "๕"],
                    [null, "๑.๒ จำนวนผู้ผ่าน", "๒", "๔", "๘"]
                )
                .Recognise()
                .Single()
                .ScoringTables
        );

        Assert.Equal([("1.1", "จำนวนหลักสูตร"), ("1.2", "จำนวนผู้ผ่าน")], table.Rows.Select(r => (r.Number, r.Name)));
    }

    private static Report Read(string rows) =>
        Doc.Of().Lines(Card).Table([.. rows.Split('/').Select(r => r.Split('|'))]).Recognise().Single();
}
