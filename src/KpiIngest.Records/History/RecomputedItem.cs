using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;
using KpiIngest.Records.Register;
using KpiIngest.Reports;

namespace KpiIngest.Records.History;

/// <summary>The weighted score of one row of a recorded answer, computed by the convention that its table was judged by. An answer keeps
/// the recomputed totals, not those of the rows.</summary>
internal static class RecomputedItem
{
    /// <summary>Fewer levels are an anchor of a range, not a scale.</summary>
    private const int FewestLevels = 2;

    /// <returns>Null where weight or score is not stated, or it is not known how weighted scores are formed.</returns>
    public static string? WeightedScore(ReportResult report, ScoringTableResult table, RowResult row)
    {
        if (
            RegisterState.FigureOf(row.Weight) is not { } weight
            || RegisterState.FigureOf(row.Score) is not { } score
            || WeightingOf(report, table) is not { } weighting
        )
            return null;
        ScoredRow scored = new(
            row.Number,
            row.Name,
            StatedFigure.Of(weight, Place.Unknown),
            StatedResult.Absent,
            StatedFigure.Of(score, Place.Unknown),
            StatedFigure.Absent,
            Place.Unknown
        );
        return
            weighting.ExactWeightedScore(new ItemRow(0, 0, scored, false, FullScore(row) ?? TopScore(report, row.Number), Rational.One))
                is { } exact
            ? DecimalText.Of(exact).Text
            : null;
    }

    private static Rational? FullScore(RowResult row) =>
        RegisterState.FigureOf(row.FullScore) is { Value: > 0 } full ? Rational.Of(full.Value) : null;

    private static Weighting? WeightingOf(ReportResult report, ScoringTableResult table) =>
        ConventionName.Parse(table.Convention) switch
        {
            WeightingConvention.Unknown => null,
            WeightingConvention.Share => RegisterState.FigureOf(report.Recomputed.Weight) is { Value: > 0 } sum
                ? new Weighting(WeightingConvention.Share, Rational.Of(sum.Value))
                : null,
            var convention => new Weighting(convention, Rational.One),
        };

    private static Rational TopScore(ReportResult report, string? item)
    {
        List<decimal> scores =
        [
            .. report
                .Criteria.Where(c => string.Equals(c.Item, item, StringComparison.Ordinal))
                .SelectMany(c => c.Levels)
                .Select(l => RegisterState.FigureOf(l.Score)?.Value)
                .OfType<decimal>()
                .Where(s => s > 0),
        ];
        return scores.Count >= FewestLevels ? Rational.Of(scores.Max()) : CriteriaOfItems.UsualTop;
    }
}
