using KpiIngest.Documents;

namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>One scoring table that the file holds in pieces: a table a row, boxes around figures, tabs, headings down the side.</summary>
public sealed class ScatteredTableTests
{
    private static readonly string[] Columns = ["ประเด็นการวัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    [Fact]
    public void Rows_in_tables_of_their_own_are_one_table_with_their_heading_and_total()
    {
        ScoringTable table = Assert.Single(
            Doc.Of()
                .Lines(Card)
                .Table(Columns)
                .Table(["๑. ก", "๒", "ครบ ๔ ข้อ", "๔", "๘"])
                .Table(["๒. ข", "๑", "ครบ ๓ ข้อ", "๓", "๓"])
                .Table(["รวม", "๓", "", "", "๑๑"])
                .Recognise()
                .Single()
                .ScoringTables
        );

        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
        Assert.Equal("11", table.Total.WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void Heading_body_and_total_in_adjoining_tables_are_one()
    {
        ScoringTable table = Assert.Single(
            Doc.Of()
                .Lines(Card)
                .Table(Columns)
                .Lines("")
                .Table(["๑. ก", "๒", "ครบ ๔ ข้อ", "๔", "๘"], ["๒. ข", "๑", "ครบ ๓ ข้อ", "๓", "๓"])
                .Lines("")
                .Table(["รวม", "", "", "", "๑๑"])
                .Recognise()
                .Single()
                .ScoringTables
        );

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("11", table.Total.WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void A_total_in_a_table_of_other_columns_is_said_and_not_guessed()
    {
        Report report = Doc.Of()
            .Lines(Card)
            .Table(Columns, ["๑. ก", "๒", "ครบ ๔ ข้อ", "๔", "๘"], ["๒. ข", "๑", "ครบ ๓ ข้อ", "๓", "๓"])
            .Table(["รวม", "๓", "๑๑"])
            .Recognise()
            .Single();

        Assert.Equal(FigureState.Absent, Assert.Single(report.ScoringTables).Total.WeightedScore.State);
        Assert.Equal(ReadingGapKind.LoosePart, Assert.Single(report.Gaps).Kind);
    }

    [Fact]
    public void Two_items_with_headings_of_their_own_stay_two_tables()
    {
        Report report = Doc.Of()
            .Lines(Card)
            .Table(Columns, ["๑. ก", "๒", "ครบ ๔ ข้อ", "๔", "๘"])
            .Lines("ประเด็นที่ ๒")
            .Table(Columns, ["๒. ข", "๑", "ครบ ๓ ข้อ", "๓", "๓"])
            .Recognise()
            .Single();

        Assert.Equal(2, report.ScoringTables.Count);
    }

    [Fact]
    public void A_table_of_as_many_columns_that_holds_words_is_no_part()
    {
        Report report = Doc.Of()
            .Lines(Card)
            .Table(Columns, ["๑. ก", "๒", "ครบ ๔ ข้อ", "๔", "๘"], ["๒. ข", "๑", "ครบ", "๓", "๓"])
            .Table(["หลักฐาน", "เอกสาร", "จำนวน", "หน้า", "ผู้รับผิดชอบ"], ["๑", "รายงานการประชุม", "๒ ฉบับ", "๑-๕", "กพร."])
            .Recognise()
            .Single();

        Assert.Equal(2, Assert.Single(report.ScoringTables).Rows.Count);
    }

    [Fact]
    public void Figures_in_boxes_of_their_own_are_read()
    {
        Report report = Recognised(["๑. ก", "๒", "ครบ ๔ ข้อ", "[๔]", "[๘.๐๐๐๐]"], ["๒. ข", "๑.๕", "ครบ ๓ ข้อ", "[๓]", "[๔.๕๐๐๐]"]);

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.Equal(["4", "3"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal(["8.0000", "4.5000"], table.Rows.Select(r => r.WeightedScore.Figure!.Normalised));
        Assert.Equal(1, table.Rows[0].Score.Place.Table);
    }

    [Fact]
    public void Several_figures_in_a_box_are_not_blank()
    {
        Report report = Recognised(["๑. ก", "๒", "ครบ ๔ ข้อ", "[๔|๕]", "๘.๐๐๐๐"], ["๒. ข", "๑.๕", "ครบ ๓ ข้อ", "๓", "๔.๕๐๐๐"]);

        Assert.Equal(FigureState.Unclear, Assert.Single(report.ScoringTables).Rows[0].Score.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" :")]
    public void A_table_with_its_headings_down_the_side_is_read(string colon)
    {
        ScoringTable table = Assert.Single(
            Doc.Of()
                .Lines(Card)
                .Table(
                    ["ตัวชี้วัด" + colon, "๑.๑ ก", "๑.๒ ข", "๑.๓ ค", "รวม"],
                    ["น้ำหนัก" + colon, "๒๐", "๓๐", "๕๐", "๑๐๐"],
                    ["ผลการดำเนินงาน" + colon, "๘๐", "๙๐", "๗๐", ""],
                    ["คะแนนที่ได้" + colon, "๔", "๕", "๓", ""],
                    ["คะแนนถ่วงน้ำหนัก" + colon, "๐.๘๐", "๑.๕๐", "๑.๕๐", "๓.๘๐"]
                )
                .Recognise()
                .Single()
                .ScoringTables
        );

        Assert.Equal(["1.1", "1.2", "1.3"], table.Rows.Select(r => r.Number));
        Assert.Equal(["4", "5", "3"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal("3.80", table.Total.WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void Labels_with_their_figures_beside_them_score_the_indicator()
    {
        Report report = Doc.Of()
            .Lines(Card[0])
            .Table(
                ["ชื่อตัวชี้วัด :", "๑๒ ร้อยละความพึงพอใจ"],
                ["ผู้กำกับดูแลตัวชี้วัด :", "นายก ใจดี"],
                ["น้ำหนัก :", "๕"],
                ["ผลการดำเนินงาน :", "๘๗.๕"],
                ["คะแนนที่ได้ :", "๔.๕"],
                ["คะแนนถ่วงน้ำหนัก :", "๐.๒๒๕๐"],
                ["หลักฐานอ้างอิง :", "รายงานการประชุม"]
            )
            .Recognise()
            .Single();

        ScoredRow row = Assert.Single(Assert.Single(report.ScoringTables).Rows);
        Assert.Equal(
            ("5", "87.5", "4.5", "0.2250"),
            (
                row.Weight.Figure!.Normalised,
                row.Result.Figure!.Normalised,
                row.Score.Figure!.Normalised,
                row.WeightedScore.Figure!.Normalised
            )
        );
        Assert.Equal("12", report.Indicator.Number);
        Assert.Equal("รายงานการประชุม", Assert.Single(report.Evidence.Entries).Text);
    }

    [Fact]
    public void Labels_whose_values_are_words_score_nothing()
    {
        Report report = Doc.Of()
            .Lines(Card[0])
            .Table(
                ["ชื่อตัวชี้วัด :", "๑๒ ร้อยละความพึงพอใจ"],
                ["น้ำหนัก :", "๕"],
                ["เกณฑ์การให้คะแนน :", "ตามคู่มือ"],
                ["คะแนน :", "ดูตารางด้านล่าง"]
            )
            .Recognise()
            .Single();

        Assert.Empty(report.ScoringTables);
    }

    [Fact]
    public void A_column_an_item_headed_by_numbers_is_read_down_the_side()
    {
        ScoringTable table = Assert.Single(
            Doc.Of()
                .Lines(Card)
                .Table(
                    ["ข้อ", "๑", "๒", "๓", "๔", "๕", "๖"],
                    ["น้ำหนัก", "๑๐", "๑๐", "๒๐", "๒๐", "๒๐", "๒๐"],
                    ["คะแนน", "๔", "๕", "๓", "๒", "๑", "๕"],
                    ["คะแนนถ่วงน้ำหนัก", "๐.๔๐", "๐.๕๐", "๐.๖๐", "๐.๔๐", "๐.๒๐", "๑.๐๐"]
                )
                .Recognise()
                .Single()
                .ScoringTables
        );

        Assert.Equal(["1", "2", "3", "4", "5", "6"], table.Rows.Select(r => r.Number));
        Assert.Equal("1.00", table.Rows[5].WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void A_title_over_the_whole_of_a_turned_table_is_no_heading()
    {
        ScoringTable table = Assert.Single(
            Doc.Of()
                .Lines(Card)
                .Table(
                    ["สรุปผลคะแนนตามตัวชี้วัด{c3}", null, null],
                    ["ตัวชี้วัด", "๑.๑ ก", "๑.๒ ข"],
                    ["น้ำหนัก", "๔๐", "๖๐"],
                    ["คะแนน", "๔", "๕"],
                    ["คะแนนถ่วงน้ำหนัก", "๑.๖๐", "๓.๐๐"]
                )
                .Recognise()
                .Single()
                .ScoringTables
        );

        Assert.Equal(["4", "5"], table.Rows.Select(r => r.Score.Figure!.Normalised));
    }

    [Fact]
    public void A_table_typed_with_tabs_is_read_by_the_position_of_its_text()
    {
        ScoringTable table = Assert.Single(
            Doc.Of()
                .Lines(Card)
                .Lines(
                    "ตัวชี้วัด\tน้ำหนัก\tผลการดำเนินงาน\tคะแนน\tคะแนนถ่วงน้ำหนัก",
                    "๑.๑ ก\t๒๐\t๗ จังหวัด\t๓.๕๐\t๐.๗๐",
                    "๑.๒ ข\t๘๐\t๑๒ จังหวัด\t๔.๐๐\t๓.๒๐",
                    "รวม\t๑๐๐\t\t\t๓.๙๐"
                )
                .Recognise()
                .Single()
                .ScoringTables
        );

        Assert.True(table.ByAlignment);
        Assert.Equal(["3.50", "4.00"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal("3.90", table.Total.WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void Lines_parted_by_tabs_that_name_no_columns_are_lines()
    {
        Assert.Empty(
            Doc.Of()
                .Lines("ชื่อ\tตำแหน่ง\tสังกัด\tโทรศัพท์", "นาย ก\tนักวิเคราะห์\tกพร.\t๑๒๓๔", "นาง ข\tนักวิชาการ\tกพร.\t๑๒๓๕")
                .Recognise()
        );
    }

    private static readonly string[] Card =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "ตัวชี้วัดที่ ๑ : การดำเนินโครงการ",
    ];

    /// <summary>A table whose cells in square brackets hold a table: <c>[๔]</c> of one cell, <c>[๔|๕]</c> of two.</summary>
    private static Report Recognised(params string[][] rows)
    {
        int boxes = 0;
        List<TableRow> made = new();
        foreach (string[] texts in new[] { Columns }.Concat(rows))
        {
            (int r, List<TableCell> cells) = (made.Count, new List<TableCell>());
            for (int c = 0; c < texts.Length; c++)
            {
                Place place = new(null, 0, r, c);
                Block block = texts[c] is ['[', .., ']'] ? Box(texts[c][1..^1].Split('|'), ++boxes) : Line(texts[c], place);
                cells.Add(new TableCell(place, c, 1, 1, [block, Line("", place)]));
            }

            made.Add(new TableRow(r, cells));
        }

        List<Block> body = Card.Select(l => (Block)Line(l, Place.Unknown)).Append(new Table(new Place(null, 0, 0, 0), made)).ToList();
        return new KpiIngest.Reports.Recognise.ReportRecogniser(ShippedWording.Wording)
            .Recognise(new Document { Format = SourceFormat.Docx, Body = body })
            .Single();
    }

    private static Table Box(string[] texts, int index)
    {
        Place place = new(null, index, 0, 0);
        return new Table(place, [new TableRow(0, texts.Select((t, c) => new TableCell(place, c, 1, 1, [Line(t, place)])).ToList())]);
    }

    private static Paragraph Line(string text, Place place) => new(place, [new TextRun(text)]);
}
