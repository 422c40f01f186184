using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Words;
using static KpiIngest.Documents.Tests.Pdf.Ink;

namespace KpiIngest.Documents.Tests.Pdf;

public class PdfWordsTests
{
    private static readonly GlyphShape MarkShape = Shape(0, -9, 2, -7);

    [Fact]
    public void A_painted_word_is_visible_and_knows_its_line()
    {
        PdfWord word = Only(Glyphs(Black, 100, 110, "abc"));
        Assert.Equal((true, "abc", 110), (word.Visible, word.Text, word.Baseline));
        Assert.Equal(new Box(100.5, 103, 114.5, 110), word.Ink);
    }

    [Fact]
    public void Text_of_an_invisible_rendering_mode_is_hidden() => Assert.False(Only(Glyphs(null, 100, 110, "9.5")).Visible);

    [Fact]
    public void Visible_and_invisible_glyphs_side_by_side_are_two_words() =>
        Assert.Equal(
            [("3", true), (".5", false)],
            Words(Glyphs(Black, 100, 110, "3") + Glyphs(null, 105, 110, ".5")).Select(w => (w.Text, w.Visible))
        );

    [Fact]
    public void White_on_white_is_hidden_and_white_on_a_dark_area_is_not()
    {
        Assert.False(Only(Glyphs(White, 100, 110, "9.5")).Visible);
        Assert.True(Only(Fill(new Paint(0.1, 0.1, 0.4, 1), Rectangle(90, 90, 200, 130)) + Glyphs(White, 100, 110, "9.5")).Visible);
    }

    [Fact]
    public void Text_on_near_white_shading_is_seen_and_near_white_text_is_not()
    {
        Ink shading = Fill(new Paint(0.97, 0.97, 0.98, 1), Rectangle(90, 90, 200, 130));
        Assert.True(Only(shading + Glyphs(Black, 100, 110, "9.5")).Visible);
        Assert.False(Only(shading + Glyphs(new Paint(0.98, 0.98, 0.98, 1), 100, 110, "9.5")).Visible);
        Assert.False(Only(shading + Glyphs(White, 100, 110, "9.5")).Visible);
    }

    [Fact]
    public void A_word_painted_over_is_hidden_and_one_below_a_blended_highlight_is_not()
    {
        Ink over = Fill(new Paint(1, 1, 0, 1), Rectangle(90, 90, 200, 130));
        Ink blended = new(over.Page.Marks.Cast<PathMark>().Select(m => m with { Blended = true }));
        Assert.False(Only(Glyphs(Black, 100, 110, "9.5") + over).Visible);
        Assert.True(Only(Glyphs(Black, 100, 110, "9.5") + blended).Visible);
    }

    [Fact]
    public void A_word_outside_the_page_is_hidden() => Assert.False(Only(Glyphs(Black, 700, 110, "9.5")).Visible);

    [Theory]
    [InlineData(0, 0, 50, 50)]
    [InlineData(0, 0, 600, 104)]
    public void A_word_that_is_clipped_away_or_all_but_is_hidden(double left, double top, double right, double bottom) =>
        Assert.False(Only(Glyphs(Black, 100, 110, "กกก").ClippedTo(new Box(left, top, right, bottom))).Visible);

    [Fact]
    public void The_mark_of_a_letter_that_is_cut_off_is_no_word()
    {
        Ink cut = Glyphs(Black, 100, 110, "ช").ClippedTo(new Box(0, 0, 600, 101)) + Glyphs(Black, 104, 110, "\u0E48", MarkShape);
        Assert.All(Words(cut), w => Assert.False(w.Visible));
        Assert.True(Only(Glyphs(Black, 104, 110, "\u0E48", MarkShape)).Visible);
    }

    [Fact]
    public void A_character_without_width_is_taken_out() =>
        Assert.Equal(
            ["ผล"],
            Words(Glyphs(Black, 100, 110, "ผ") + Glyphs(null, 105, 110, "\u200B") + Glyphs(Black, 105, 110, "ล")).Select(w => w.Text)
        );

    [Fact]
    public void A_word_painted_twice_stands_once() =>
        Assert.True(Only(Glyphs(Black, 100, 110, "9.5") + Glyphs(Black, 100.4, 110, "9.5")).Visible);

    [Fact]
    public void Hidden_text_over_visible_text_makes_it_uncertain() =>
        Assert.All(Words(Glyphs(Black, 100, 110, "3.0") + Glyphs(null, 100, 110, "5.0")), w => Assert.True(w.Uncertain));

    [Fact]
    public void Text_that_is_clipped_away_a_point_above_a_line_leaves_it_certain()
    {
        Ink hidden = Glyphs(Black, 100, 150, "xyzw").ClippedTo(new Box(0, 0, 1, 1));
        IReadOnlyList<PdfWord> words = Words(Glyphs(Black, 50, 110, "abc") + hidden + Glyphs(Black, 104, 151, "20"));
        Assert.Equal(
            [("abc", true, false), ("xyzw", false, false), ("20", true, false)],
            words.Select(w => (w.Text, w.Visible, w.Uncertain))
        );
    }

