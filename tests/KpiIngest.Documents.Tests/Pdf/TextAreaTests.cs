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

    private static PageTable Thing(double left, double right) => new(1, new Box(left, 100, right, 120), [left, right], []);
}
