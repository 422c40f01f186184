using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>
/// Which way the text of a page runs, and the page turned so that it runs from left to right. Scans and landscape tables are often saved sideways; the text
/// tool, besides, states the size of a page without its /Rotate entry.
/// </summary>
internal static class PageTurn
{
    /// <summary>Glyphs of one word follow each other within this many times their height.</summary>
    private const double Near = 2.5;

    /// <summary>Share of the neighbours that must run one way for the page to be turned: a few sideways headings do not.</summary>
    private const double Most = 0.7;

    /// <summary>Fewer neighbours than this say nothing.</summary>
    private const int Fewest = 10;

    /// <summary>Quarter turns to the left that make the text upright: 0 to 3.</summary>
    public static int Of(SvgPage page)
    {
        Span<int> votes = stackalloc int[4];
        GlyphMark? last = null;
        foreach (var mark in page.Marks)
        {
            if (mark is not GlyphMark { Blank: false } glyph) continue;
            if (last is not null && Direction(last, glyph) is { } direction) votes[direction]++;
            last = glyph;
        }

        var all = votes[0] + votes[1] + votes[2] + votes[3];
        for (var turn = 1; turn < 4; turn++)
        {
            if (all >= Fewest && votes[turn] >= Most * all) return turn;
        }

        return 0;
    }

    /// <summary>True where the page is as wide as it is said to be high: more of its glyphs lie on a page of that form.</summary>
    public static bool IsSwapped(SvgPage page, double width, double height)
    {
        var (asSaid, swapped) = (0, 0);
        foreach (var mark in page.Marks)
        {
            if (mark is not GlyphMark { Blank: false, X: >= 0, Baseline: >= 0 } glyph) continue;
            if (glyph.X <= width && glyph.Baseline <= height) asSaid++;
            if (glyph.X <= height && glyph.Baseline <= width) swapped++;
        }

        return swapped > asSaid;
    }

    /// <summary>The transform of a page of this size, in points, by quarter turns to the left.</summary>
    public static Matrix Matrix(int turns, double width, double height) => turns switch
    {
        1 => new Matrix(0, -1, 1, 0, 0, width),
        2 => new Matrix(-1, 0, 0, -1, width, height),
        3 => new Matrix(0, 1, -1, 0, height, 0),
        _ => Svg.Matrix.Identity,
    };

    private static int? Direction(GlyphMark a, GlyphMark b)
    {
        var (x, y) = (b.X - a.X, b.Baseline - a.Baseline);
        var size = Math.Max(Math.Max(Boxes.Height(a.Ink), Boxes.Width(a.Ink)), 2);
        var (along, across) = (Math.Max(Math.Abs(x), Math.Abs(y)), Math.Min(Math.Abs(x), Math.Abs(y)));
        if (along > Near * size || along < 0.1 * size || across > 0.1 * along) return null;
        return Math.Abs(x) > Math.Abs(y) ? (x > 0 ? 0 : 2) : y > 0 ? 1 : 3;
    }
}
