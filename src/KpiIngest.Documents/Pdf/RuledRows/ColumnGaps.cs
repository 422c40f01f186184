using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.RuledRows;

/// <summary>A gap between two columns. Unit: points.</summary>
/// <param name="At">Where their boundary is taken to run.</param>
internal readonly record struct ColumnGap(double Left, double Right, double At);

/// <summary>
/// The columns of rows that no vertical lines part: gaps that run through all rows. A text may reach over one only below the heading (a subtotal, a total),
/// or above a shorter rule (a heading over several columns); a figure never does.
/// </summary>
internal static class ColumnGaps
{
    /// <summary>Words closer than this, in sizes of type, belong to one column.</summary>
    private const double Narrowest = 0.45;

    /// <summary>And closer than this in points, however small the type.</summary>
    private const double NarrowestPoints = 3.5;

    /// <summary>At most this share of the rows reach over a gap.</summary>
    private const double MostCrossing = 0.34;

    /// <summary>Rows that have text on both sides of a gap, at least.</summary>
    private const int FewestParted = 2;

    public static List<ColumnGap> Find(RuleBlock block)
    {
        var least = Least(block.Bands.SelectMany(b => b.Words));
        var edges = block.Bands.SelectMany(b => b.Words).SelectMany(w => (double[])[w.Box.Left, w.Box.Right]).Distinct().Order().ToList();
        var margin = Math.Max(0, edges[0] - block.Left);
        var taken = block.Bands.Select(b => Stretches(b.Words, least)).ToList();
        var gaps = new List<ColumnGap>();
        var open = new List<(double Left, double Right, int Crossings)>();
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var middle = (edges[i] + edges[i + 1]) / 2;
            var crossing = Enumerable.Range(0, taken.Count).Where(b => taken[b].Any(t => t.Left < middle && t.Right > middle)).ToList();
            if (crossing.Count <= MostCrossing * taken.Count && crossing.TrueForAll(b => MayCross(block, b, middle))) open.Add((edges[i], edges[i + 1], crossing.Count));
            else End();
        }

        End();
        return gaps;

        // Of neighbouring stretches those over which the fewest rows reach are the gap.
        void End()
        {
            if (open.Count == 0) return;
            var fewest = open.Min(o => o.Crossings);
            var (left, right) = (open.First(o => o.Crossings == fewest).Left, open.Last(o => o.Crossings == fewest).Right);
            if (right - left >= least && HasBothSides(block, left, right, fewest)) gaps.Add(new ColumnGap(left, right, left + Math.Min(margin, (right - left) / 2)));
            open.Clear();
        }
    }

    /// <summary>True where more rows have text on both sides of the gap than reach over it, and not just one of several.</summary>
    private static bool HasBothSides(RuleBlock block, double left, double right, int crossings)
    {
        var parted = block.Bands.Count(b => b.Words.Any(w => w.Box.Right <= left) && b.Words.Any(w => w.Box.Left >= right));
        return parted > crossings && parted >= FewestParted;
    }

    /// <summary>True where words of the band lie over the boundary: its cells to both sides are one.</summary>
    public static bool Crosses(Band band, double at) => Stretches(band.Words, Least(band.Words)).Any(t => t.Left < at && t.Right > at);

    /// <summary>True where no gap is wide enough to part the words into two columns.</summary>
    public static bool IsOne(IReadOnlyCollection<PdfWord> words) => Stretches(words, Least(words)).Count == 1;

    private static bool MayCross(RuleBlock block, int band, double x)
    {
        var area = block.Bands[band];
        if (area.Words.Any(w => w.Box.Left < x && w.Box.Right > x && IsFigure(w.Text))) return false;
        return band > 0 || block.Rules.Any(r => Math.Abs(r.At - area.Bottom) < 1 && r.Start <= x && r.End >= x && r.Length < block.Right - block.Left - 6);
    }

    private static bool IsFigure(string text) => text.Any(char.IsDigit) && !text.Any(char.IsLetter);

    /// <summary>The stretches that words cover, gaps within a column closed.</summary>
    private static List<(double Left, double Right)> Stretches(IEnumerable<PdfWord> words, double least)
    {
        var stretches = new List<(double Left, double Right)>();
        foreach (var word in words.OrderBy(w => w.Box.Left))
        {
            if (stretches.Count > 0 && word.Box.Left - stretches[^1].Right < least) stretches[^1] = (stretches[^1].Left, Math.Max(stretches[^1].Right, word.Box.Right));
            else stretches.Add((word.Box.Left, word.Box.Right));
        }

        return stretches;
    }

    private static double Least(IEnumerable<PdfWord> words)
    {
        var sizes = words.Select(w => w.Em).Order().ToList();
        return Math.Max(NarrowestPoints, Narrowest * (sizes.Count == 0 ? 0 : sizes[sizes.Count / 2]));
    }
}
