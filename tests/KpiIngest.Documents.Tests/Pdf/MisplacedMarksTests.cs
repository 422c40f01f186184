using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Words;

namespace KpiIngest.Documents.Tests.Pdf;

public class MisplacedMarksTests
{
    private const double Baseline = 110;

    /// <summary>Where each shape has its ink, relative to its origin: a letter, a tone mark, SARA UU, SARA U, the dot PHINTHU.</summary>
    private static readonly Dictionary<char, Box> Shapes = new()
    {
        ['l'] = new Box(0, -6, 4, 0),
        ['t'] = new Box(-3, -9, 0, -7),
        ['w'] = new Box(-3, 1, 0, 3),
        ['n'] = new Box(-1.4, 1, 0, 3),
        ['d'] = new Box(-1, 1, 0, 2),
    };

    [Theory]
    [InlineData("ด้แล", "lwll", "ดูแล")]
    [InlineData("ท้ก", "lnl", "ทุก")]
    [InlineData("ดูแล", "lwll", "ดูแล")]
    [InlineData("ข้อ", "ltl", "ข้อ")]
    public void A_mark_below_the_line_is_no_tone_mark(string coded, string drawn, string read) =>
        Assert.Equal([read], Read((coded, drawn)));

    [Fact]
    public void A_dot_below_the_line_stays_what_it_is_coded_as() => Assert.Equal(["ด้"], Read(("ด้", "ld")));

    [Fact]
    public void Two_marks_in_the_place_of_each_other_tell_what_each_is_elsewhere() =>
        Assert.Equal(["ผู้", "ข้อ", "มูล"], Read(("ผู้", "ltw"), ("ขูอ", "ltl"), ("ม้ล", "lwl")));

    [Fact]
    public void A_vowel_above_the_line_that_nothing_explains_stays() => Assert.Equal(["ขูอ"], Read(("ขูอ", "ltl")));

    [Fact]
    public void Figures_are_never_touched() => Assert.Equal(["๑๕", "๕"], Read(("๑๕", "lw"), ("๕", "w")));

    [Fact]
    public void What_a_page_taught_holds_for_the_next()
    {
        MisplacedMarks file = new();
        Read(file, ("ผู้", "ltw"));
        Assert.Equal(["ข้อ"], Read(file, ("ขูอ", "ltl")));
    }

    private static string[] Read(params (string Text, string Drawn)[] words) => Read(new MisplacedMarks(), words);

    private static string[] Read(MisplacedMarks file, params (string Text, string Drawn)[] words)
    {
        int order = 0;
        List<DrawnWord> found = words.Select(w => new DrawnWord([.. w.Text.Zip(w.Drawn, (c, shape) => Glyph(c, shape, order++))])).ToList();
        file.Restore(found);
        return [.. found.Select(f => f.Text)];
    }

    private static PaintedGlyph Glyph(char c, char shape, int order)
    {
        Box ink = Shapes[shape];
        GlyphShape look = Ink.Shape(ink.Left, ink.Top, ink.Right, ink.Bottom, shape is 'd' ? 1 : 2, digest: shape);
        return new PaintedGlyph(Ink.Glyph(Ink.Black, 100 + order, Baseline, c.ToString(), look), order, c.ToString());
    }
}
