using System.Text;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Svg;
using KpiIngest.Documents.Pdf.Words;
using static KpiIngest.Documents.Tests.Pdf.SvgText;

namespace KpiIngest.Documents.Tests.Pdf;

public class PdfWordsTests
{
    [Fact]
    public void A_painted_word_is_visible_and_knows_its_line()
    {
        var word = Only(Glyphs(Black, 100, 110, 3), Raw("abc", 100, 100, 115));
        Assert.True(word.Visible);
        Assert.Equal(110, word.Baseline);
        Assert.Equal(new Box(100.5, 103, 114.5, 110), word.Ink);
    }

    [Fact]
    public void A_word_without_a_glyph_is_hidden() => Assert.False(Only(Glyphs(Black, 300, 110, 3), Raw("9.5", 100, 100, 115)).Visible);

    [Fact]
    public void White_on_white_is_hidden_and_white_on_a_dark_area_is_not()
    {
        Assert.False(Only(Glyphs(White, 100, 110, 3), Raw("9.5", 100, 100, 115)).Visible);
        Assert.True(Only(Fill("rgb(10%,10%,40%)", Rectangle(90, 90, 200, 130)) + Glyphs(White, 100, 110, 3), Raw("9.5", 100, 100, 115)).Visible);
    }

    [Fact]
    public void Text_on_near_white_shading_is_seen_and_near_white_text_is_not()
    {
        var shading = Fill("rgb(97%,97%,98%)", Rectangle(90, 90, 200, 130));
        Assert.True(Only(shading + Glyphs(Black, 100, 110, 3), Raw("9.5", 100, 100, 115)).Visible);
        Assert.False(Only(shading + Glyphs("rgb(98%,98%,98%)", 100, 110, 3), Raw("9.5", 100, 100, 115)).Visible);
        Assert.False(Only(shading + Glyphs(White, 100, 110, 3), Raw("9.5", 100, 100, 115)).Visible);
    }

    [Fact]
    public void A_word_painted_over_is_hidden() =>
        Assert.False(Only(Glyphs(Black, 100, 110, 3) + Fill(White, Rectangle(90, 90, 200, 130)), Raw("9.5", 100, 100, 115)).Visible);

    [Fact]
    public void A_word_outside_the_page_is_hidden() => Assert.False(Only(Glyphs(Black, 700, 110, 3), Raw("9.5", 700, 100, 715)).Visible);

    [Fact]
    public void A_word_clipped_away_is_hidden()
    {
        var clip = "<clipPath id=\"clip1\"><path d=\"" + Rectangle(0, 0, 50, 50) + "\"/></clipPath>";
        var page = Page("<g clip-path=\"url(#clip1)\">" + Glyphs(Black, 100, 110, 3) + "</g>", clip);
        Assert.False(Assert.Single(PdfWords.Build(new RawPage(600, 800, [Raw("9.5", 100, 100, 115)]), page)).Visible);
    }

    [Fact]
    public void A_word_all_but_clipped_away_is_hidden()
    {
        var clip = "<clipPath id=\"clip1\"><path d=\"" + Rectangle(0, 0, 600, 104) + "\"/></clipPath>";
        var page = Page("<g clip-path=\"url(#clip1)\">" + Glyphs(Black, 100, 110, 3) + "</g>", clip);
        Assert.False(Assert.Single(PdfWords.Build(new RawPage(600, 800, [Raw("กกก", 100, 100, 115)]), page)).Visible);
    }

    [Fact]
    public void The_mark_of_a_letter_that_stands_on_the_next_page_is_no_word() =>
        Assert.False(Only(Glyphs(Black, 100, 110, 1), Raw("ขั้", 100, 100, 100)).Visible);

    [Fact]
    public void A_large_word_over_a_small_one_takes_none_of_its_glyphs()
    {
        var between = string.Concat(Enumerable.Range(0, 20).Select(i => Fill(Black, Rectangle(10, 20 + i, 11, 21 + i))));
        var words = Build(Glyphs("rgb(80%,80%,80%)", 100, 112, 1) + between + Glyphs(Black, 110, 110, 2), new RawWord("ร่าง", new Box(95, 20, 140, 140), false), Raw("10", 110, 100, 120));
        Assert.Equal([true, true], words.Select(w => w.Visible));
        Assert.Equal(new Box(110.5, 103, 119.5, 110), words[1].Ink);
    }

