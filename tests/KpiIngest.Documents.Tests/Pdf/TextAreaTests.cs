using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Tests.Pdf;

public sealed class TextAreaTests
{
    private const double PageWidth = 595;

    [Fact]
    public void The_body_reaches_from_the_leftmost_to_the_rightmost_thing()
    {
        TextArea area = TextArea.OfBody([Thing(70, 300), Thing(62, 480), Thing(100, 533)], PageWidth);
        Assert.Equal((62, 533), (area.Left, area.Right));
    }

    [Fact]
    public void What_runs_off_the_page_does_not_widen_the_body()
    {
        TextArea area = TextArea.OfBody([Thing(62, 533), Thing(62, 594.96)], PageWidth);
        Assert.Equal(533, area.Right);
    }

    [Fact]
    public void A_table_as_wide_as_the_two_longest_lines_does_not_tell_the_margin()
    {
        TextArea area = TextArea.OfBody([Line(28, 433), Line(28, 407), Line(28, 431), Line(28, 157), Thing(28, 427)], PageWidth);
        Assert.Equal(PageWidth - 28, area.Right);
    }

    [Fact]
    public void Lines_that_end_at_one_margin_and_may_go_on_tell_it()
    {
        TextArea area = TextArea.OfBody([Line(28, 433), Line(28, 430), Line(28, 425), Line(28, 157)], PageWidth);
        Assert.Equal(433, area.Right);
    }

    [Theory]
    [InlineData("๒. ก", 10)] // an entry of a list
    [InlineData("ก", 14)] // other type
    public void Lines_before_something_new_may_have_ended_by_themselves(string next, double size)
    {
        IEnumerable<TextLine> lines = Enumerable.Repeat((TextLine[])[Line(28, 433), Line(28, 157, next, size)], 4).SelectMany(l => l);
        TextArea area = TextArea.OfBody(lines, PageWidth);
        Assert.Equal(PageWidth - 28, area.Right);
    }

    [Fact]
    public void A_line_that_is_as_long_as_a_table_does_not_swallow_the_indicator_below_it()
    {
        Document document = Draw.Document(
            Draw.Page(
                [
                    Draw.Text("รายงานผลการปฏิบัติราชการ", 30, 50, width: 400),
                    Draw.Text("ประจำปีงบประมาณ", 30, 65, width: 380),
                    .. Draw.Line("ตัวชี้วัดที่ ๔ งานรับเรื่อง", 30, 80),
                    Draw.Text("ก", 40, 112),
                    Draw.Text("ข", 240, 112),
                ],
                Draw.Grid([30, 230, 430], [100, 120])
            )
        );
        Assert.Contains("ตัวชี้วัดที่ ๔ งานรับเรื่อง", document.Body.OfType<Paragraph>().Select(p => p.Text));
    }

    private static TextLine Line(double left, double right, string text = "ก", double size = 10) =>
        RegionLines.Of(1, Fragments.Of([Draw.Text(text, left, 100, size, right - left)]), [])[0];

    private static PageTable Thing(double left, double right) => new(1, new Box(left, 100, right, 120), [left, right], []);
}
