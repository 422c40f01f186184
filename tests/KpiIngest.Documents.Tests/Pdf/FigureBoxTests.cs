using System.Globalization;
using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Tests.Pdf.Probes;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Each figure of a page has a box of its own, also beside letters and other figures in one word, and on pages that are
/// turned.</summary>
public sealed class FigureBoxTests : Probe
{
    [Fact]
    public async Task Figures_of_one_word_have_a_box_each()
    {
        PdfWord word = Assert.Single((await Page(new PdfFile().Page("BT /F1 10 Tf 100 700 Td (\\(1*3\\)+\\(0.5*4\\)) Tj ET"))).Words);
        Assert.Equal([1, 1, 2, 1], word.Digits.Select(d => d.Digits));

        // Helvetica: a figure is 0.556 of its size wide, a bracket 0.333, a star 0.389, a plus 0.584, a point 0.278.
        Assert.Equal("103.3-108.9 112.8-118.3 130.8-144.7 148.6-154.2", Said(word.Digits.Select(d => d.Box)));
    }

    [Fact]
    public async Task A_figure_beside_letters_has_the_box_of_its_digits() =>
        Assert.Equal(
            "113.3-124.5",
            Said(Assert.Single((await Page(new PdfFile().Page("BT /F1 10 Tf 100 700 Td (AB80) Tj ET"))).Words).Digits.Select(d => d.Box))
        );

    [Fact]
    public async Task A_word_that_is_a_figure_has_its_own_box()
    {
        PdfWord word = Assert.Single((await Page(new PdfFile().Page("BT /F1 10 Tf 100 700 Td (3.50) Tj ET"))).Words);
        Assert.Equal([new DigitBox(3, word.Box)], word.Digits);
    }

    [Fact]
    public void The_figures_of_a_line_are_found_by_the_digits_before_them()
    {
        Paragraph paragraph = Assert.IsType<Paragraph>(
            Assert.Single(Draw.Document(Draw.Page(Line("ข้อ ๑ น้ำหนัก ๒.๕ คะแนน ๔", 60, 100), [])).Body)
        );
        Assert.Equal("ข้อ ๑ น้ำหนัก ๒.๕ คะแนน ๔", paragraph.Text);
        Assert.Equal(4, paragraph.Digits.Count);
        Assert.Equal("79-84", Said(paragraph.Digits.Slice(0, 1).Extent().Select(e => e.Box)));
        Assert.Equal("127-142", Said(paragraph.Digits.Slice(1, 2).Extent().Select(e => e.Box)));
    }

    [Fact]
    public void Hidden_and_crossed_out_figures_are_no_digits_of_the_text()
    {
        Paragraph paragraph = Assert.IsType<Paragraph>(
            Assert.Single(
                Draw.Document(
                    Draw.Page(
                        [Text("๗", 60, 100) with { Visible = false }, Text("๓", 80, 100) with { CrossedOut = true }, Text("๔", 100, 100)],
                        []
                    )
                ).Body
            )
        );
        Assert.Equal("๔", paragraph.Text.Trim());
        Assert.Equal("100-105", Said(paragraph.Digits.Extent().Select(e => e.Box)));
    }

    [Fact]
    public void The_figures_of_a_cell_and_of_a_table_inside_it_know_the_cells_around_them()
    {
        double[] outer = [50, 300],
            inner = [80, 150, 220];
        IEnumerable<Ruling> lines = Grid(outer, [50, 300]).Concat(Grid(inner, [100, 130, 160]));
        Document document = Draw.Document(
            Draw.Page([Text("ก", 60, 70), Text("๑", 90, 115), Text("๒", 160, 115), Text("๓", 90, 145), Text("๔.๕", 160, 145)], lines)
        );
        Table nested = Assert.Single(OnlyTable(document).Rows[0].Cells[0].NestedTables);
        TableCell cell = nested.Rows[1].Cells[1];
        Assert.Equal((0, 0, 0), (cell.Place.Within!.Table, cell.Place.Within.Row, cell.Place.Within.Column));
        Assert.Equal("160-175", Said(cell.Digits.Extent().Select(e => e.Box)));
    }

    /// <summary>Upright text on a page of 600 by 800 points that is turned afterwards: as a viewer shows it, the text runs sideways
    /// there.</summary>
    [Theory]
    [InlineData(1, 685, 100, 695, 110)]
    [InlineData(2, 490, 685, 500, 695)]
    [InlineData(3, 105, 490, 115, 500)]
    public void Boxes_on_a_page_whose_text_runs_sideways_lie_on_the_page_as_it_is_shown(
        int turns,
        double left,
        double top,
        double right,
        double bottom
    )
    {
        PdfPage page = new(1, 600, 800, [new PdfWord("๓๕", new Box(100, 105, 110, 115))], []) { QuarterTurns = turns };
        PagePart part = Assert.Single(PagePart.Of(page));
        Box shown = part.ToPage(new Box(100, 105, 110, 115));
        Assert.Equal((left, top, right, bottom), (shown.Left, shown.Top, shown.Right, shown.Bottom));
        Assert.Equal(new Box(100, 105, 110, 115), page.Upright(shown));
    }

    private static string Said(IEnumerable<Box> boxes) =>
        string.Join(' ', boxes.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Left:0.#}-{b.Right:0.#}")));
}
