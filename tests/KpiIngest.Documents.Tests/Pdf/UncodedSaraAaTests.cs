using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Svg;
using KpiIngest.Documents.Pdf.Words;
using static KpiIngest.Documents.Tests.Pdf.SvgText;

namespace KpiIngest.Documents.Tests.Pdf;

public class UncodedSaraAaTests
{
    private const string Stroke = "M 0.5 0 L 2.5 0 L 2.5 -5 L 1 -6 L 0.5 -5 Z M 0.5 0 ";

    private const string Shapes =
        "<g><symbol id=\"glyph0-3\"><path d=\"" + ThaiCodeTests.Ring + "\"/></symbol>"
        + "<symbol id=\"glyph0-4\"><path d=\"" + Stroke + "\"/></symbol></g>";

    /// <summary>A letter, the ring and the stroke of a SARA AM, whose code stands for the ring alone.</summary>
    private static readonly string SaraAm = Letter(100) + Ring(104) + StrokeAt(105);

    [Fact]
    public void The_stroke_of_a_coded_SARA_AM_tells_what_the_same_stroke_is_where_it_has_no_code()
    {
        var words = Words(Page(SaraAm + Letter(130) + StrokeAt(135) + Letter(138), Shapes), Raw("จำ", 100, 105), Raw("ก", 130, 135), Raw("น", 138, 143));
        Assert.Equal([("จำ", 107.5), ("กา", 138), ("น", 143)], words.Select(w => (w.Text, w.Box.Right)));
    }

    [Fact]
    public void What_a_page_taught_holds_for_the_next()
    {
        var file = new DrawnMeanings();
        Words(Page(SaraAm, Shapes), file, Raw("จำ", 100, 105));
        Assert.Equal("กา", Assert.Single(Words(Page(Letter(130) + StrokeAt(135), Shapes), file, Raw("ก", 130, 135))).Text);
    }

    [Fact]
    public void A_glyph_without_code_that_nothing_explains_stays_unread() =>
        Assert.Equal("ก", Assert.Single(Words(Page(Letter(130) + StrokeAt(135), Shapes), Raw("ก", 130, 135))).Text);

    [Fact]
    public void Another_glyph_without_code_is_not_taken_for_it()
    {
        var words = Words(Page(SaraAm + Letter(130) + Letter(135), Shapes), Raw("จำ", 100, 105), Raw("ก", 130, 135));
        Assert.Equal(["จำ", "ก"], words.Select(w => w.Text));
    }

    [Fact]
    public void It_never_follows_a_figure()
    {
        var words = Words(Page(SaraAm + Letter(130) + StrokeAt(135), Shapes), Raw("จำ", 100, 105), Raw("๓", 130, 135));
        Assert.Equal(["จำ", "๓"], words.Select(w => w.Text));
    }

    private static string Letter(int x) => Glyphs(Black, x, 110, 1);

    private static string Ring(int x) => Glyphs(Black, x, 110, 1, "glyph0-3");

    private static string StrokeAt(int x) => Glyphs(Black, x, 110, 1, "glyph0-4");

    private static RawWord Raw(string text, double left, double right) => new(text, new Box(left, 100, right, 113), false);

    private static IReadOnlyList<PdfWord> Words(SvgPage page, params RawWord[] words) => Words(page, new DrawnMeanings(), words);

    private static IReadOnlyList<PdfWord> Words(SvgPage page, DrawnMeanings file, params RawWord[] words) =>
        PdfWords.Build(new RawPage(600, 800, words), page, meanings: file);
}
