using KpiIngest.Documents;
using KpiIngest.Documents.Scan;
using KpiIngest.Reports.Recognise.Texts;

namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Totals of tables that were read from pictures: what reads letters knows no Σ.</summary>
public sealed class ScannedTotalTests
{
    private static readonly string[] Columns = ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    private static readonly string[][] Rows =
    [
        ["๑. ก", "๔๐", "๔", "๑.๖๐"],
        ["๒. ข", "๖๐", "๓", "๑.๘๐"],
    ];

    [Fact]
    public void A_last_row_without_number_and_score_that_adds_up_is_the_total_of_a_scan()
    {
        ScoringTable table = Read(scan: true, ["x \uFFFD\uFFFD๑-๒=", "๑๐๐", "", "๓.๔๐"]);
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(("100", "3.40"), (table.Total.Weight.Figure!.Normalised, table.Total.WeightedScore.Figure!.Normalised));
    }

    [Fact]
    public void One_right_sum_is_enough_so_that_the_other_can_be_found_wrong()
    {
        ScoringTable table = Read(scan: true, ["x \uFFFD", "๑๐๐", "", "๓.๕๐"]);
        Assert.Equal("3.50", table.Total.WeightedScore.Figure!.Normalised);
    }

    [Theory]
    [InlineData("z \uFFFD๑-๒ = ๕")]
    [InlineData("\uFFFDะ \uFFFD๑ ๒=๕")]
    [InlineData("\uFFFDะ \uFFFD๑-๒--๕")]
    public void A_label_that_runs_from_the_first_row_to_the_last_is_enough_where_a_sum_cannot_be_told(string label)
    {
        ScoringTable table = Read(scan: true, [label, "๙๐", "", "๓.\uFFFD"]);
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("90", table.Total.Weight.Figure!.Normalised);
    }

    [Theory]
    [InlineData("Σ Ww, = ๕")]
    [InlineData("Σ\uFFFD๑ \uFFFD")]
    public void A_label_that_begins_with_the_sign_of_a_sum_is_enough(string label)
    {
        ScoringTable table = Read(scan: true, [label, "๙๐", "", "๓.\uFFFD"]);
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("90", table.Total.Weight.Figure!.Normalised);
    }

    [Theory]
    [InlineData("x \uFFFD", "๙๐", "", "๓.๙๐", true)]
    [InlineData("x \uFFFD", "๑๐๐", "๓", "๓.๔๐", true)]
    [InlineData("๓. ค", "๑๐๐", "", "๓.๔๐", true)]
    [InlineData("x \uFFFD", "๑๐๐", "", "๓.๔๐", false)]
    public void Any_other_row_stays_one(string label, string weight, string score, string weighted, bool scan)
    {
        ScoringTable table = Read(scan, [label, weight, score, weighted]);
        Assert.Equal(3, table.Rows.Count);
        Assert.True(table.Total.Weight.NothingStated);
    }

    [Theory]
    [InlineData(true, false, FigureState.Stated)]
    [InlineData(false, true, FigureState.Unclear)]
    [InlineData(true, true, FigureState.Unclear)]
    public void Behind_an_equals_sign_a_figure_is_read_where_only_its_label_is_uncertain(bool label, bool figure, FigureState state)
    {
        Place place = new(1, 0, 3, 1);
        TableCell cell = new(
            place,
            1,
            1,
            1,
            [new Paragraph(place, [new TextRun("xW") { Uncertain = label }, new TextRun("= "), new TextRun("๕") { Uncertain = figure }])]
        );
        Assert.Equal(state, CellText.TotalFigure(cell, place, ShippedWording.Wording).State);
    }

    private static ScoringTable Read(bool scan, string[] last)
    {
        Document document = Doc.OfCard().Table([Columns, .. Rows, last]).Build();
        return Assert.Single(
            new KpiIngest.Reports.Recognise.ReportRecogniser(ShippedWording.Wording)
                .Recognise(scan ? document with { Scan = new DocumentScan([]) } : document)
                .SelectMany(r => r.ScoringTables)
        );
    }
}
