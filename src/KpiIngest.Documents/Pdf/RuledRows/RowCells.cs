namespace KpiIngest.Documents.Pdf.RuledRows;

/// <summary>Which of the columns a row keeps apart: a text that reaches over a boundary, or stands over several columns, makes one cell of
/// them.</summary>
/// <param name="least">Least width of a gap between columns, in points.</param>
internal sealed class RowCells(RuleBlock block, IReadOnlyList<double> boundaries, double least)
{
    /// <summary>The boundaries that are drawn in the band.</summary>
    public IEnumerable<double> Of(Band band)
    {
        List<double> crossed = boundaries.Where(b => ColumnGaps.Crosses(band, b, least)).ToList();
        double right = band.Words.Select(w => w.Box.Right).DefaultIfEmpty(double.MaxValue).Max();

        // A text that reaches over columns and has nothing to its right, as a note has, goes to the end of the row.
        bool open = crossed.Count > 0 && ColumnGaps.IsOne(band.Words.Where(w => w.Box.Right > crossed[^1]), least);
        List<double> kept = boundaries.Where(b => !crossed.Contains(b) && !IsHeaded(band, b) && !(open && b > right)).ToList();
        return band.Top < FirstRow ? WithoutEmpty(band, kept) : kept;
    }

    /// <summary>Bottom of the first row, all of whose shorter rules lie above it.</summary>
    private double FirstRow =>
        block
            .Rules.Where(r => r.At > block.Top + RuledRowTolerances.RowEdge && block.IsFull(r))
            .Select(r => r.At)
            .DefaultIfEmpty(block.Bottom)
            .Min();

    /// <summary>True where one text stands over a shorter rule: it heads all columns of the rule.</summary>
    private bool IsHeaded(Band band, double at) =>
        block.Rules.Any(r =>
            Math.Abs(r.At - band.Bottom) < RuledRowTolerances.RowEdge
            && r.Start < at
            && r.End > at
            && !block.IsFull(r)
            && band.Words.Where(w => w.CentreX > r.Start && w.CentreX < r.End).ToList() is { Count: > 0 } above
            && ColumnGaps.IsOne(above, least)
        );

    /// <summary>A heading in the middle of several columns, of which it touches only one, is the heading of all of them.</summary>
    private List<double> WithoutEmpty(Band band, List<double> kept)
    {
        double[] edges = [block.Left, .. kept, block.Right];
        for (int from = 0; from + 1 < edges.Length; from++)
        {
            for (int to = from + 2; to < edges.Length; to++)
            {
                List<Page.PdfWord> inside = band.Words.Where(w => w.CentreX > edges[from] && w.CentreX < edges[to]).ToList();
                if (inside.Count == 0 || !ColumnGaps.IsOne(inside, least))
                    continue;
                double centre = (inside.Min(w => w.Box.Left) + inside.Max(w => w.Box.Right)) / 2;
                int own = Enumerable.Range(from, to - from).First(i => centre <= edges[i + 1]);
                if (IsMiddle(centre, edges[from], edges[to]) && !IsMiddle(centre, edges[own], edges[own + 1]))
                    return WithoutEmpty(band, [.. kept.Where(k => k <= edges[from] || k >= edges[to])]);
            }
        }

        return kept;
    }

    private static bool IsMiddle(double centre, double left, double right) =>
        Math.Abs(centre - ((left + right) / 2)) <= RuledRowTolerances.CentredHeading;
}
