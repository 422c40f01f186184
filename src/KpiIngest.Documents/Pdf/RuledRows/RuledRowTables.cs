using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.RuledRows;

/// <summary>
/// Tables with horizontal rules alone: their columns are found by what stands under each other, and drawn as lines, so that everything
/// after this is as for any other table.
/// </summary>
internal static class RuledRowTables
{
    /// <summary>A table has two rows at least: one between two rules is a line of text set apart.</summary>
    private const int FewestRows = 2;

    /// <summary>The lines of the table of a block, those found among its words included; a block whose columns are not certain is
    /// none.</summary>
    public static Finding<IReadOnlyList<Ruling>> Of(RuleBlock block)
    {
        if (block.Bands.Count < FewestRows)
            return Refused("one-row", block);
        List<double> gaps = ColumnGaps.Find(block).ConvertAll(g => g.At);
        if (gaps.Count == 0)
            return Refused("no-gap-through-all-rows", block);
        RuleBlock fitted = block with { Rules = [.. block.Rules.Select(r => Fitted(r, block, gaps))] };
        return new Finding<IReadOnlyList<Ruling>>(
            [
                [.. fitted.Rules, .. Sides(fitted, gaps)],
            ],
            []
        );
    }

    private static Finding<IReadOnlyList<Ruling>> Refused(string reason, RuleBlock block) =>
        new([], [new Refusal(reason, new Box(block.Left, block.Top, block.Right, block.Bottom))]);

    private static IEnumerable<Ruling> Sides(RuleBlock block, List<double> boundaries)
    {
        yield return Vertical(block.Left, block.Top, block.Bottom);
        yield return Vertical(block.Right, block.Top, block.Bottom);
        RowCells cells = new(block, boundaries, ColumnGaps.Least(block.Bands.SelectMany(b => b.Words)));
        foreach (Band band in block.Bands)
        {
            foreach (double at in cells.Of(band))
                yield return Vertical(at, band.Top, band.Bottom);
        }
    }

    /// <summary>A shorter rule ends at the boundaries of columns.</summary>
    private static Ruling Fitted(Ruling rule, RuleBlock block, List<double> inner)
    {
        List<double> boundaries = inner.Prepend(block.Left).Append(block.Right).ToList();
        return rule with { Start = boundaries.MinBy(b => Math.Abs(b - rule.Start)), End = boundaries.MinBy(b => Math.Abs(b - rule.End)) };
    }

    private static Ruling Vertical(double at, double top, double bottom) => new(false, at, top, bottom, 0);
}
