using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Words;

namespace KpiIngest.Documents.Tests.Pdf;

public class UncodedSaraAaTests
{
    private static readonly GlyphShape RingShape = Ink.Shape(-1, -9, 1, -7, contours: 2, ring: true);
    private static readonly GlyphShape StrokeShape = Ink.Shape(0.5, -6, 2.5, 0);

    /// <summary>A letter, the ring and the stroke of a SARA AM, whose code stands for the ring alone.</summary>
    private static readonly Ink SaraAm =
        Letter("จ", 100) + new Ink(Ink.Glyph(Ink.Black, 105, 110, "ำ", RingShape, advance: 0)) + Stroke(105);

    [Fact]
    public void The_stroke_of_a_coded_SARA_AM_tells_what_the_same_stroke_is_where_it_has_no_code()
    {
        IReadOnlyList<PdfWord> words = Words(SaraAm + Letter("ก", 130) + Stroke(135) + Letter("น", 138));
        Assert.Equal(["จำ", "กาน"], words.Select(w => w.Text));
        Assert.All(words, w => Assert.False(w.Uncertain));
    }

    [Fact]
    public void What_a_page_taught_holds_for_the_next()
    {
        GlyphRecoding file = new();
        Words(SaraAm, file);
        Assert.Equal("กา", Assert.Single(Words(Letter("ก", 130) + Stroke(135), file)).Text);
    }

    [Fact]
    public void A_glyph_without_code_that_nothing_explains_is_uncertain()
    {
        PdfWord word = Assert.Single(Words(Letter("ก", 130) + Stroke(135)));
        Assert.Equal(("ก\uFFFD", true), (word.Text, word.Uncertain));
    }

    [Fact]
    public void Another_glyph_without_code_is_not_taken_for_it() =>
        Assert.Equal(
            ["จำ", "ก\uFFFD"],
            Words(SaraAm + Letter("ก", 130) + new Ink(Ink.Glyph(Ink.Black, 135, 110, "\uFFFD", code: GlyphCode.Unknown)))
                .Select(w => w.Text)
        );

    [Fact]
    public void It_never_follows_a_figure() =>
        Assert.Equal(["จำ", "๓\uFFFD"], Words(SaraAm + Letter("๓", 130) + Stroke(135)).Select(w => w.Text));

    private static Ink Letter(string text, int x) => new(Ink.Glyph(Ink.Black, x, 110, text));

    private static Ink Stroke(int x) => new(Ink.Glyph(Ink.Black, x, 110, "\uFFFD", StrokeShape, advance: 0.3, code: GlyphCode.Unknown));

    private static IReadOnlyList<PdfWord> Words(Ink ink, GlyphRecoding? file = null) => PdfWords.Build(ink.Page, recoding: file);
}
