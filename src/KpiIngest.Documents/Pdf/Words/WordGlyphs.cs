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
    /// <param name="concerns">True for a word that makes its run worth looking at; most runs are not.</param>
    public static IEnumerable<List<GlyphPlace>> Runs(IReadOnlyList<DrawnWord> words, Func<DrawnWord, bool> concerns)
    {
        for (int start = 0, end; start < words.Count; start = end)
        {
            bool concerned = concerns(words[start]);
            for (end = start + 1; end < words.Count && Touch(words[end - 1].Box, words[end].Box); end++)
                concerned = concerned || concerns(words[end]);
            if (!concerned)
                continue;
            List<GlyphPlace> run = new();
            for (int i = start; i < end; i++)
            {
                for (int at = 0; at < words[i].Glyphs.Count; at++)
                    run.Add(new GlyphPlace(words[i], at));
            }

            yield return run;
        }
    }

    private static bool Touch(Box a, Box b) =>
        Math.Abs(a.Top - b.Top) < WordTolerances.TouchingTops * Boxes.Height(b)
        && Math.Abs(b.Left - a.Right) < WordTolerances.TouchingGap * Boxes.Height(b);
}
