using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Svg;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// First stage: the words as the text tool states them, each beside what the page paints there. A word no one sees is hidden, whatever the text tool says;
/// a word painted twice (fake bold, shadow) stands once; two different words painted over each other are both uncertain.
/// </summary>
internal static class PdfWords
{
    /// <summary>Part of the height of a box by which the ink of a mark stands above the line at least; that of letters reaches down to it.</summary>
    private const double HighMark = 0.25;

    /// <param name="meanings">Those of the file; null for a page by itself.</param>
    public static IReadOnlyList<PdfWord> Build(RawPage page, SvgPage painted, DrawnMeanings? meanings = null)
    {
        var index = new GlyphIndex(painted);
        var backdrop = new Backdrop(painted);
        var sizes = new FontSizes();
        var bounds = new Box(0, 0, page.Width, page.Height);
        var words = page.Words.Select(Known).ToList();
        ThaiCodes.Compose(words);
        index.Learn(words);
        var found = words.ConvertAll(raw => (Raw: raw, Glyphs: index.Take(raw.Text, raw.Box, anyLine: false)));
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Glyphs.Count == 0) found[i] = (found[i].Raw, index.Take(found[i].Raw.Text, found[i].Raw.Box, anyLine: true));
        }

        (meanings ?? new DrawnMeanings()).Restore(found, index);
        foreach (var (raw, glyphs) in found) sizes.Measure(raw.Text, glyphs);
        return WordOverlap.Resolve(found.ConvertAll(f => sizes.Apply(Build(f.Raw, f.Glyphs, index, backdrop, bounds), f.Glyphs)));
    }

    /// <summary>
    /// True where of a word with letters only marks high above its line are painted: Chromium paints the first line of a page on the page before it too, cut off at its end.
    /// </summary>
    private static bool IsMarkAlone(RawWord raw, IReadOnlyList<PaintedGlyph> glyphs, Box ink, double baseline) =>
        glyphs.Count < raw.Text.Length && raw.Text.Any(char.IsLetter) && ink.Bottom < baseline - (HighMark * Boxes.Height(raw.Box));

    private static RawWord Known(RawWord word)
    {
        var text = ThaiCodes.Usual(word.Text);
        return word with { Text = text.Any(c => SymbolCharacters.Bullet(c) is not null) ? string.Concat(text.Select(c => SymbolCharacters.Bullet(c) ?? c)) : text };
    }

    private static PdfWord Build(RawWord raw, IReadOnlyList<PaintedGlyph> glyphs, GlyphIndex index, Backdrop backdrop, Box page)
    {
        var word = new PdfWord(raw.Text, raw.Box)
        {
            Uncertain = raw.Damaged || raw.Text.Any(CharacterCertainty.IsUncertain),
            Visible = false,
        };
        if (glyphs.Count == 0) return index.UsualBaseline(raw.Box) is { } usual ? word with { Baseline = usual } : word;
        var ink = Boxes.Union(glyphs.Select(g => g.Glyph.Ink));
        var baseline = glyphs[0].Glyph.Baseline;
        return word with
        {
            Baseline = baseline,
            Ink = ink,
            SpaceAfter = glyphs[^1].SpaceAfter,
            Visible = !IsMarkAlone(raw, glyphs, ink, baseline) && Boxes.Holds(page, (ink.Left + ink.Right) / 2, (ink.Top + ink.Bottom) / 2)
                && glyphs.Any(g => !g.Glyph.Clipped && backdrop.Shows(g.Glyph.Fill, raw.Box, baseline, g.Order)),
        };
    }
}
