using System.Text;
using KpiIngest.Documents.Pdf.Page;
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
