namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>A table that looks like a scoring table and of which too few headings are known is said not to be read; tables of other figures
/// say nothing.</summary>
public sealed class UnreadScoreTests
{
    private static readonly string[] Card =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "ตัวชี้วัดที่ ๕ : ระดับความสำเร็จของการให้บริการ",
    ];

    private static readonly string?[][] Read =
    [
        ["ข้อ", "ประเด็น", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
        ["๑", "ความรวดเร็ว", "๒", "๔", "๘"],
    ];

    public static TheoryData<string, string> Lost =>
        new()
        {
            { "ข้อ|ประเด็น||คะแนนที่ได้|คะแนนรวม", "๒|ความสุภาพ|๒|๒.๖|๐.๐๕" },
            { "ข้อ|ประเด็น|ช่องที่ ๑|คะแนนที่ได้|ช่องที่ ๒", "๒|ความสุภาพ|๐.๕|๒.๑|๑.๐๕" },
            { "ข้อ|ประเด็น|Data 1|คะแนนที่ได้|คะแนนรวม", "๒|ความสุภาพ|๓|๔|๑๓" },
            { "ข้อ|ประเด็น|ผลการดำเนินงาน|คะแนนที่ได้|หมายเหตุ", "๒|ความสุภาพ|๕๐|๔|๔๐.๐๐๐๐" },
            { "ข้อ|ประเด็น||คะแนนที่ได้|คะแนนรวม", "๒|ความสุภาพ||๒|๔" },
            { "ข้อ|ประเด็น น้ำหนัก{c2}||คะแนนที่ได้|คะแนนรวม", "๒|ความสุภาพ|๓|๒|๖" },
            { "ข้อ|ประเด็น|น้ำหนัก|ค่า ก|ค่า ข", "๒|ความสุภาพ|๕๐|๔|๒.๐๐" },
        };

    public static TheoryData<string, string> Evidence =>
        new()
        {
            { "ข้อ|หน่วยงาน|จำนวนผู้ตอบ|คะแนน", "๑|กองแผนงาน|๑๒๐|๔.๑๐" },
            { "ข้อ|ชื่อ|คะแนนก่อนอบรม|คะแนนหลังอบรม", "๑|นายขยัน|๑๒|๑๘" },
            { "ข้อ|กิจกรรม|จำนวนครั้ง|ผู้เข้าร่วม", "๑|ประชุม|๓|๔๕" },
            { "ข้อ|ประเด็น|น้ำหนัก|หมายเหตุ", "๑|ความรวดเร็ว|๕๐|-" },
            { "ระดับ|เกณฑ์การให้คะแนน|คะแนน", "๑|ดำเนินการได้ ๑ ข้อ|๑" },
        };

    [Theory]
    [MemberData(nameof(Lost))]
    public void A_table_that_lost_its_headings_is_named_beside_one_that_is_read(string head, string row)
    {
        Report report = Doc.Of().Lines(Card).Table(Read).Lines("ประเด็นที่ ๒").Table(Cells(head), Cells(row)).Recognise().Single();

        Assert.Single(report.ScoringTables);
        Assert.Equal(ReadingGapKind.UnreadScores, Assert.Single(report.Gaps).Kind);
    }

    [Theory]
    [MemberData(nameof(Evidence))]
    public void A_table_of_other_figures_is_not(string head, string row) =>
        Assert.Empty(Doc.Of().Lines(Card).Table(Read).Lines("ผลการสำรวจ").Table(Cells(head), Cells(row)).Recognise().Single().Gaps);

    [Fact]
    public void A_card_without_a_title_whose_only_table_lost_its_headings_is_a_report()
    {
        Report report = Doc.Of()
            .Lines("ตัวชี้วัดที่ ๕ : ระดับความสำเร็จของการให้บริการ")
            .Table(Cells("ประเด็น||คะแนนที่ได้|คะแนนรวม"), Cells("ความสุภาพ|๒|๔|๘"))
            .Recognise()
            .Single();

        Assert.Empty(report.ScoringTables);
        Assert.Equal(ReadingGapKind.UnreadScores, Assert.Single(report.Gaps).Kind);
    }

    [Fact]
    public void Between_two_cards_such_a_card_stands_by_itself()
    {
        IReadOnlyList<Report> reports = Doc.Of()
            .Lines(Card)
            .Table(Read)
            .Lines("ตัวชี้วัดที่ ๖ : การลดขั้นตอน")
            .Table(Cells("ประเด็น||คะแนนที่ได้|คะแนนรวม"), Cells("ความสุภาพ|๒|๔|๘"))
            .Recognise();

        Assert.Equal(["5", "6"], reports.Select(r => r.Indicator.Number));
        Assert.Equal([0, 1], reports.Select(r => r.Gaps.Count));
    }

    [Fact]
    public void A_letter_with_such_a_table_is_no_report() =>
        Assert.Empty(
            Doc.Of()
                .Lines("ผลการประกวดหน่วยงานดีเด่น")
                .Table(Cells("ข้อ|หน่วยงาน||คะแนนที่ได้|คะแนนรวม"), Cells("๑|กองแผนงาน|๒|๔|๘"))
                .Recognise()
        );

    [Fact]
    public void A_table_of_figures_under_the_computation_of_the_score_is_named()
    {
        Report report = Doc.Of()
            .Lines(Card)
            .Lines("การคำนวณคะแนนจากผลการดำเนินงาน :")
            .Table(Cells("รายการ|ค่า ก|ค่า ข|ค่า ค"), Cells("ความสุภาพ|๒|๔|๘"))
            .Lines("หลักฐานอ้างอิง : -")
            .Recognise()
            .Single();

        Assert.Equal(
            ("table", "การคำนวณคะแนนจากผลการดำเนินงาน", true),
            (report.UnreadTables.Single().Kind, report.UnreadTables[0].Heading, report.UnreadTables[0].OfComputation)
        );
    }

    [Fact]
    public void A_table_of_figures_before_the_scoring_table_is_what_it_computes_from() =>
        Assert.Empty(
            Doc.Of()
                .Lines(Card)
                .Lines("การคำนวณคะแนนจากผลการดำเนินงาน :")
                .Table(Cells("รายการ|ทั้งหมด|แล้วเสร็จ|ร้อยละ"), Cells("คำขอ|๑๒๐|๑๑๐|๙๑.๖๗"))
                .Table(Read)
                .Recognise()
                .Single()
                .UnreadTables
        );

    [Fact]
    public void A_table_of_figures_under_the_results_is_usual() =>
        Assert.Empty(
            Doc.Of()
                .Lines(Card)
                .Lines("ผลการดำเนินงาน :")
                .Table(Cells("รายการ|ทั้งหมด|แล้วเสร็จ|ร้อยละ"), Cells("คำขอ|๑๒๐|๑๑๐|๙๑.๖๗"))
                .Lines("หลักฐานอ้างอิง : -")
                .Recognise()
                .Single()
                .UnreadTables
        );

    private static string?[] Cells(string row)
    {
        string?[] cells = row.Split('|').ToArray<string?>();
        for (int c = 1; c < cells.Length; c++)
            if (cells[c - 1]?.EndsWith("{c2}", StringComparison.Ordinal) == true)
                cells[c] = null;
        return cells;
    }
}