    [Theory]
    [InlineData(5.9, 1)]
    [InlineData(6.1, 2)]
    [InlineData(3.1, 1)]
    [InlineData(2.9, 2)]
    public void A_word_ends_where_the_next_glyph_stands_elsewhere_than_expected(double step, int words) =>
        Assert.Equal(words, Words(Glyphs(Black, 100, 110, "1") + Glyphs(Black, 100 + step, 110, "2")).Count);

    [Theory]
    [InlineData(110.4, 1)]
    [InlineData(110.6, 2)]
    public void A_word_stands_on_one_line(double line, int words) =>
        Assert.Equal(words, Words(Glyphs(Black, 100, 110, "1") + Glyphs(Black, 105, line, "2")).Count);

    [Fact]
    public void A_painted_space_ends_a_word_and_is_known_whatever_the_gap() =>
        Assert.Equal(
            [("a", true), ("b", false)],
            Words(Glyphs(Black, 100, 110, "a ") + Glyphs(Black, 106, 110, "b")).Select(w => (w.Text, w.SpaceAfter))
        );

    [Fact]
    public void A_word_of_which_a_part_is_white_is_cut_there() =>
        Assert.Equal(
            [("2.0", true, 115), ("9.9", false, 130)],
            Words(Glyphs(Black, 100, 110, "2.0") + Glyphs(White, 115, 110, "9.9")).Select(w => (w.Text, w.Visible, (int)w.Box.Right))
        );

    [Fact]
    public void A_figure_of_which_a_part_is_white_and_cannot_be_told_apart_is_uncertain() =>
        Assert.True(
            Only(Glyphs(Black, 100, 110, "2") + new Ink(Glyph(White, 104, 110, ".", advance: 0)) + Glyphs(Black, 103.9, 110, "9")).Uncertain
        );

    [Fact]
    public void Words_set_upwards_are_seen_and_know_their_way()
    {
        PaintedPage upright = Glyphs(Black, 100, 110, "abc").Page;
        PdfWord word = Assert.Single(PdfWords.Build(MarkTransform.Turn(upright, 1)));
        Assert.Equal((true, 3, "abc"), (word.Visible, word.QuarterTurns, word.Text));
    }

    [Fact]
    public void A_raised_mark_alone_stands_on_the_line_of_its_letter() =>
        Assert.Equal([110.0, 110], Words(Glyphs(Black, 100, 110, "ข") + Glyphs(Black, 104, 106, "ั")).Select(w => w.Baseline));

    [Fact]
    public void The_mark_of_a_letter_that_is_not_seen_is_hidden_with_it_though_it_is_a_word_of_its_own() =>
        Assert.All(
            Words(Glyphs(Black, 100, 806, "ช") + new Ink(Glyph(Black, 102, 806, "\u0E48", MarkShape, advance: 0))),
            w => Assert.False(w.Visible)
        );

    [Fact]
    public void Letters_of_one_point_are_hidden() => Assert.False(Only(new Ink(Glyph(Black, 100, 110, "9", size: 1))).Visible);

    [Fact]
    public void A_line_through_the_middle_of_letters_crosses_them_out_and_is_no_ruling()
    {
        List<Ruling> lines = new() { Draw.H(107.5, 100, 105) };
        IReadOnlyList<PdfWord> words = PdfWords.Build(Glyphs(Black, 100, 110, "24").Page, lines);
        Assert.Equal([("2", true), ("4", false)], words.Select(w => (w.Text, w.CrossedOut)));
        Assert.Empty(lines);
    }

    [Theory]
    [InlineData(111, 100, 110)]
    [InlineData(102, 100, 110)]
    [InlineData(107, 40, 300)]
    public void An_underline_a_fraction_bar_and_a_border_cross_nothing_out(double y, double from, double to)
    {
        List<Ruling> lines = new() { Draw.H(y, from, to) };
        Assert.False(Assert.Single(PdfWords.Build(Glyphs(Black, 100, 110, "24").Page, lines)).CrossedOut);
        Assert.Single(lines);
    }

    [Fact]
    public void Private_codes_are_uncertain_unless_they_are_known()
    {
        Assert.True(Only(Glyphs(Black, 100, 110, "\uE123")).Uncertain);
        Assert.False(Only(Glyphs(Black, 100, 110, "\uF70A")).Uncertain);
        Assert.False(Only(Glyphs(Black, 100, 110, "\uF0FE")).Uncertain);
        Assert.Equal("•", Only(Glyphs(Black, 100, 110, "\uF0B7")).Text);
    }

    [Theory]
    [InlineData((int)GlyphCode.Known, false)]
    [InlineData((int)GlyphCode.Replaced, false)]
    [InlineData((int)GlyphCode.Uncertain, true)]
    [InlineData((int)GlyphCode.Unknown, true)]
    public void A_word_is_as_certain_as_the_codes_of_its_glyphs(int code, bool uncertain) =>
        Assert.Equal(uncertain, Only(new Ink(Glyph(Black, 100, 110, "3", code: (GlyphCode)code))).Uncertain);

    private static IReadOnlyList<PdfWord> Words(Ink ink) => PdfWords.Build(ink.Page);

    private static PdfWord Only(Ink ink) => Assert.Single(Words(ink));
}
