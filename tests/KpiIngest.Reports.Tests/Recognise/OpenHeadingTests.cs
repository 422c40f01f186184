using KpiIngest.Documents;

namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Headings that may mean two things, and letters that may mean anything.</summary>
public sealed class OpenHeadingTests
{
    [Theory]
    [InlineData("ระดับคะแนน")]
    [InlineData("ระดับ")]
    [InlineData("ระดับความสำเร็จ")]
    [InlineData("ผลการประเมิน")]
    [InlineData("ผลสัมฤทธิ์")]
    public void A_heading_of_two_meanings_is_the_score_where_only_that_is_left(string heading)
    {
        ScoringTable table = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", heading, "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๒๐", "ร้อยละ ๘๘", "๔.๐๐", "๐.๘๐"],
            ["๑.๒ ข", "๘๐", "ร้อยละ ๙๖", "๔.๕๐", "๓.๖๐"]
        );

        Assert.Equal(["4.00", "4.50"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal(["88", "96"], table.Rows.Select(r => r.Result.Figure!.Normalised));
    }

    [Fact]
    public void Two_columns_called_score_are_told_apart_by_their_figures()
    {
        ScoringTable table = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนน"],
            ["๑.๑ ก", "๒๐", "๔.๐๐", "๐.๘๐"],
            ["๑.๒ ข", "๘๐", "๔.๕๐", "๓.๖๐"]
        );

        Assert.Equal(["4.00", "4.50"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal(["0.80", "3.60"], table.Rows.Select(r => r.WeightedScore.Figure!.Normalised));
    }

    [Fact]
    public void A_level_beside_a_score_stays_a_level()
    {
        ScoringTable table = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "ระดับ", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๒๐", "๔", "๔.๒๐", "๐.๘๔"],
            ["๑.๒ ข", "๘๐", "๓", "๓.๕๐", "๒.๘๐"]
        );

        Assert.Equal(["4.20", "3.50"], table.Rows.Select(r => r.Score.Figure!.Normalised));
    }

    [Fact]
    public void A_score_written_as_its_level_is_read()
    {
        ScoringTable table = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "ระดับคะแนน", "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๒๐", "ระดับ ๔", "๐.๘๐"],
            ["๑.๒ ข", "๘๐", "ระดับ ๕", "๔.๐๐"]
        );