    [Fact]
    public void A_character_without_width_takes_no_glyph() =>
        Assert.All(Build(Glyphs(Black, 100, 110, 2), Raw("ผ\u200B", 100, 100, 107), Raw("ล", 105, 100, 110)), w => Assert.True(w.Visible));

    [Fact]
    public void A_word_painted_twice_stands_once() =>
        Assert.True(Only(Glyphs(Black, 100, 110, 3) + Glyphs(Black, 100.4, 110, 3), Raw("9.5", 100, 100, 115), Raw("9.5", 100.4, 100, 115.4)).Visible);

    [Fact]
    public void Hidden_text_over_visible_text_makes_it_uncertain()
    {
        var words = Build(Glyphs(Black, 100, 110, 3), Raw("3.0", 100, 100, 115), Raw("5.0", 100, 100, 115));
        Assert.All(words, w => Assert.True(w.Uncertain));
    }

    [Fact]
    public void Text_that_is_clipped_away_takes_no_glyphs_of_the_line_a_point_below_it()
    {
        var line = Glyphs(Black, 50, 110, 3) + Glyphs(Black, 104, 151, 2);
        var words = Build(line, Raw("abc", 50, 100, 65), Raw("xyzw", 100, 140, 120), Raw("20", 104, 141, 114));
        Assert.Equal([("abc", true, false), ("xyzw", false, false), ("20", true, false)], words.Select(w => (w.Text, w.Visible, w.Uncertain)));
    }

    [Fact]
    public void A_word_of_a_font_that_stands_otherwise_in_its_box_has_its_glyphs_too()
    {
        var words = Build(Glyphs(Black, 50, 110, 3) + Glyphs(Black, 50, 152, 3), Raw("abc", 50, 100, 65), Raw("abc", 52, 140, 67));
        Assert.All(words, w => Assert.True(w.Visible));
    }

    [Fact]
    public void A_word_of_which_a_mark_alone_is_painted_is_hidden()
    {
        const string Mark = "<g><symbol id=\"glyph0-5\"><path d=\"M 0 -9 L 2 -9 L 2 -7 L 0 -7 Z M 0 -9 \"/></symbol></g>";
        var painted = Page(Glyphs(Black, 100, 110, 1, "glyph0-5"), Mark);
        Assert.False(Assert.Single(PdfWords.Build(new RawPage(600, 800, [Raw("ชั่", 100, 100, 105)]), painted)).Visible);
        Assert.True(Assert.Single(PdfWords.Build(new RawPage(600, 800, [Raw("่", 100, 100, 100)]), painted)).Visible);
    }

    [Fact]
    public void A_painted_space_is_known_whatever_the_gap()
    {
        var words = Build(Glyphs(Black, 100, 110, 1) + Glyphs(Black, 105, 110, 1, "glyph0-2") + Glyphs(Black, 106, 110, 1), Raw("a", 100, 100, 105), Raw("b", 106, 100, 111));
        Assert.Equal([true, false], words.Select(w => w.SpaceAfter));
    }

    [Fact]
    public void A_word_of_which_a_part_is_white_is_cut_there()
    {
        var words = Build(Glyphs(Black, 100, 110, 3) + Glyphs(White, 115, 110, 3), Raw("2.09.9", 100, 100, 130));
        Assert.Equal([("2.0", true, 115), ("9.9", false, 130)], words.Select(w => (w.Text, w.Visible, (int)w.Box.Right)));
    }

    [Fact]
    public void A_figure_of_which_a_part_is_white_and_cannot_be_told_apart_is_uncertain() =>
        Assert.True(Only(Glyphs(Black, 100, 110, 3) + Glyphs(White, 115, 110, 2), Raw("2.09.9", 100, 100, 130)).Uncertain);

    [Fact]
    public void Words_set_upwards_are_seen_and_know_their_way()
    {
        var word = Only("<g transform=\"matrix(0,-1,1,0,50,220)\">" + Glyphs(Black, 100, 60, 3) + "</g>", new RawWord("abc", new Box(100, 105, 113, 120), false));
        Assert.Equal((true, 3), (word.Visible, word.Turns));
    }

    [Fact]
    public void A_character_of_no_width_is_taken_out_and_does_not_cover_the_next_word()
    {
        var words = Build(Glyphs(Black, 100, 110, 2), Raw("a\u200B", 100, 100, 109), Raw("\u200B", 105, 100, 109), Raw("b", 105, 100, 110));
        Assert.Equal([("a", false, 105), ("b", false, 110)], words.Select(w => (w.Text, w.Uncertain, (int)w.Box.Right)));
    }

