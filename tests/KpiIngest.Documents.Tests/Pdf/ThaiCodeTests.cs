using KpiIngest.Documents.Pdf.Svg;
using KpiIngest.Documents.Pdf.Words;

namespace KpiIngest.Documents.Tests.Pdf;

public class ThaiCodeTests
{
    private const string Square = "M 0 -6 L 4 -6 L 4 0 L 0 0 Z M 0 -6 ";
    internal const string Ring =
        "M -1 -8 C -1 -8.6 -0.6 -9 0 -9 C 0.6 -9 1 -8.6 1 -8 C 1 -7.4 0.6 -7 0 -7 C -0.6 -7 -1 -7.4 -1 -8 Z M -1 -8 "
        + "M -0.5 -8 C -0.5 -8.3 -0.3 -8.5 0 -8.5 C 0.3 -8.5 0.5 -8.3 0.5 -8 C 0.5 -7.7 0.3 -7.5 0 -7.5 C -0.3 -7.5 -0.5 -7.7 -0.5 -8 Z M -0.5 -8 ";

    [Theory]
    [InlineData("ใฝ\uF70Aเรียน", "ใฝ่เรียน")]
    [InlineData("ป\uF702", "ปี")]
    [InlineData("๑๐.๕", "๑๐.๕")]
    public void Codes_of_old_fonts_become_the_usual_ones(string coded, string usual) => Assert.Equal(usual, ThaiCodes.Usual(coded));

    [Theory]
    [InlineData("นํ้า", "น้ำ")]
    [InlineData("ทําการ", "ทำการ")]
    [InlineData("ดำาเนิน", "ดำเนิน")]
    [InlineData("ทาง", "ทาง")]
    public void Ring_and_stroke_become_one_vowel(string coded, string usual) => Assert.Equal(usual, Composed(coded));

    [Fact]
    public void Ring_and_stroke_in_two_words_become_one_vowel() => Assert.Equal("ค|ำรับ", Composed("คํ", "ารับ"));

    [Theory]
    [InlineData("ดา", "srs", "ดำ")]
    [InlineData("น้า", "srss", "น้ำ")]
    [InlineData("น้ำ", "sts", "น้ำ")]
    [InlineData("ด้ำน", "ssss", "ด้าน")]
    [InlineData("กำ", "ss", "กา")]
    [InlineData("ทำ", "srs", "ทำ")]
    [InlineData("ทาง", "sss", "ทาง")]
    public void What_is_drawn_decides_whether_the_vowel_has_its_ring(string coded, string drawn, string read) => Assert.Equal(read, Drawn(coded, drawn));

    [Fact]
    public void Nothing_is_mended_where_glyphs_and_characters_do_not_go_together() => Assert.Equal("ดาx", Drawn("ดาx", "srsss"));

    [Fact]
    public void A_ring_is_small_and_stands_above_the_line()
    {
        Assert.True(RingShape.Is(Ring, PathData.BoundsOf(Ring)));
        Assert.False(RingShape.Is(Square, PathData.BoundsOf(Square)));
        var zero = Ring.Replace(" -9", " -3", StringComparison.Ordinal).Replace(" -8", " -2", StringComparison.Ordinal).Replace(" -7", " -1", StringComparison.Ordinal);
        Assert.False(RingShape.Is(zero, PathData.BoundsOf(zero)));
    }

    private static string Composed(params string[] texts)
    {
        var words = texts.Select((t, i) => new RawWord(t, new Box(100 + (20 * i), 100, 120 + (20 * i), 115), false)).ToList();
        ThaiCodes.Compose(words);
        return string.Join('|', words.Select(w => w.Text));
    }

    /// <param name="drawn">One letter a glyph: s for a letter of one outline, r for a ring, t for a tone mark and a ring in one.</param>
    private static string Drawn(string text, string drawn)
    {
        var glyphs = drawn.Select((shape, i) => new PaintedGlyph(
            new GlyphMark(100 + i, 110, new Box(100 + i, 104, 101 + i, 110), false, Paint.Black, false, "glyph0") { IsRing = shape == 'r', Contours = shape switch { 'r' => 2, 't' => 4, _ => 1 } }, i, false)).ToList();
        List<(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs)> words = [(new RawWord(text, new Box(100, 100, 120, 115), false), glyphs)];
        DrawnSaraAm.Restore(words);
        return words[0].Raw.Text;
    }
}
