using KpiIngest.Checking.Language;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>The figures of one item that two tables state differently.</summary>
internal static class RowDifferences
{
    /// <summary>Weight, score and weighted score, in this order; the same shown with fewer decimals is no difference.</summary>
    /// <returns>The name of the column, as of <see cref="FigureName"/>, and what each of the rows states.</returns>
    public static IEnumerable<(string Column, StatedFigure Left, StatedFigure Right)> Between(RecomputedRow left, RecomputedRow right)
    {
        (ScoredRow l, ScoredRow r, bool steps) = (left.Row, right.Row, left.Item.Steps || right.Item.Steps);
        if (Differ(l.Weight, r.Weight, exact: true))
            yield return (FigureName.Weight, l.Weight, r.Weight);
        if (Differ(l.Score, r.Score, steps, wholeIsExact: true))
            yield return (FigureName.Score, l.Score, r.Score);
        if (Differ(l.WeightedScore, r.WeightedScore))
            yield return (FigureName.WeightedScore, l.WeightedScore, r.WeightedScore);
    }

    /// <summary>Score and weighted score of a row that stands for a whole table, and the total of that.</summary>
    public static IEnumerable<(string Column, StatedFigure Left, StatedFigure Right)> Between(ScoredRow row, ScoredTotal total)
    {
        if (Differ(row.Score, total.Score))
            yield return (FigureName.Score, row.Score, total.Score);
        if (Differ(row.WeightedScore, total.WeightedScore))
            yield return (FigureName.WeightedScore, row.WeightedScore, total.WeightedScore);
    }

    private static bool Differ(StatedFigure left, StatedFigure right, bool exact = false, bool wholeIsExact = false) =>
        left.Figure is not null && right.Figure is not null && !Rounding.Same(left.Figure, right.Figure, exact, wholeIsExact);
}
