using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Rulings;
using static KpiIngest.Documents.Tests.Pdf.Ink;

namespace KpiIngest.Documents.Tests.Pdf;

public class PaintedLinesTests
{
    [Fact]
    public void A_stroke_is_a_line()
    {
        Ruling line = Assert.Single(Lines(Stroke(Black, 0.5, Line((50, 300), (250, 300)))));
        Assert.Equal(new Ruling(true, 300, 50, 250, 0.5), line);
    }

    [Fact]
    public void A_thin_filled_rectangle_is_a_line() =>
        Assert.Equal(new Ruling(false, 63.5, 100, 200, 1), Assert.Single(Lines(Fill(Black, Rectangle(63, 100, 64, 200)))));

    [Fact]
    public void A_frame_filled_as_one_shape_has_four_sides() =>
        Assert.Equal(4, Lines(Fill(Black, Rectangle(100, 100, 200, 200), Rectangle(101, 101, 199, 199))).Count);

    [Fact]
    public void Shading_is_no_border() => Assert.Empty(Lines(Fill(Grey, Rectangle(100, 100, 200, 120))));

    [Fact]
    public void White_lines_and_slanted_lines_and_curves_are_none() =>
        Assert.Empty(
            Lines(
                Fill(White, Rectangle(63, 100, 64, 200))
                    + Stroke(Black, 1, Line((50, 50), (100, 80)))
                    + Stroke(Black, 1, new Subpath([(50, 50), (80, 50)], Closed: false, Curved: true))
            )
        );

    [Fact]
    public void A_white_line_on_shading_is_a_line() =>
        Assert.Equal(
            new Ruling(false, 150, 100, 120, 1),
            Assert.Single(Lines(Fill(Grey, Rectangle(100, 100, 200, 120)) + Fill(White, Rectangle(149.5, 100, 150.5, 120))))
        );

    [Fact]
    public void A_white_line_on_an_area_painted_white_again_is_none() =>
        Assert.Empty(
            Lines(
                Fill(Grey, Rectangle(100, 100, 200, 120))
                    + Fill(White, Rectangle(100, 100, 200, 120))
                    + Fill(White, Rectangle(149.5, 100, 150.5, 120))
            )
        );

    [Theory]
    [InlineData(4, true)]
    [InlineData(9, true)]
    [InlineData(12, false)]
    public void Frames_set_apart_by_gaps_are_cells_with_common_borders(double gap, bool common)
    {
        double[] starts = [100, 150 + gap];
        IEnumerable<Ink> frames = from x in starts from y in starts select Stroke(Black, 1, Rectangle(x, y, x + 50, y + 50));
        IReadOnlyList<Ruling> lines = RulingJoin.Join(PaintedLines.Find(frames.Aggregate((a, b) => a + b).Page));
        Assert.Equal(common ? 3 : 8, lines.Count(l => l.Horizontal));
        Assert.Equal(
            common,
            lines.Any(l => !l.Horizontal && Math.Abs(l.At - 150 - (gap / 2)) < 0.01 && Math.Abs(l.Length - 100 - gap) < 0.01)
        );
    }

    [Fact]
    public void Shaded_rectangles_set_apart_by_gaps_are_cells()
    {
        Ink cells = (
            from x in new[] { 100, 204 }
            from y in new[] { 100, 124 }
            select Fill(Grey, Rectangle(x, y, x + 100, y + 20))
        ).Aggregate((a, b) => a + b);
        List<Ruling> lines = Lines(cells);
        Assert.Contains(lines, l => !l.Horizontal && l.At == 202 && l.Start <= 100 && l.End >= 144);
        Assert.Contains(lines, l => l.Horizontal && l.At == 122 && l.Start <= 100 && l.End >= 304);
    }

    [Fact]
    public void Pieces_that_meet_end_to_end_tell_the_boundaries_of_cells() =>
        Assert.Equal(
            [150],
            Assert.Single(Lines(Fill(Black, Rectangle(100, 50, 150, 51)) + Fill(Black, Rectangle(150, 50, 250, 51)))).Joints
        );

    [Fact]
    public void Dashes_are_joined_and_far_pieces_are_not()
    {
        IEnumerable<Subpath> dashes = (Enumerable.Range(0, 20).Select(i => Rectangle(100 + (4 * i), 50, 102.25 + (4 * i), 50.75)));
        Ruling line = Assert.Single(Lines(Fill(Black, dashes)));
        Assert.Equal((100, 178.25), (line.Start, line.End), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 0.01);
        Assert.Equal(2, Lines(Fill(Black, Rectangle(100, 50, 150, 51), Rectangle(160, 50, 200, 51))).Count);
    }

    [Fact]
    public void Dashes_of_a_thick_line_are_further_apart()
    {
        IEnumerable<Subpath> dashes = (Enumerable.Range(0, 20).Select(i => Rectangle(100 + (9 * i), 50, 104.5 + (9 * i), 52.25)));
        Assert.Single(Lines(Fill(Black, dashes)));
    }

    [Fact]
    public void Dotted_lines_side_by_side_make_no_lines_across() =>
        Assert.DoesNotContain(
            Lines(
                Fill(
                    Black,
                    (
                        from x in new[] { 50.0, 52.5, 55.0 }
                        from i in Enumerable.Range(0, 30)
                        select Rectangle(x, 100 + (1.5 * i), x + 0.75, 100.75 + (1.5 * i))
                    )
                )
            ),
            l => l.Horizontal
        );

    [Fact]
    public void Dots_make_a_line_and_a_lone_dot_does_not()
    {
        IEnumerable<Subpath> dots = (Enumerable.Range(0, 30).Select(i => Rectangle(45, 100 + (2 * i), 45.75, 100.75 + (2 * i))));
        Assert.False(Assert.Single(Lines(Fill(Black, dots))).Horizontal);
        Assert.Empty(Lines(Fill(Black, Rectangle(10, 10, 11, 11))));
    }

    [Fact]
    public void What_is_clipped_away_is_not_drawn()
    {
        Ruling line = Assert.Single(
            Lines((Fill(Black, Rectangle(100, 50, 300, 51)) + Fill(Black, Rectangle(200, 80, 300, 81))).ClippedTo(new Box(0, 0, 150, 800)))
        );
        Assert.Equal((50.5, 100, 150), (line.At, line.Start, line.End));
    }

    private static List<Ruling> Lines(Ink ink) => [.. RulingJoin.Join(PaintedLines.Find(ink.Page))];
}
