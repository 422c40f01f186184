using KpiIngest.Documents;
using KpiIngest.Documents.Scan;

namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Columns of tables that were read from pictures, over which a damaged heading says something else.</summary>
public sealed class ScannedColumnTests
{
    private static readonly string[] Columns = ["คะแนนถ่วงน้ำหนัก", "น้ำหนัก", "คะแนนที่ได้"];

    [Fact]
    public void Names_of_items_are_no_weighted_scores()
    {
        ScoringTable table = Read(["ประเด็นที่ ๑", "๑", "๓"], ["ประเด็นที่ ๒", "๐.๕", "๓"], ["ประเด็นที่ \uFFFD", "๑", "๕"]);
        Assert.All(table.Rows, r => Assert.True(r.WeightedScore.NothingStated));
        Assert.Equal(["1", "0.5", "1"], table.Rows.Select(r => r.Weight.Figure!.Normalised));
        Assert.Equal(["3", "3", "5"], table.Rows.Select(r => r.Score.Figure!.Normalised));
    }

    /// <summary>The stroke of a stamp beside a figure is a letter to what reads letters; the words of one cell are not those of a
    /// column.</summary>
    [Fact]
    public void A_figure_beside_a_stroke_and_one_cell_of_words_leave_the_column_what_it_is()
    {
        ScoringTable table = Read(["๓.๐๐ ไ", "๑", "๓"], ["l ๑.๕๐", "๐.๕", "๓"], ["สำเนาถูกต้อง", "๑", "๕"], ["๕.๐๐", "๑", "๕"]);
        Assert.Equal("5.00", table.Rows[3].WeightedScore.Figure!.Normalised);
        Assert.All(table.Rows.Take(3), r => Assert.False(r.WeightedScore.NothingStated));
    }

    private static ScoringTable Read(params string[][] rows)
    {
        Document document = Doc.OfCard().Table([Columns, .. rows]).Build();
        return Assert.Single(
            new KpiIngest.Reports.Recognise.ReportRecogniser(ShippedWording.Wording)
                .Recognise(document with { Scan = new DocumentScan([]) })
                .SelectMany(r => r.ScoringTables)
        );
    }
}
