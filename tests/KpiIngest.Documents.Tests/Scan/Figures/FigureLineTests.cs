using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Tests.Scan.Figures;

public sealed class FigureLineTests
{
    [Fact]
    public void Points_and_strokes_do_not_move_the_line()
    {
        FigureLine line = FigureLine.Of([(10, 30), (26, 30), (10.5, 30.5), (19, 22), (10, 30)], usualHeight: 20);

        Assert.Equal(new FigureLine(10, 30), line);
    }

    [Fact]
    public void One_figure_with_a_tail_does_not_move_the_line() =>
        Assert.Equal(new FigureLine(10, 30), FigureLine.Of([(10, 30), (2, 30), (10, 30)], usualHeight: 0));

    [Fact]
    public void A_stroke_alone_hangs_at_half_the_height_of_the_page_s_figures() =>
        Assert.Equal(new FigureLine(40, 60), FigureLine.Of([(49, 51)], usualHeight: 20));

    [Fact]
    public void Without_glyphs_the_line_is_as_high_as_usual() => Assert.Equal(new FigureLine(0, 20), FigureLine.Of([], usualHeight: 20));
}