        Assert.Equal([4, 5], table.Rows.Select(r => (int)r.Score.Value!.Value));
    }

    [Theory]
    [InlineData(TextState.CrossedOut, false)]
    [InlineData(TextState.Plain, true)]
    public void A_score_that_is_crossed_out_or_uncertain_is_not_read_as_a_level(TextState state, bool uncertain)
    {
        string[] texts = ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            figures = ["๑.๑ ก", "๒๐", "ระดับ ๔", "๐.๘๐"];
        TableCell Cell(string text, int row, int c) =>
            new(
                new Place(null, 0, row, c),
                c,
                1,
                1,
                [
                    new Paragraph(
                        new Place(null, 0, row, c),
                        row == 1 && c == 2 ? [new TextRun("๔ "), new TextRun(text, state) { Uncertain = uncertain }] : [new TextRun(text)]
                    ),
                ]
            );
        Table table = new(
            new Place(null, 0, 0, 0),
            [new TableRow(0, [.. texts.Select((t, c) => Cell(t, 0, c))]), new TableRow(1, [.. figures.Select((t, c) => Cell(t, 1, c))])]
        );

        Report report = new KpiIngest.Reports.Recognise.ReportRecogniser(ShippedWording.Wording)
            .Recognise(new Document { Format = SourceFormat.Docx, Body = [table] })
            .Single();

        Assert.Equal(FigureState.Unclear, report.ScoringTables[0].Rows[0].Score.State);
    }

    [Fact]
    public void A_product_is_the_weighted_score_beside_weight_and_score()
    {
        ScoringTable table = Read(["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "ผลคูณ"], ["๑.๑ ก", "๒", "๔", "๘"], ["๑.๒ ข", "๓", "๕", "๑๕"]);

        Assert.Equal(["8", "15"], table.Rows.Select(r => r.WeightedScore.Figure!.Normalised));
    }

    [Fact]
    public void A_result_is_not_taken_for_a_score_that_its_figures_do_not_fit()
    {
        ScoringTable table = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "ผลการประเมิน", "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๒๐", "๓", "๐.๘๐"],
            ["๑.๒ ข", "๘๐", "๗", "๓.๖๐"]
        );

        Assert.All(table.Rows, r => Assert.Equal(FigureState.Absent, r.Score.State));
    }

    [Fact]
    public void Scores_that_nothing_tells_apart_are_said_to_be_open()
    {
        Report report = Doc.Of()
            .Lines(Heading)
            .Table(["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนน"], ["๑.๑ ก", "๒๐", "๔.๐๐", "๓.๑๐"], ["๑.๒ ข", "๘๐", "๔.๕๐", "๒.๒๐"])
            .Recognise()
            .Single();

        Assert.Equal(ReadingGapKind.OpenHeading, Assert.Single(report.Gaps).Kind);
        Assert.All(Assert.Single(report.ScoringTables).Rows, r => Assert.False(r.Score.State == FigureState.Stated));
    }

    [Theory]
    [InlineData("คะแนนดิบ", "คะแนนที่ได้")]
    [InlineData("คะแนนที่ได้", "คะแนนประเมิน")]
    public void Of_two_scores_the_one_that_gives_the_weighted_score_is_taken_and_the_other_is_said(string first, string second)
    {
        Report report = Doc.Of()
            .Lines(Heading)
            .Table(
                ["ตัวชี้วัด", "น้ำหนัก", first, second, "คะแนนถ่วงน้ำหนัก"],
                ["๑. ก", "๔๐", "๘๕", "๕", "๒.๐๐"],
                ["๒. ข", "๖๐", "๗๐", "๔", "๒.๔๐"]
            )
            .Recognise()
            .Single();

        Assert.Equal(["5", "4"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal([first], Assert.Single(report.Gaps).Texts);
        Assert.Empty(report.UnplacedFigures);
    }

    [Theory]
    [InlineData("รวมคะแนน")]
    [InlineData("คะแนนสรุป")]
    public void A_score_of_other_wording_that_only_a_product_explains_is_the_weighted_one(string heading)
    {
        ScoringTable table = Read(["ตัวชี้วัด", "คะแนนที่ได้", "น้ำหนัก", heading], ["๑. ก", "๔", "๔๐", "๑๖๐"], ["๒. ข", "๕", "๖๐", "๓๐๐"]);

        Assert.Equal(["4", "5"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal(["160", "300"], table.Rows.Select(r => r.WeightedScore.Figure!.Normalised));
    }

    [Fact]
    public void A_column_of_unknown_wording_is_the_score_where_its_figures_prove_it()
    {
        ScoringTable table = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "ผลระดับ", "คะแนนถ่วงน้ำหนัก"],
            ["๑. ก", "๔๐", "๔", "๑.๖๐"],
            ["๒. ข", "๓๐", "๕", "๑.๕๐"],
            ["๓. ค", "๓๐", "๓", "๐.๘๐"]
        );

        Assert.Equal(["4", "5", "3"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.True(table.ColumnsProven);
    }

    [Fact]
    public void A_column_of_unknown_wording_that_proves_nothing_is_not_read()
    {
        ScoringTable table = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "จำนวนครั้ง", "คะแนนถ่วงน้ำหนัก"],
            ["๑. ก", "๔๐", "๓", "๑.๖๐"],
            ["๒. ข", "๖๐", "๒", "๓.๐๐"]
        );

        Assert.All(table.Rows, r => Assert.Equal(FigureState.Absent, r.Score.State));
    }

    [Fact]
    public void Steps_that_count_from_one_number_the_items()
    {
        ScoringTable table = Read(
            ["ขั้นตอน", "รายละเอียด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑", "จัดทำแผน", "๐.๔", "๕", "๒.๐"],
            ["๒", "ประเมินผล", "๐.๖", "๓", "๑.๘"]
        );

        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
    }

    [Fact]
    public void Letters_of_a_SWOT_table_and_of_a_calendar_head_no_scores()
    {
        Report report = Doc.Of()
            .Lines(Heading)
            .Table(["ตัวชี้วัด", "น้ำหนัก (W)", "คะแนน (SM)", "W x SM"], ["๑.๑ ก", "๒", "๔", "๘"], ["๑.๒ ข", "๓", "๕", "๑๕"])
            .Lines("ผลการวิเคราะห์")
            .Table(["ด้าน", "S", "W", "O", "T"], ["บุคลากร", "3", "2", "1", "4"], ["งบประมาณ", "2", "5", "3", "1"])
            .Lines("ปฏิทิน")
            .Table(["S", "M", "T", "W", "T", "F", "S"], ["1", "2", "3", "4", "5", "6", "7"], ["8", "9", "10", "11", "12", "13", "14"])
            .Recognise()
            .Single();

        Assert.Equal(2, Assert.Single(report.ScoringTables).Rows.Count);
    }

    [Fact]
    public void A_letter_of_calendar_and_SWOT_makes_no_report()
    {
        Assert.Empty(Doc.Of().Lines("เรียน ผู้อำนวยการ").Table(["ข้อ", "W", "S"], ["1", "20", "4"], ["2", "80", "5"]).Recognise());
        Assert.Empty(
            Doc.Of()
                .Lines("ปฏิทินปฏิบัติงาน")
                .Table(["No.", "S", "M", "T", "W", "T", "F", "S"], ["1", "1", "2", "3", "4", "5", "6", "7"])
                .Recognise()
        );
    }

    [Theory]
    [InlineData("W", "S", "คะแนนถ่วงน้ำหนัก")]
    [InlineData("น้ำหนัก", "S", "W×S")]
    [InlineData("W", "S", "W x S")]
    public void Letters_count_beside_words_or_a_formula(string weight, string score, string weighted)
    {
        ScoringTable table = Read(["ตัวชี้วัด", weight, score, weighted], ["๑.๑ ก", "๒", "๔", "๘"], ["๑.๒ ข", "๓", "๕", "๑๕"]);

        Assert.Equal(["2", "3"], table.Rows.Select(r => r.Weight.Figure!.Normalised));
        Assert.Equal(["4", "5"], table.Rows.Select(r => r.Score.Figure!.Normalised));
    }

    private static readonly string[] Heading =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "ตัวชี้วัดที่ ๑ : การดำเนินโครงการ",
    ];

    private static ScoringTable Read(params string?[][] rows) =>
        Assert.Single(Doc.Of().Lines(Heading).Table(rows).Recognise().Single().ScoringTables);
}
