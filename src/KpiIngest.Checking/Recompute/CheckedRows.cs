using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Recompute;

/// <summary>The weighted scores of rows, computed again.</summary>
public static class CheckedRows
{
    public static IEnumerable<CheckedFigure> WeightedScores(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
            from row in report.Tables.SelectMany(t => t.Rows)
            where row.Standing is Standing.Wrong or Standing.Truncated
            select new CheckedFigure(
                row.Row.WeightedScore, row.Standing ?? Standing.Right, row.ExactWeightedScore!.Value, row.WeightedScore!.Value, row.Weighting.Operation(row.Item),
                new FigureAddress(row.Item.Table, row.Item.Index, FigureName.WeightedScore),
                ReadingPosition.OfRow(row.Item.Table, row.Item.Index),
                Subject.Of(report, row), FigureName.Of(FigureName.WeightedScore));
    }
}
