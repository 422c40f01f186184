using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.RuledRows;

/// <summary>A gap between two columns. Unit: points.</summary>
/// <param name="At">Where their boundary is taken to run.</param>
internal readonly record struct ColumnGap(double Left, double Right, double At);

/// <summary>
/// The columns of rows that no vertical lines part: gaps that run through all rows. A text may reach over one only below the heading (a
/// subtotal, a total), or above a shorter rule (a heading over several columns); a figure never does.
/// </summary>
internal static class ColumnGaps
{
    /// <summary>Rows that have text on both sides of a gap, at least.</summary>
    private const int FewestParted = 2;

    public static List<ColumnGap> Find(RuleBlock block)
    {
        List<PdfWord> words = block.Bands.SelectMany(b => b.Words).ToList();
        double least = Least(words);
        if (words.Count == 0)
            return [];
        List<Stretch> stretches = Open(block, words, least);
        List<double> clear = stretches.Where(s => s.Crossings == 0).Select(s => (s.Left + s.Right) / 2).ToList();
        List<double> ends = block.Rules.SelectMany(r => (r.Joints ?? []).Append(r.Start).Append(r.End)).ToList();
        bool inPieces = block.Rules.Count(r => r.Joints is not null) >= FewestParted;
        double margin = Math.Max(0, words.Min(w => w.Box.Left) - block.Left);
        List<ColumnGap> gaps = new();
        foreach (Stretch gap in stretches.Where(s => s.Width >= least || IsDrawn(block, s.Left, s.Right)))
        {
            // Where rules or their pieces end in the gap, they tell the boundary; else the columns are taken to keep the margin that the
            // first one has.
            List<double> drawn = ends.Where(e => e >= gap.Left && e <= gap.Right).ToList();
            if (inPieces && drawn.Count == 0)
                continue;

            // A gap that a text reaches over counts between the nearest clear ones; beyond the last of these up to whatever stands there.
            (double from, double to) = (double.NegativeInfinity, double.PositiveInfinity);
            if (gap.Crossings > 0)
            {
                from = clear.Where(c => c <= gap.Left).DefaultIfEmpty(from).Max();
                to = clear.Where(c => c >= gap.Right).DefaultIfEmpty(to).Min();
            }

            if (HasBothSides(block, gap, from, to, certain: IsDrawn(block, gap.Left, gap.Right)))
                gaps.Add(
                    new ColumnGap(
                        gap.Left,
                        gap.Right,
                        drawn.Count > 0 ? drawn.Average() : gap.Left + Math.Min(margin, (gap.Right - gap.Left) / 2)
                    )
                );
        }

        return gaps;
    }

    /// <summary>The stretches that few rows reach over; of neighbouring ones those of the fewest.</summary>
    private static List<Stretch> Open(RuleBlock block, List<PdfWord> words, double least)
    {
        List<List<Stretch>> taken = block.Bands.Select(b => Stretches(b.Words, least)).ToList();
        return TextGaps.Open(words.Select(w => w.Box), Crossings).ConvertAll(Clearest);

        int? Crossings(Stretch stretch)
        {
            double middle = (stretch.Left + stretch.Right) / 2;
            List<int> crossing = Enumerable
                .Range(0, taken.Count)
                .Where(b => taken[b].Any(t => t.Left < middle && t.Right > middle))
                .ToList();
            double most = IsDrawn(block, stretch.Left, stretch.Right) ? taken.Count - 1 : RuledRowTolerances.CrossingRows * taken.Count;
            return crossing is [0] || (crossing.Count <= most && crossing.TrueForAll(b => MayCross(block, b, middle)))
                ? crossing.Count
                : null;
        }
    }

    private static Stretch Clearest(List<Stretch> open)
    {
        int fewest = open.Min(o => o.Crossings);
        return new Stretch(open.First(o => o.Crossings == fewest).Left, open.Last(o => o.Crossings == fewest).Right, fewest);
    }

    /// <summary>True where more rows have text on both sides of the gap, within its column, than reach over it, and not just one of
    /// several. Where rules are drawn in pieces that end there, one row is enough.</summary>
    private static bool HasBothSides(RuleBlock block, Stretch gap, double from, double to, bool certain)
    {
        int parted = block.Bands.Count(b =>
            b.Words.Any(w => w.Box.Right <= gap.Left && w.Box.Left >= from)
            && b.Words.Any(w => w.Box.Left >= gap.Right && w.Box.Right <= to)
        );
        return certain ? parted > 0 : parted > gap.Crossings && parted >= FewestParted;
    }

    /// <summary>True where words of the band lie over the boundary: its cells to both sides are one.</summary>
    public static bool Crosses(Band band, double at, double least) => Stretches(band.Words, least).Any(t => t.Left < at && t.Right > at);

    /// <summary>True where no gap is wide enough to part the words into two columns.</summary>
    public static bool IsOne(IEnumerable<PdfWord> words, double least) => Stretches(words, least).Count == 1;

    private static bool MayCross(RuleBlock block, int band, double x)
    {
        Band area = block.Bands[band];
        Stretch over = Stretches(area.Words, Least(area.Words)).FirstOrDefault(t => t.Left < x && t.Right > x);
        if (
            area.Words.Any(w => w.Box.Left < x && w.Box.Right > x && FigureText.HasOnlyDigits(w.Text))
            && !area.Words.Any(w => w.Box.Left >= over.Left && w.Box.Right <= over.Right && w.Text.Any(char.IsLetter))
        )
            return false;
        return band > 0
            || block.Rules.Any(r =>
                Math.Abs(r.At - area.Bottom) < RuledRowTolerances.RowEdge && r.Start <= x && r.End >= x && !block.IsFull(r)
            );
    }

    /// <summary>True where several rules are drawn in pieces that end there.</summary>
    private static bool IsDrawn(RuleBlock block, double left, double right) =>
        block.Rules.Count(r => r.Joints?.Any(j => j >= left && j <= right) ?? false) >= FewestParted;

    /// <summary>The stretches that words cover, gaps within a column closed.</summary>
    private static List<Stretch> Stretches(IEnumerable<PdfWord> words, double least) =>
        TextGaps
            .Cut(words.OrderBy(w => w.Box.Left), w => w.Box, (_, gap) => gap >= least)
            .ConvertAll(g => new Stretch(g[0].Box.Left, g.Max(w => w.Box.Right), 0));

    /// <summary>The least width of a gap between columns, in points.</summary>
    public static double Least(IEnumerable<PdfWord> words) =>
        Math.Max(RuledRowTolerances.ColumnGapPoints, RuledRowTolerances.ColumnGap * Median.Of(words.Select(w => w.TypeSize), 0));
}
