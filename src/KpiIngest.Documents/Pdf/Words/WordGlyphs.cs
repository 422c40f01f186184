using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>The place of a glyph in a list of words.</summary>
internal readonly record struct GlyphPlace(DrawnWord Word, int At)
{
    public PaintedGlyph Glyph => Word.Glyphs[At];

    public string Text => Glyph.Text;

    public GlyphMark Mark => Glyph.Glyph;

    public void Recode(string meaning) => Word.Recode(At, meaning);
}

/// <summary>Glyphs over the borders of words, which fall between Thai marks.</summary>
internal static class WordGlyphs
{
    /// <summary>The glyphs of words that touch each other on one line, run by run.</summary>
    public static IEnumerable<List<GlyphPlace>> Runs(IReadOnlyList<DrawnWord> words)
    {
        var run = new List<GlyphPlace>();
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && !Touch(words[i - 1].Box, words[i].Box))
            {
                yield return run;
                run = [];
            }

            for (var at = 0; at < words[i].Glyphs.Count; at++) run.Add(new GlyphPlace(words[i], at));
        }

        if (run.Count > 0) yield return run;
    }

    private static bool Touch(Box a, Box b) =>
        Math.Abs(a.Top - b.Top) < 0.3 * Boxes.Height(b) && Math.Abs(b.Left - a.Right) < 0.2 * Boxes.Height(b);
}