    [Fact]
    public void A_raised_mark_alone_stands_on_the_line_of_its_letter()
    {
        var words = Build(Glyphs(Black, 100, 110, 1) + Glyphs(Black, 104, 106, 1), Raw("ข", 100, 100, 105), Raw("ั", 105, 96, 105));
        Assert.Equal([110.0, 110], words.Select(w => w.Baseline));
    }

    [Fact]
    public void Letters_of_one_point_are_hidden() =>
        Assert.False(Only("<g transform=\"matrix(0.1,0,0,0.1,90,99)\">" + Glyphs(Black, 100, 110, 3) + "</g>", new RawWord("9.5", new Box(100, 109, 101.5, 110.3), false)).Visible);

    [Fact]
    public void A_line_through_the_middle_of_letters_crosses_them_out_and_is_no_ruling()
    {
        var lines = new List<Ruling> { Draw.H(107.5, 100, 105) };
        var words = PdfWords.Build(new RawPage(600, 800, [Raw("24", 100, 100, 110)]), Page(Glyphs(Black, 100, 110, 2)), lines);
        Assert.Equal([("2", true), ("4", false)], words.Select(w => (w.Text, w.CrossedOut)));
        Assert.Empty(lines);
    }

    [Theory]
    [InlineData(111, 100, 110)]
    [InlineData(102, 100, 110)]
    [InlineData(107, 40, 300)]
    public void An_underline_a_fraction_bar_and_a_border_cross_nothing_out(double y, double from, double to)
    {
        var lines = new List<Ruling> { Draw.H(y, from, to) };
        var words = PdfWords.Build(new RawPage(600, 800, [Raw("24", 100, 100, 110)]), Page(Glyphs(Black, 100, 110, 2)), lines);
        Assert.False(Assert.Single(words).CrossedOut);
        Assert.Single(lines);
    }

    [Fact]
    public void Private_codes_are_uncertain_unless_they_are_known()
    {
        Assert.True(Only(Glyphs(Black, 100, 110, 1), Raw("\uE123", 100, 100, 105)).Uncertain);
        Assert.False(Only(Glyphs(Black, 100, 110, 1), Raw("\uF70A", 100, 100, 105)).Uncertain);
        Assert.False(Only(Glyphs(Black, 100, 110, 1), Raw("\uF0FE", 100, 100, 105)).Uncertain);
        Assert.Equal("•", Only(Glyphs(Black, 100, 110, 1), Raw("\uF0B7", 100, 100, 105)).Text);
    }

    [Fact]
    public async Task Control_characters_and_line_feeds_in_words_do_no_harm()
    {
        var pages = await Read("""
              <page width="595.3" height="841.9">
                <word xMin="1.5" yMin="2" xMax="3" yMax="4">a&lt;b</word>
            """ + "\n    <word xMin=\"5\" yMin=\"2\" xMax=\"6\" yMax=\"4\">x\u0001y</word>\n    <word xMin=\"5\" yMin=\"2\" xMax=\"6\" yMax=\"4\">p\nq</word>\n  </page>\n");
        var words = Assert.Single(pages).Words;
        Assert.Equal([("a<b", false), ("x\uFFFDy", true), ("p\uFFFDq", true)], words.Select(w => (w.Text, w.Damaged)));
        Assert.Equal(new Box(1.5, 2, 3, 4), words[0].Box);
    }

    [Fact]
    public async Task Output_cut_off_inside_a_word_is_no_page() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => Read("<page width=\"5\" height=\"8\">\n<word xMin=\"1\" yMin=\"2\" xMa"));

    [Fact]
    public async Task More_pages_than_allowed_stop_the_reading() =>
        await Assert.ThrowsAsync<PageLimitException>(() => Read(string.Concat(Enumerable.Repeat("<page width=\"5\" height=\"8\">\n</page>\n", 11))));

    private static Task<IReadOnlyList<RawPage>> Read(string text) => BboxReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), 10, default);

    private static RawWord Raw(string text, double left, double top, double right) => new(text, new Box(left, top, right, top + 13), false);

    private static IReadOnlyList<PdfWord> Build(string content, params RawWord[] words) => PdfWords.Build(new RawPage(600, 800, words), Page(content));

    private static PdfWord Only(string content, params RawWord[] words) => Assert.Single(Build(content, words));
}
