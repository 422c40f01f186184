using KpiIngest.Documents.Pdf.Page;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

public class WideFormulaTests
{
    private static readonly Ruling[] Outer = [.. Grid([100, 180], [50, 90, 200])];

    [Fact]
    public void A_fraction_wider_than_its_table_stays_whole_in_its_cell()
    {
        Table table = OnlyTable(
            Document(
                Page([Text("หัวข้อ", 106, 70), .. Fraction(110), Text("=", 214, 148), Text("๓.๕", 222, 148)], [.. Outer, H(144, 108, 210)])
            )
        );
        Assert.Equal("หัวข้อ / ((๑×๓)+(๑×๔)+(๑×๒))/(๑+๑+๑)=๓.๕", Cells(table));
    }

    [Fact]
    public void A_border_between_figures_that_runs_past_the_others_is_a_border()
    {
        Table table = OnlyTable(Document(Page([Text("๑", 130, 85), Text("๒", 130, 105)], [.. Outer, H(110, 96, 184)])));
        Assert.Equal(3, table.Rows.Count);
    }

    [Fact]
    public void Rules_of_a_table_without_an_outer_border_are_no_fractions()
    {
        Ruling[] lines = [H(100, 100, 300), H(117, 100, 300), H(134, 100, 300), V(200, 100, 134)];
        PdfWord[] words = [Text("๑+๑", 106, 113), Text("๒", 230, 113), Text("๓", 106, 130), Text("๔", 230, 130)];
        Assert.Equal("๑+๑|๒ / ๓|๔", Cells(OnlyTable(Document(Page(words, lines)))));
    }

    private static PdfWord[] Fraction(double x) => [Text("(๑×๓)+(๑×๔)+(๑×๒)", x, 140), Text("๑+๑+๑", x + 35, 156)];
}
