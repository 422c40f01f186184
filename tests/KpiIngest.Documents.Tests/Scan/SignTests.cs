using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Lines;
using KpiIngest.Documents.Scan.Reading;

namespace KpiIngest.Documents.Tests.Scan;

public sealed class SignTests
{
    private const double Height = 30;

    [Fact]
    public void Signs_of_arithmetic_are_known_by_their_shape()
    {
        Assert.Equal('=', Sign(c => c.Fill(50, 50, 28, 5).Fill(50, 62, 28, 5)));
        Assert.Equal('+', Sign(c => c.Fill(50, 61, 28, 5).Fill(61, 50, 5, 28)));
        Assert.Equal('×', Sign(c => Stroke(Stroke(c, 50, 50, 72, 72), 72, 50, 50, 72)));
        Assert.Equal('≥', Sign(c => Stroke(Stroke(c, 50, 50, 72, 61), 50, 72, 72, 61).Fill(50, 82, 27, 5)));
        Assert.Equal('≤', Sign(c => Stroke(Stroke(c, 72, 50, 50, 61), 72, 72, 50, 61).Fill(50, 82, 27, 5)));
        Assert.Equal('Σ', Sign(c => Stroke(Stroke(c, 50, 50, 68, 70), 50, 90, 68, 70).Fill(50, 48, 34, 5).Fill(50, 90, 34, 5)));
    }

    [Fact]
    public void What_only_resembles_them_is_left_to_others()
    {
        Assert.Null(Sign(c => c.Letter(50, 50)));
        Assert.Null(Sign(c => c.Fill(50, 50, 28, 5)));
        Assert.Null(Sign(c => c.Fill(50, 50, 28, 5).Fill(50, 62, 10, 5)));
        Assert.Null(Sign(c => c.Fill(50, 50, 6, 40).Fill(50, 86, 24, 5)));
    }

    [Theory]
    [InlineData(9, 90, true)]
    [InlineData(1, 90, false)]
    [InlineData(9, 70, false)]
    public void A_point_is_one_where_figures_make_room_for_it_on_their_line(int room, int bottom, bool settled)
    {
        Glyph[] glyphs = [Digit(60, 80), Digit(84, 104), Point(104 + room, bottom), Digit(110 + (2 * room), 130 + (2 * room))];
        Glyph point = new FigureSigns(new FigureLine(60, 90), Height).Settled(glyphs)[2];
        Assert.Equal(settled, point.Reading!.Certainty > 0.99);
    }

    [Theory]
    [InlineData(90, true)]
    [InlineData(75, false)]
    public void Among_figures_on_their_line_a_figure_is_doubted_less(int bottom, bool settled)
    {
        Glyph doubted = Known(new PixelBox(84, bottom - 30, 104, bottom), '๕', 0.9);
        IReadOnlyList<Glyph> glyphs = new FigureSigns(new FigureLine(60, 90), Height).LessDoubted([
            Digit(60, 80),
            doubted,
            Digit(108, 128),
        ]);
        Assert.Equal(settled, glyphs[1].Reading!.Certainty > 0.97);
        Assert.Equal('๕', glyphs[1].Reading!.Best);
    }

    [Fact]
    public void A_part_that_was_cut_out_keeps_its_doubt()
    {
        Glyph part = Known(new PixelBox(84, 60, 104, 90), '๒', 0.9) with { Pieces = [] };
        IReadOnlyList<Glyph> glyphs = new FigureSigns(new FigureLine(60, 90), Height).LessDoubted([Digit(60, 80), part]);
        Assert.Equal(0.9, glyphs[1].Reading!.Certainty, 6);
    }

    [Fact]
    public void The_ring_of_a_percent_sign_is_too_low_for_a_zero()
    {
        Glyph ring = Known(new PixelBox(84, 76, 98, 90), '๐', 0.9);
        IReadOnlyList<Glyph> glyphs = new FigureSigns(new FigureLine(60, 90), Height).LessDoubted([Digit(60, 80), ring]);
        Assert.Equal(0.9, glyphs[1].Reading!.Certainty, 6);
    }

    [Fact]
    public void Beside_what_is_no_figure_doubt_stays()
    {
        Glyph none = Digit(108, 128) with { Reading = new GlyphReading([new GlyphCandidate(FigureClassifier.Rejected, 1)]) };
        IReadOnlyList<Glyph> glyphs = new FigureSigns(new FigureLine(60, 90), Height).LessDoubted([
            Known(new PixelBox(60, 60, 80, 90), '๕', 0.9),
            none,
        ]);
        Assert.Equal(0.9, glyphs[0].Reading!.Certainty, 6);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(12, true)]
    public void Figures_that_make_room_for_a_point_lack_one(int room, bool lacks)
    {
        Glyph[] glyphs = [Digit(60, 80), Digit(84, 104), Digit(104 + room, 124 + room), Digit(128 + room, 148 + room)];
        Assert.Equal(lacks, new FigureSigns(new FigureLine(60, 90), Height).LacksSign(glyphs));
    }

    [Fact]
    public void Tick_boxes_are_square_frames_marked_or_not()
    {
        Canvas page = new Canvas(500, 200)
            .Letter(50, 50, 30, 30, 4)
            .Letter(150, 50, 30, 30, 4)
            .Fill(160, 60, 10, 10)
            .Letter(250, 50, 30, 30, 4)
            .Fill(250, 50, 30, 4, 255);
        (IReadOnlyList<TickBoxInk> boxes, IReadOnlyList<Piece> others) = TickBoxes.Apart(Pieces.Of(page.Ink(), 100)!, Height);
        Assert.Equal([(50, false), (150, true)], boxes.OrderBy(b => b.Box.Left).Select(b => (b.Box.Left, b.Marked)));
        Assert.Single(others);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    public void A_page_on_its_side_is_told_by_its_letters(int quarters, bool side)
    {
        Canvas page = new(900, 900);
        for (int line = 0; line < 8; line++)
            page.Line(60, 60 + (line * 90), 20);
        List<Piece> pieces = Pieces.Of(
            KpiIngest.Documents.Scan.Pictures.LocalThreshold.Of(KpiIngest.Documents.Scan.Pictures.PageTurned.Left(page.Picture, quarters)),
            1000
        )!;
        Assert.Equal(side, PageDirection.IsOnItsSide(pieces, Height));
    }

    private static char? Sign(Func<Canvas, Canvas> draw) =>
        MathSigns.Of(Glyph.Of(Pieces.Of(draw(new Canvas(200, 200)).Ink(), 10)!), Height);

    private static Canvas Stroke(Canvas page, int fromX, int fromY, int toX, int toY)
    {
        for (int i = 0; i <= 60; i++)
            page.Fill(fromX + ((toX - fromX) * i / 60), fromY + ((toY - fromY) * i / 60), 5, 5);
        return page;
    }

    private static Glyph Digit(int left, int right) => Known(new PixelBox(left, 60, right, 90), '๓', 0.999);

    private static Glyph Point(int left, int bottom) => Known(new PixelBox(left, bottom - 6, left + 6, bottom), '.', 0.85);

    private static Glyph Known(PixelBox box, char c, double certainty) =>
        Glyph.Of([
            new Piece(
                box,
                [.. Enumerable.Range(box.Top, box.Height).Select(y => new InkRun(y, box.Left, box.Right))],
                box.Width * box.Height
            ),
        ]) with
        {
            Reading = new GlyphReading([new GlyphCandidate(c, certainty), new GlyphCandidate(FigureClassifier.Rejected, 1 - certainty)]),
        };
}
