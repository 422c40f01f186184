using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Recompute;

/// <summary>The weighted scores of rows, computed again.</summary>
public static class CheckedRows
{
    /// <param name="standing">Those that stand so: words are made for no others.</param>
    public static IEnumerable<CheckedFigure> WeightedScores(RecomputedReport report, Standing standing)
    {
        ArgumentNullException.ThrowIfNull(report);
        return from row in report.Tables.SelectMany(t => t.Rows)
            where row.Standing == standing
            select new CheckedFigure(
                row.Row.WeightedScore,
                standing,
                row.ExactWeightedScore!.Value,
                row.WeightedScore!.Value,
                row.Weighting.Operation(row.Item),
                new FigureAddress(row.Item.Table, row.Item.Index, FigureName.WeightedScore),
                ReadingPosition.OfRow(row.Item.Table, row.Item.Index),
                Subject.Of(report, row),
                FigureName.Of(FigureName.WeightedScore),
                () => Proof.OfRow(row)
            );
    }
}
