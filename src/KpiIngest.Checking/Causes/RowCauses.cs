using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>Why a weighted score may be another: computed in another way from the same row.</summary>
internal static class RowCauses
{
    public static IEnumerable<Cause> Of(RecomputedReport report, RecomputedRow row)
    {
        if (!row.Item.Usable)
            yield break;
        IEnumerable<Weighting> others = report.Convention.Candidates.Where(c => c.Convention != row.Weighting.Convention);
        if (others.Any(c => c.FitsExactly(row.Item)))
            yield return Cause.OtherConvention;
        if (row.Row.Result is { Percent: false, Figure: { } result } && result.Value != row.Row.Score.Value)
        {
            Rational computed = row.Item.Weight!.Value * result.Exact / row.Weighting.DivisorFor(row.Item);
            if (Rounding.Judge(row.Row.WeightedScore.Figure!, RoundingInterval.Point(computed)) == Standing.Right)
            {
                // A weighted score right for the result, which would be a score, beside a score that can be none.
                ScoreScale scale = ScoreScale.Of(report, row);
                yield return scale.Excludes(row.Row.Score.Exact!.Value) && !scale.Excludes(result.Exact)
                    ? Cause.ScoreAndResultSwapped
                    : Cause.ResultForScore;
            }
        }
    }
}
