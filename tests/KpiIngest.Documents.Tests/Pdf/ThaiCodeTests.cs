using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Words;

namespace KpiIngest.Documents.Tests.Pdf;

public class ThaiCodeTests
{
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

    [Theory]
    [InlineData("น้ําหนัก", "น้ำหนัก")]
    [InlineData("นํ้าหนัก", "น้ำหนัก")]
    [InlineData("จํานวนที่สําเร็จ", "จำนวนที่สำเร็จ")]
    [InlineData("ํา", "ำ")]
    [InlineData("กํ ทา", "กํ ทา")]
    [InlineData("ค่าเฉลี่ย", "ค่าเฉลี่ย")]
    public void Text_alone_is_composed_as_well(string coded, string usual) => Assert.Equal(usual, ThaiMarks.Composed(coded));

    [Fact]
    public void Ring_and_stroke_in_two_words_become_one_vowel() => Assert.Equal("ค|ำรับ", Composed("คํ", "ารับ"));

    [Theory]
    [InlineData("ด?า", "srs", "ดำ")]
    [InlineData("น?้า", "srss", "น้ำ")]
    [InlineData("น้ำ", "sts", "น้ำ")]
    [InlineData("ด้ำน", "ssss", "ด้าน")]
    [InlineData("กำ", "ss", "กา")]
    [InlineData("ท?ำ", "srs", "ทำ")]
    [InlineData("ทาง", "sss", "ทาง")]
    [InlineData("๓?๕", "srs", "๓๕")]
    public void What_is_drawn_decides_whether_the_vowel_has_its_ring(string coded, string drawn, string read) =>
        Assert.Equal(read, Drawn(coded, drawn));

    [Fact]
    public void What_the_file_states_in_place_of_its_glyphs_stays() => Assert.Equal("กำ", Drawn("กำ", "ss", GlyphCode.Replaced));

    [Fact]
    public void A_ring_is_small_and_stands_above_the_line()
    {
        Subpath[] ring = [Ink.Circle(0, -8, 1), Ink.Circle(0, -8, 0.5)];
        Subpath[] zero = [Ink.Circle(0, -2, 1), Ink.Circle(0, -2, 0.5)];
        Assert.True(RingShape.Is(ring, new Bounds(-1, -9, 1, -7)));
        Assert.False(RingShape.Is([Ink.Rectangle(0, -6, 4, 0)], new Bounds(0, -6, 4, 0)));
        Assert.False(RingShape.Is(zero, new Bounds(-1, -3, 1, -1)));
    }

    private static string Composed(params string[] texts)
    {
        List<DrawnWord> words = texts.Select((t, i) => Word(t, 100 + (20 * i))).ToList();
        ThaiCodes.Compose(words);
        return string.Join('|', words.Select(w => w.Text));
    }

    /// <summary>A word of glyphs that share the 20 points of its width.</summary>
    private static DrawnWord Word(string text, double x) =>
        new([
            .. text.Select(
                (c, i) =>
                    new PaintedGlyph(
                        Ink.Glyph(Ink.Black, x + (20.0 * i / text.Length), 110, c.ToString(), advance: 2.0 / text.Length),
                        i,
                        c.ToString()
                    )
            ),
        ]);

    /// <param name="text">A question mark for a glyph without a code.</param>
    /// <param name="drawn">One letter a glyph: s for a letter of one outline, r for a ring, t for a tone mark and a ring in one.</param>
    private static string Drawn(string text, string drawn, GlyphCode code = GlyphCode.Known)
    {
        IEnumerable<(GlyphShape Shape, string Text)> glyphs = drawn.Zip(
            text,
            (shape, c) =>
                (
                    Shape: Ink.Shape(
                        0,
                        -6,
                        1,
                        0,
                        shape switch
                        {
                            'r' => 2,
                            't' => 4,
                            _ => 1,
                        },
                        ring: shape == 'r'
                    ),
                    Text: c == '?' ? "\uFFFD" : c.ToString()
                )
        );
        List<DrawnWord> words =
        [
            new DrawnWord([
                .. glyphs.Select(
                    (g, i) =>
                        new PaintedGlyph(
                            Ink.Glyph(Ink.Black, 100 + i, 110, g.Text, g.Shape, code: g.Text == "\uFFFD" ? GlyphCode.Unknown : code),
                            i,
                            g.Text
                        )
                ),
            ]),
        ];
        DrawnSaraAm.Restore(words);
        return words[0].Text;
    }
}
