using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.RuledRows;

/// <summary>
/// Tables with horizontal rules alone: their columns are found by what stands under each other, and drawn as lines, so that everything after this is as for
/// any other table.
/// </summary>
internal static class RuledRowTables
{
    /// <summary>A table has two rows at least: one between two rules is a line of text set apart.</summary>
    private const int FewestRows = 2;

    /// <summary>The lines of each table, those found among its words included. A block whose columns are not certain is none.</summary>
    public static IEnumerable<List<Ruling>> Find(IEnumerable<Ruling> lines, IReadOnlyList<PdfWord> words)
    {
        foreach (var block in RuleBlocks.Find(lines, words).Where(b => b.Bands.Count >= FewestRows))
        {
            var gaps = ColumnGaps.Find(block);
            if (gaps.Count > 0) yield return [.. block.Rules.Select(r => Fitted(r, block, gaps)), .. Sides(block, gaps)];
        }
    }

    private static IEnumerable<Ruling> Sides(RuleBlock block, List<ColumnGap> gaps)
    {
        yield return Vertical(block.Left, block.Top, block.Bottom);
        yield return Vertical(block.Right, block.Top, block.Bottom);
        foreach (var band in block.Bands)
        {
            foreach (var gap in gaps.Where(g => !ColumnGaps.Crosses(band, g.At) && !IsSpanned(block, band, g.At))) yield return Vertical(gap.At, band.Top, band.Bottom);
        }
    }

    /// <summary>A shorter rule ends at the boundaries of columns.</summary>
    private static Ruling Fitted(Ruling rule, RuleBlock block, List<ColumnGap> gaps)
    {
        var boundaries = gaps.Select(g => g.At).Prepend(block.Left).Append(block.Right).ToList();
        return rule with { Start = boundaries.MinBy(b => Math.Abs(b - rule.Start)), End = boundaries.MinBy(b => Math.Abs(b - rule.End)) };
    }

    /// <summary>True where one text stands over a shorter rule: it heads all columns of the rule.</summary>
    private static bool IsSpanned(RuleBlock block, Band band, double at) => block.Rules.Any(r =>
        Math.Abs(r.At - band.Bottom) < 1 && r.Start < at && r.End > at && r.Length < block.Right - block.Left - 6
        && band.Words.Where(w => w.CentreX > r.Start && w.CentreX < r.End).ToList() is { Count: > 0 } above && ColumnGaps.IsOne(above));

    private static Ruling Vertical(double at, double top, double bottom) => new(false, at, top, bottom, 0);
}
