using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Words;
using static KpiIngest.Documents.Tests.Pdf.Ink;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Figures that are seen otherwise than they are coded: crossed by a pen, drawn as outlines, coded in contradiction to what is
/// drawn.</summary>
public class DoubtfulFigureTests
{
    private static readonly Ink Figure = Glyphs(Black, 100, 110, "3.50");

    [Fact]
    public void A_slanted_stroke_through_a_figure_makes_it_uncertain() =>
        Assert.True(Only(Figure + Stroke(Black, 1, Line((98, 112), (122, 102)))).Uncertain);

    [Fact]
    public void An_X_and_a_hand_drawn_curve_through_a_figure_make_it_uncertain()
    {
        Assert.True(Only(Figure + Stroke(Black, 1, Line((100, 102), (120, 111)), Line((100, 111), (120, 102)))).Uncertain);
        Assert.True(Only(Figure + Stroke(Black, 1, new Subpath([(97, 111), (104, 103), (112, 110), (121, 102)], false, true))).Uncertain);
    }

    [Fact]
    public void A_blot_filled_over_a_figure_makes_it_uncertain_and_one_behind_it_does_not()
    {
        Ink blot = Fill(Black, new Subpath([(98, 112), (108, 101), (110, 103), (100, 113)], true, true));
        Assert.True(Only(Figure + blot).Uncertain);
        Assert.False(Only(Fill(Grey, new Subpath([(98, 112), (108, 101), (110, 103), (100, 113)], true, true)) + Figure).Uncertain);
    }

    [Theory]
    [InlineData(98, 130, 122, 118)]
    [InlineData(125, 112, 140, 100)]
    [InlineData(98, 104.5, 122, 104)]
    [InlineData(110, 90, 110.3, 130)]
    public void A_stroke_beside_a_figure_and_one_along_an_axis_leave_it_certain(double left, double top, double right, double bottom) =>
        Assert.False(Only(Figure + Stroke(Black, 0.5, Line((left, top), (right, bottom)))).Uncertain);

    [Fact]
    public void A_white_stroke_and_one_through_letters_alone_leave_words_certain()
    {
        Assert.False(Only(Figure + Stroke(White, 1, Line((98, 112), (122, 102)))).Uncertain);
        Assert.False(Only(Glyphs(Black, 100, 110, "กขคง") + Stroke(Black, 1, Line((98, 112), (122, 102)))).Uncertain);
    }

    [Fact]
    public void An_outline_on_the_line_of_a_figure_is_a_character_without_a_meaning()
    {
        Subpath outline = new([(94, 110), (91, 106), (93, 103), (96, 103), (98, 106), (97, 109), (95, 109), (94, 110)], true, true);
        PdfWord found = Assert.Single(OutlinedCharacters.Find(PdfWords.Build(Figure.Page), (Figure + Fill(Black, outline)).Page));
        Assert.Equal(("\uFFFD", true, 110.0), (found.Text, found.Uncertain, found.Baseline));
    }

    [Fact]
    public void A_small_picture_on_the_line_of_a_figure_is_one_too()
    {
        Ink picture = new(new PictureMark(new Box(92, 103, 99, 110), Opaque: true));
        Assert.Single(OutlinedCharacters.Find(PdfWords.Build(Figure.Page), (Figure + picture).Page));
    }

    [Fact]
    public void Bullets_squares_logos_and_marks_off_the_line_are_none()
    {
        IReadOnlyList<PdfWord> words = PdfWords.Build(Figure.Page);
        Ink[] others =
        [
            Fill(Black, Circle(95, 107, 2)),
            Fill(Black, Rectangle(92, 103, 98, 110)),
            new Ink(new PictureMark(new Box(40, 40, 99, 110), Opaque: true)),
            Fill(Black, new Subpath([(94, 130), (91, 126), (93, 123), (96, 123), (98, 126), (97, 129), (95, 129), (94, 130)], true, true)),
        ];
        Assert.All(others, other => Assert.Empty(OutlinedCharacters.Find(words, (Figure + other).Page)));
    }

    [Fact]
    public void Two_outlines_of_one_font_for_one_digit_cannot_be_believed()
    {
        FigureDoubts doubts = new();
        Assert.False(doubts.Meet(1, "3", Shape(0, -7, 4, 0, digest: 33)));
        Assert.True(doubts.Meet(1, "3", Shape(0, -7, 4, 0, digest: 44)));
        Assert.True(doubts.CameLate);
        doubts.ReadAgain();
        Assert.True(doubts.Meet(1, "3", Shape(0, -7, 4, 0, digest: 33)));
        Assert.False(doubts.CameLate);
    }

    [Fact]
    public void One_outline_for_two_digits_cannot_be_believed_in_any_font()
    {
        FigureDoubts doubts = new();
        Assert.False(doubts.Meet(1, "3", Shape(0, -7, 4, 0, digest: 33)));
        Assert.True(doubts.Meet(2, "๔", Shape(0, -7, 4, 0, digest: 33)));
        Assert.True(doubts.Meet(1, "3", Shape(0, -7, 4, 0, digest: 33)));
    }

    [Fact]
    public void The_same_digit_in_two_fonts_and_letters_of_one_shape_are_believed()
    {
        FigureDoubts doubts = new();
        Assert.False(doubts.Meet(1, "3", Shape(0, -7, 4, 0, digest: 33)));
        Assert.False(doubts.Meet(2, "3", Shape(0, -7, 4, 0, digest: 34)));
        Assert.False(doubts.Meet(1, "0", Shape(0, -7, 4, 0, digest: 50)));
        Assert.False(doubts.Meet(1, "O", Shape(0, -7, 4, 0, digest: 50)));
        Assert.False(doubts.Meet(1, "5", Shape(0, -7, 4, 0, digest: 55)));
        Assert.False(doubts.Meet(1, "๕", Shape(0, -7, 4, 0, digest: 55)));
        Assert.False(doubts.CameLate);
    }

    private static PdfWord Only(Ink ink) => Assert.Single(PdfWords.Build(ink.Page));
}
