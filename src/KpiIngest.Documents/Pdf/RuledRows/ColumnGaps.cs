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
        var words = block.Bands.SelectMany(b => b.Words).ToList();
        var least = Least(words);
        var stretches = Open(block, words, least);
        var clear = stretches.Where(s => s.Crossings == 0).Select(s => (s.Left + s.Right) / 2).Prepend(block.Left).Append(block.Right).ToList();
        var ends = block.Rules.SelectMany(r => (r.Joints ?? []).Append(r.Start).Append(r.End)).ToList();
        var inPieces = block.Rules.Count(r => r.Joints is not null) >= FewestParted;
        var margin = Math.Max(0, words.Min(w => w.Box.Left) - block.Left);
        var gaps = new List<ColumnGap>();
        foreach (var gap in stretches.Where(s => s.Right - s.Left >= least || IsDrawn(block, s.Left, s.Right)))
        {
            // Where rules or their pieces end in the gap, they tell the boundary; else the columns are taken to keep the margin that the first one has.
            var drawn = ends.Where(e => e >= gap.Left && e <= gap.Right).ToList();
            if (inPieces && drawn.Count == 0) continue;
            var (from, to) = (clear.Last(c => c <= gap.Left), clear.First(c => c >= gap.Right));
            if (gap.Crossings == 0 || from == block.Left) from = double.NegativeInfinity;
            if (gap.Crossings == 0 || to == block.Right) to = double.PositiveInfinity;
            if (HasBothSides(block, gap, from, to, certain: IsDrawn(block, gap.Left, gap.Right))) gaps.Add(new ColumnGap(gap.Left, gap.Right, drawn.Count > 0 ? drawn.Average() : gap.Left + Math.Min(margin, (gap.Right - gap.Left) / 2)));
        }

        return gaps;
    }

    /// <summary>The stretches that few rows reach over; of neighbouring ones those of the fewest.</summary>
    private static List<(double Left, double Right, int Crossings)> Open(RuleBlock block, List<PdfWord> words, double least)
    {
        var edges = words.SelectMany(w => (double[])[w.Box.Left, w.Box.Right]).Distinct().Order().ToList();
        var taken = block.Bands.Select(b => Stretches(b.Words, least)).ToList();
        var found = new List<(double Left, double Right, int Crossings)>();
        var open = new List<(double Left, double Right, int Crossings)>();
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var middle = (edges[i] + edges[i + 1]) / 2;
            var crossing = Enumerable.Range(0, taken.Count).Where(b => taken[b].Any(t => t.Left < middle && t.Right > middle)).ToList();
            var most = IsDrawn(block, edges[i], edges[i + 1]) ? taken.Count - 1 : MostCrossing * taken.Count;
            if (crossing is [0] || (crossing.Count <= most && crossing.TrueForAll(b => MayCross(block, b, middle)))) open.Add((edges[i], edges[i + 1], crossing.Count));
            else End();
        }

        return found;

        void End()
        {
            if (open.Count == 0) return;
            var fewest = open.Min(o => o.Crossings);
            found.Add((open.First(o => o.Crossings == fewest).Left, open.Last(o => o.Crossings == fewest).Right, fewest));
            open.Clear();
        }
    }

    /// <summary>True where more rows have text on both sides of the gap, within its column, than reach over it, and not just one of several. Where rules are drawn in pieces that end there, one row is enough.</summary>
    private static bool HasBothSides(RuleBlock block, (double Left, double Right, int Crossings) gap, double from, double to, bool certain)
    {
        var parted = block.Bands.Count(b => b.Words.Any(w => w.Box.Right <= gap.Left && w.Box.Left >= from) && b.Words.Any(w => w.Box.Left >= gap.Right && w.Box.Right <= to));
        return certain ? parted > 0 : parted > gap.Crossings && parted >= FewestParted;
    }

    /// <summary>True where words of the band lie over the boundary: its cells to both sides are one.</summary>
    public static bool Crosses(Band band, double at, double least) => Stretches(band.Words, least).Any(t => t.Left < at && t.Right > at);

    /// <summary>True where no gap is wide enough to part the words into two columns.</summary>
    public static bool IsOne(IEnumerable<PdfWord> words, double least) => Stretches(words, least).Count == 1;

    private static bool MayCross(RuleBlock block, int band, double x)
    {
        var area = block.Bands[band];
        var over = Stretches(area.Words, Least(area.Words)).FirstOrDefault(t => t.Left < x && t.Right > x);
        if (area.Words.Any(w => w.Box.Left < x && w.Box.Right > x && IsFigure(w.Text)) && !area.Words.Any(w => w.Box.Left >= over.Left && w.Box.Right <= over.Right && w.Text.Any(char.IsLetter))) return false;
        return band > 0 || block.Rules.Any(r => Math.Abs(r.At - area.Bottom) < 1 && r.Start <= x && r.End >= x && !block.IsFull(r));
    }

    /// <summary>True where several rules are drawn in pieces that end there.</summary>
    private static bool IsDrawn(RuleBlock block, double left, double right) => block.Rules.Count(r => r.Joints?.Any(j => j >= left && j <= right) ?? false) >= FewestParted;

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

    /// <summary>The least width of a gap between columns, in points.</summary>
    public static double Least(IEnumerable<PdfWord> words)
    {
        var sizes = words.Select(w => w.Em).Order().ToList();
        return Math.Max(NarrowestPoints, Narrowest * (sizes.Count == 0 ? 0 : sizes[sizes.Count / 2]));
    }
}
