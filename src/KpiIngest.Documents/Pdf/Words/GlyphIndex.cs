using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Svg;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>A glyph, its number in the order of painting, and whether a space was painted right after it.</summary>
internal readonly record struct PaintedGlyph(GlyphMark Glyph, int Order, bool SpaceAfter);

/// <summary>The glyphs of a page by the line that they stand on.</summary>
internal sealed class GlyphIndex
{
    /// <summary>Where between top (0) and bottom (1) of a word's box its baseline lies, for any font: Thai fonts about 0.75.</summary>
    private const double HighestBaseline = 0.5;
    private const double LowestBaseline = 1.0;

    /// <summary>The text tool and the painting tool agree on an origin to less than this, in points.</summary>
    private const double Tolerance = 0.5;

    /// <summary>The glyphs of a word are painted one after another: at most this many other things between two of them.</summary>
    private const int Together = 12;

    private readonly PaintedGlyph[] inked;
    private readonly bool[] taken;
    private readonly SvgPage page;
    private readonly BaselineShares shares = new();

    /// <summary>Number of the glyph painted last of the word before.</summary>
    private int last;

    public GlyphIndex(SvgPage page)
    {
        this.page = page;
        var glyphs = new List<PaintedGlyph>();
        for (var i = 0; i < page.Marks.Count; i++)
        {
            if (page.Marks[i] is not GlyphMark glyph) continue;
            if (!glyph.Blank) glyphs.Add(new PaintedGlyph(glyph, i, false));
            else if (glyphs.Count > 0 && IsNext(glyphs[^1].Glyph, glyph)) glyphs[^1] = glyphs[^1] with { SpaceAfter = true };
        }

        inked = [.. glyphs.OrderBy(g => g.Glyph.Baseline)];
        taken = new bool[inked.Length];
    }

    /// <summary>Learns where the words of a page have their baselines: from those with one glyph line only to start on.</summary>
    public void Learn(IEnumerable<RawWord> words)
    {
        foreach (var word in words)
        {
            double? only = null;
            var (top, bottom) = Reach(word.Box);
            for (var i = First(inked, top); i < inked.Length && inked[i].Glyph.Baseline <= bottom; i++)
            {
                if (Math.Abs(inked[i].Glyph.X - word.Box.Left) > Tolerance) continue;
                if (only is { } baseline && inked[i].Glyph.Baseline - baseline > Tolerance)
                {
                    only = null;
                    break;
                }

                only ??= inked[i].Glyph.Baseline;
            }

            if (only is { } found && Boxes.Height(word.Box) > 0) shares.Add(word.Box, found);
        }
    }

    /// <summary>The baseline of a word of which nothing is painted, by the other words of its height; null where there are none.</summary>
    public double? UsualBaseline(Box word) => shares.Of(word);

    /// <summary>
    /// The inked glyphs of a word, in the order of painting. A glyph belongs to one word, the first that asks for it: ask in content order, which is the
    /// order of painting too.
    /// </summary>
    /// <param name="anyLine">True where the glyphs need not stand on the line that words of this height have: for words that found none there, after all others.</param>
    public IReadOnlyList<PaintedGlyph> Take(string text, Box word, bool anyLine)
    {
        var height = Boxes.Height(word);
        var rotated = height > 3 * Math.Max(Boxes.Width(word), 1) && text.Length > 1;
        var (top, bottom) = rotated
            ? (word.Top - Tolerance, word.Bottom + Tolerance)
            : Reach(word);
        var right = Math.Max(word.Right - Tolerance, word.Left + Tolerance);
        var found = new List<int>();
        for (var i = First(inked, top); i < inked.Length && inked[i].Glyph.Baseline <= bottom; i++)
        {
            if (taken[i]) continue;
            var glyph = inked[i].Glyph;
            if (!anyLine && !rotated && !shares.Fits(word, glyph.Baseline)) continue;
            var middle = (glyph.Ink.Left + glyph.Ink.Right) / 2;
            var starts = glyph.X >= word.Left - Tolerance && glyph.X <= right;
            if (starts || (middle >= word.Left && middle <= word.Right)) found.Add(i);
        }

        if (anyLine && found.Count == 0) AddInside(word, found);

        // A mark of no width stands where the next letter starts: it takes one glyph, not both. SARA AM is drawn as two, and its ring may be in no text.
        found.Sort((a, b) => inked[a].Order.CompareTo(inked[b].Order));
        KeepNext(found);
        var most = text.Where((c, i) => !IsZeroWidth(c) && (c != SoftHyphen || i == text.Length - 1)).Count() + Math.Max(text.Count(c => c == 'ำ'), found.Count(i => inked[i].Glyph.IsRing) - text.Count(c => c == '\u0E4D'));
        if (!rotated && found.Count > most) found.RemoveRange(most, found.Count - most);
        foreach (var i in found) taken[i] = true;
        if (found.Count > 0) last = inked[found[^1]].Order;
        return found.ConvertAll(i => inked[i]);
    }

    /// <summary>Drawn at the end of a line alone.</summary>
    private const char SoftHyphen = '\u00AD';

    private static bool IsZeroWidth(char c) => c is >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF';

    /// <summary>Where text is painted over other text, as a watermark is, the glyphs of a word are those painted together soonest after the word before.</summary>
    private void KeepNext(List<int> found)
    {
        var (start, best) = (0, (From: 0, To: found.Count, Distance: int.MaxValue));
        for (var i = 1; i <= found.Count; i++)
        {
            if (i < found.Count && inked[found[i]].Order - inked[found[i - 1]].Order <= Together) continue;
            var distance = Math.Abs(inked[found[start]].Order - last);
            if (distance < best.Distance) best = (start, i, distance);
            start = i;
        }

        if (best.To < found.Count) found.RemoveRange(best.To, found.Count - best.To);
        if (best.From > 0) found.RemoveRange(0, best.From);
    }

    /// <summary>Text set upwards or downwards stands on no line within its box: what is inked inside is its.</summary>
    private void AddInside(Box word, List<int> found)
    {
        for (var i = First(inked, word.Top - Tolerance); i < inked.Length && inked[i].Glyph.Baseline <= word.Bottom + Tolerance; i++)
        {
            var ink = inked[i].Glyph.Ink;
            if (!taken[i] && Boxes.Holds(word, (ink.Left + ink.Right) / 2, (ink.Top + ink.Bottom) / 2)) found.Add(i);
        }
    }

    private static (double Top, double Bottom) Reach(Box word) =>
        (word.Top + (HighestBaseline * Boxes.Height(word)), word.Top + (LowestBaseline * Boxes.Height(word)));

    /// <summary>The inked glyphs that no word asked for.</summary>
    public IEnumerable<PaintedGlyph> Untaken() => inked.Where((_, i) => !taken[i]);

    /// <summary>The mark painted next, where it is a glyph.</summary>
    public GlyphMark? After(int order) => order + 1 < page.Marks.Count ? page.Marks[order + 1] as GlyphMark : null;

    /// <summary>True where a blank painted after a glyph stands beside it on its line, not at the start of another.</summary>
    private static bool IsNext(GlyphMark glyph, GlyphMark blank) =>
        Math.Abs(glyph.Baseline - blank.Baseline) <= Tolerance && blank.X >= glyph.X - Tolerance
        && blank.X <= glyph.Ink.Right + (2 * Math.Max(4, Boxes.Height(glyph.Ink)));

    private static int First(PaintedGlyph[] glyphs, double baseline)
    {
        var (low, high) = (0, glyphs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (glyphs[middle].Glyph.Baseline < baseline) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
