using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>The columns of a region: between the gaps that run through its lines. Unit: points.</summary>
/// <param name="Left">Of all texts.</param>
/// <param name="Right">Of all texts.</param>
/// <param name="Gaps">From left to right; no figure stands across one.</param>
internal sealed record AlignedColumns(double Left, double Right, IReadOnlyList<(double Left, double Right)> Gaps)
{
    public int Count => Gaps.Count + 1;

    /// <summary>x of each boundary, the outer ones included.</summary>
    public IReadOnlyList<double> Boundaries => [Left, .. Gaps.Select(g => (g.Left + g.Right) / 2), Right];

    /// <summary>The column that an x lies in.</summary>
    public int At(double x) => Gaps.Count(g => (g.Left + g.Right) / 2 < x);

    /// <summary>The columns that a piece stands over.</summary>
    public (int From, int To) Of(TextLine piece)
    {
        int crossed = Gaps.Count(g =>
            piece.Box.Left < g.Left + BorderlessTolerances.SameEdge && piece.Box.Right > g.Right - BorderlessTolerances.SameEdge
        );
        int before = Gaps.Count(g =>
            piece.Box.Left >= g.Left + BorderlessTolerances.SameEdge && g.Left + g.Right < piece.Box.Left + piece.Box.Right
        );
        return (before, before + crossed);
    }

    public static AlignedColumns Of(FigureRegion region)
    {
        IReadOnlyList<PieceLine> lines = region.Lines;
        List<TextLine> pieces = lines.SelectMany(l => l.Pieces).ToList();
        double least = PieceLine.Least(Median.Of(lines.Select(l => l.Line.TypeSize), 0));
        IEnumerable<(double Left, double Right)> found = TextGaps
            .Open(pieces.Select(p => p.Box), s => Crossings(region, (s.Left + s.Right) / 2))
            .SelectMany(run => Clearest(region, run, least))
            .Where(g => IsBetweenColumns(region, g));
        (double left, double right) = (pieces.Min(p => p.Box.Left), pieces.Max(p => p.Box.Right));
        return new AlignedColumns(left, right, WithoutListNumbers(lines, [.. found], left));
    }

    /// <summary>
    /// Of neighbouring stretches those that the fewest texts reach over. Where only a heading stands between two of them, it is the heading
    /// of an empty column, unless the column beside it has none of its own.
    /// </summary>
    private static List<(double Left, double Right)> Clearest(FigureRegion region, List<Stretch> open, double least)
    {
        int fewest = open.Min(o => o.Crossings);
        List<(double Left, double Right)> clear = new();
        foreach ((double left, double right, _) in open.Where(o => o.Crossings == fewest))
        {
            if (clear.Count > 0 && clear[^1].Right == left)
                clear[^1] = (clear[^1].Left, right);
            else
                clear.Add((left, right));
        }

        clear.RemoveAll(c => c.Right - c.Left < least);
        if (clear.Count == 0 && open[^1].Right - open[0].Left >= least)
            return [(open[0].Left, open[^1].Right)];
        if (clear.Count < 2)
            return clear;
        return !IsHeaded(region, clear[0].Left, before: true) ? [clear[^1]]
            : !IsHeaded(region, clear[^1].Right, before: false) ? [clear[0]]
            : clear;
    }

    /// <summary>True where a heading stands over the text of the rows that ends, or starts, at an x.</summary>
    private static bool IsHeaded(FigureRegion region, double at, bool before)
    {
        List<TextLine> own = region
            .Lines.Skip(region.Body)
            .SelectMany(l => l.Pieces)
            .Where(p => Math.Abs((before ? p.Box.Right : p.Box.Left) - at) < BorderlessTolerances.SameEdge)
            .ToList();
        return own.Count == 0
            || region
                .Lines.Take(region.Body)
                .SelectMany(l => l.Pieces)
                .Any(h => own.Exists(p => p.Box.Left < h.Box.Right && h.Box.Left < p.Box.Right));
    }

    /// <summary>How many texts reach over an x; null where a figure does, or more texts than a gap between columns can bear.</summary>
    private static int? Crossings(FigureRegion region, double x)
    {
        (int heading, int body, int rows) = (0, 0, 0);
        for (int i = 0; i < region.Lines.Count; i++)
        {
            PieceLine line = region.Lines[i];
            if (i >= region.Body && line.Pieces.Count > 1)
                rows++;
            List<int> over = Enumerable
                .Range(0, line.Pieces.Count)
                .Where(p => line.Pieces[p].Box.Left < x && line.Pieces[p].Box.Right > x)
                .ToList();
            if (over.Count == 0)
                continue;
            if (over.Exists(line.IsFigure))
                return null;
            if (i < region.Body)
                heading++;
            else
                body++;
        }

        return body <= BorderlessTolerances.CrossingLines * rows && (body == 0 || heading == 0)
            ? (body * region.Lines.Count) + heading
            : null;
    }

    /// <summary>True where lines have text on both sides: two of them, one that has a figure right beside the gap, or where a column is
    /// empty its heading.</summary>
    private static bool IsBetweenColumns(FigureRegion region, (double Left, double Right) gap)
    {
        List<(int Index, PieceLine Item)> parted = region
            .Lines.Index()
            .Where(l => l.Item.Pieces.Any(p => p.Box.Right <= gap.Left) && l.Item.Pieces.Any(p => p.Box.Left >= gap.Right))
            .ToList();
        bool beside =
            parted.Count == 1
            && gap.Right - gap.Left >= parted[0].Item.Line.TypeSize
            && Enumerable
                .Range(0, parted[0].Item.Pieces.Count)
                .Any(p =>
                    parted[0].Item.IsFigure(p)
                    && (
                        Math.Abs(parted[0].Item.Pieces[p].Box.Right - gap.Left) < BorderlessTolerances.SameEdge
                        || Math.Abs(parted[0].Item.Pieces[p].Box.Left - gap.Right) < BorderlessTolerances.SameEdge
                    )
                );
        int crossing = region.Lines.Skip(region.Body).Count(l => l.Pieces.Any(p => p.Box.Left < gap.Left && p.Box.Right > gap.Right));
        bool empty =
            parted.Count > 0
            && crossing == 0
            && parted.TrueForAll(l => l.Index < region.Body)
            && gap.Right - gap.Left >= parted[0].Item.Line.TypeSize;
        return empty || parted.Count(l => l.Index >= region.Body) > crossing && (parted.Count > 1 || beside);
    }

    /// <summary>The numbers of a list are no column of their own unless one heads them.</summary>
    private static List<(double Left, double Right)> WithoutListNumbers(
        IReadOnlyList<PieceLine> lines,
        List<(double Left, double Right)> gaps,
        double left
    )
    {
        if (gaps.Count < 2)
            return gaps;
        List<TextLine> first = lines
            .SelectMany(l => l.Pieces)
            .Where(p => p.Box.Left >= left && p.Box.Right <= gaps[0].Left + BorderlessTolerances.SameEdge)
            .ToList();
        return first.TrueForAll(p => !FigureText.IsFigure(p.Text) && LineStart.IsListItem(p.Text + " ")) ? gaps[1..] : gaps;
    }
}
