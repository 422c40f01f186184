using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Lines;
using KpiIngest.Documents.Scan.Reading;

namespace KpiIngest.Documents.Tests.Scan;

/// <summary>With a classifier that knows a frame of the usual width as the figure 3, a small block as a point, a flat one as a dash, and
/// nothing else.</summary>
public sealed class FigureWordsTests
{
    private const double Height = 30;

    [Fact]
    public void A_word_of_figures_and_points_is_a_figure()
    {
        Canvas page = new Canvas(400, 200).Letter(60, 60).Fill(90, 84, 6, 6).Letter(102, 60).Letter(132, 60);
        FigurePart figure = Assert.IsType<FigurePart>(Assert.Single(Parts(page)));
        Assert.Equal("๓.๓๓", figure.Figure.Text);
        Assert.Equal((60, 156), (figure.Box.Left, figure.Box.Right));
    }

    [Fact]
    public void Figures_that_touch_are_cut_apart()
    {
        Canvas page = new Canvas(400, 200).Letter(60, 60).Letter(90, 60).Letter(112, 60);
        FigurePart figure = Assert.IsType<FigurePart>(Assert.Single(Parts(page)));
        Assert.Equal("๓๓๓", figure.Figure.Text);
        Assert.True(figure.Figure.Certainty > 0.9);
    }

    [Fact]
    public void A_figure_of_which_a_part_cannot_be_read_stays_a_figure_and_is_not_certain()
    {
        Canvas page = new Canvas(400, 200).Letter(60, 60).Letter(90, 60).Letter(120, 52, 28, 46, 9);
        FigurePart figure = Assert.IsType<FigurePart>(Assert.Single(Parts(page)));
        Assert.Equal("๓๓\uFFFD", figure.Figure.Text);
        Assert.Equal(0, figure.Figure.Certainty);
    }

    [Fact]
    public void Letters_stay_letters_and_a_figure_among_them_is_taken_out()
    {
        Canvas page = new Canvas(400, 200).Letter(60, 56, 8, 40, 3).Letter(76, 60).Letter(106, 56, 8, 40, 3);
        Assert.Equal(["letters", "๓", "letters"], Parts(page).Select(p => p is FigurePart f ? f.Figure.Text : "letters"));
        Assert.IsType<LetterPart>(Assert.Single(Parts(new Canvas(400, 200).Letter(60, 60, 34, 34, 12).Letter(100, 60, 34, 34, 12))));
    }

    [Fact]
    public void A_mark_over_a_figure_makes_it_none() =>
        Assert.IsType<LetterPart>(Assert.Single(Parts(new Canvas(400, 200).Letter(60, 60).Fill(62, 44, 16, 8))));

    [Fact]
    public void One_figure_is_of_one_script()
    {
        ReadFigure figure = ReadFigure.Of([Read('๒', 0.99, '2', 0.01), Read('0', 0.6, '๐', 0.39), Read('3', 0.7, '๓', 0.2)]);
        Assert.Equal("๒๐๓", figure.Text);
        Assert.Equal(0.2, figure.Certainty, 3);
        Assert.Equal(0.99, figure.Glyphs[1].Candidates[0].Probability, 3);
    }

    private static Glyph Read(char best, double certainty, char next, double other) =>
        new(
            default,
            [],
            [],
            new GlyphReading([
                new GlyphCandidate(best, certainty),
                new GlyphCandidate(next, other),
                new GlyphCandidate('\0', 1 - certainty - other),
            ])
        );

    private static List<WordPart> Parts(Canvas page)
    {
        IReadOnlyList<InkLine> lines = InkLines.Of(Pieces.Of(page.Ink(), 1000)!, [], Height);
        return [.. new FigureWords(page.Picture, Known, 0.9, Height).Read(lines).SelectMany(w => w.Parts)];
    }

    private static IReadOnlyList<GlyphReading> Known(IReadOnlyList<GlyphPicture> glyphs) => [.. glyphs.Select(Known)];

    private static GlyphReading Known(GlyphPicture glyph)
    {
        (int width, int height) = (glyph.Grey.Width - 2, glyph.Grey.Height - 2);
        char known =
            width is >= 21 and <= 25 && height == 30 ? '๓'
            : width <= 8 && height <= 8 ? '.'
            : FigureClassifier.Rejected;
        return new GlyphReading([new GlyphCandidate(known, 0.997), new GlyphCandidate(known == '๓' ? '๕' : '๓', 0.003)]);
    }
}
