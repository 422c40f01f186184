using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Svg;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>A word, or the part of one that looks alike, with its glyphs.</summary>
/// <param name="Mixed">True where parts of it look differently and cannot be told apart.</param>
internal readonly record struct WordPart(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs, bool Mixed);

/// <summary>
/// What a person sees of a word: the text tool joins what touches, though a part of it may be white, or crossed out. A word is cut where its look changes.
/// </summary>
/// <param name="index">Where the lines of a font usually stand in its boxes.</param>
/// <param name="struck">Numbers of the glyphs that are crossed out.</param>
/// <param name="page">The page, in points.</param>
internal sealed class WordLooks(GlyphIndex index, Backdrop backdrop, HashSet<int> struck, Box page)
{
    /// <summary>Letters of at most this size, in points, are a speck that no one reads.</summary>
    private const double Speck = 1.5;

    /// <summary>Part of the height of a box by which the ink of a mark stands above the line at least; that of letters reaches down to it.</summary>
    private const double HighMark = 0.25;

    /// <summary>A word that holds a letter is at least this wide, in points.</summary>
    private const double Overhang = 0.1;

    public IEnumerable<WordPart> Split(RawWord raw, IReadOnlyList<PaintedGlyph> glyphs)
    {
        if (glyphs.All(g => SameLook(glyphs[0], g))) return [new WordPart(raw, glyphs, false)];
        var looks = glyphs.Select(g => Look(raw, g)).ToList();
        if (looks.TrueForAll(l => l == looks[0])) return [new WordPart(raw, glyphs, false)];
        return raw.Text.Length == glyphs.Count && InOrder(glyphs) ? Cut(raw, glyphs, looks) : [new WordPart(raw, glyphs, true)];
    }

    /// <summary>The word as the page shows it. Which figure is meant where one is seen in part is not certain.</summary>
    public PdfWord Build(WordPart part, FontSizes sizes)
    {
        var (raw, glyphs, mixed) = part;
        var word = new PdfWord(raw.Text, raw.Box)
        {
            Uncertain = raw.Damaged || raw.Text.Any(CharacterCertainty.IsUncertain) || (mixed && raw.Text.Any(char.IsDigit)),
            Visible = false,
        };
        if (glyphs.Count == 0) return index.UsualBaseline(raw.Box) is { } usual ? word with { Baseline = usual } : word;
        word = sizes.Apply(word, glyphs);
        var ink = Boxes.Union(glyphs.Select(g => g.Glyph.Ink));
        var baseline = glyphs[0].Glyph.Baseline;
        return word with
        {
            Baseline = baseline,
            Ink = ink,
            SpaceAfter = glyphs[^1].SpaceAfter,
            Turns = Turns(glyphs[0].Glyph, glyphs[^1].Glyph),
            CrossedOut = glyphs.Count(g => struck.Contains(g.Order)) > glyphs.Count / 2,
            Visible = word.Em > Speck && !IsMarkAlone(raw, glyphs, ink, baseline) && Boxes.Holds(page, (ink.Left + ink.Right) / 2, (ink.Top + ink.Bottom) / 2) && glyphs.Any(g => IsShown(raw, g)),
        };
    }

    /// <summary>
    /// True where of a word with letters only marks are painted, high above its line or where a letter has no room: Chromium paints the first line of a page on the page before it too, cut off at its end.
    /// </summary>
    private static bool IsMarkAlone(RawWord raw, IReadOnlyList<PaintedGlyph> glyphs, Box ink, double baseline) =>
        glyphs.Count < raw.Text.Length && raw.Text.Any(char.IsLetter) && (Boxes.Width(raw.Box) < Overhang || ink.Bottom < baseline - (HighMark * Boxes.Height(raw.Box)));

    private bool SameLook(PaintedGlyph a, PaintedGlyph b) =>
        a.Glyph.Fill == b.Glyph.Fill && a.Glyph.Clipped == b.Glyph.Clipped && struck.Contains(a.Order) == struck.Contains(b.Order);

    private (bool Shown, bool Struck) Look(RawWord raw, PaintedGlyph glyph) => (IsShown(raw, glyph), struck.Contains(glyph.Order));

    private bool IsShown(RawWord raw, PaintedGlyph glyph) => !glyph.Glyph.Clipped && backdrop.Shows(glyph.Glyph.Fill, raw.Box, glyph.Glyph.Baseline, glyph.Order);

    /// <summary>Text that runs downwards is a quarter turn from upright, text that runs upwards three.</summary>
    private static int Turns(GlyphMark first, GlyphMark last)
    {
        var (x, y) = (last.X - first.X, last.Baseline - first.Baseline);
        return Math.Abs(y) <= 2 * Math.Abs(x) ? 0 : y > 0 ? 1 : 3;
    }

    private static bool InOrder(IReadOnlyList<PaintedGlyph> glyphs)
    {
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (glyphs[i].Glyph.X < glyphs[i - 1].Glyph.X) return false;
        }

        return true;
    }

    private static IEnumerable<WordPart> Cut(RawWord raw, IReadOnlyList<PaintedGlyph> glyphs, List<(bool Shown, bool Struck)> looks)
    {
        for (int start = 0, end; start < glyphs.Count; start = end)
        {
            for (end = start + 1; end < glyphs.Count && looks[end] == looks[start]; end++)
            {
            }

            var box = raw.Box with
            {
                Left = start == 0 ? raw.Box.Left : glyphs[start].Glyph.X,
                Right = end == glyphs.Count ? raw.Box.Right : glyphs[end].Glyph.X,
            };
            yield return new WordPart(raw with { Text = raw.Text[start..end], Box = box }, [.. glyphs.Skip(start).Take(end - start)], false);
        }
    }
}
