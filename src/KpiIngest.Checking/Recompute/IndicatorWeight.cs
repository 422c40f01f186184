using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>The weight that a heading states for the indicator, beside the weights of its rows.</summary>
public static class IndicatorWeight
{
    /// <summary>The sum that the indicator's weight should be. Weights often only share the indicator out among its items: where they add
    /// up to 1 or 100, are all alike or are shares by the convention, the sum says nothing of it.</summary>
    /// <returns>Null where the heading states no weight, the rows do not give a certain sum, or theirs are weights of another
    /// kind.</returns>
    public static Rational? Sum(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (
            report.LacksRows
            || report.Report.IndicatorWeight.Figure is null
            || report.AveragedSums.Weight is not { } sum
            || report.Report.AgencySummary
        )
            return null;
        List<Rational> weights = report.AveragedRows.Select(r => r.Item.Weight).OfType<Rational>().ToList();
        if (weights.Count < 2 || weights.TrueForAll(w => w == weights[0]))
            return null;
        if (sum == Rational.One || sum == Rational.Hundred || report.Convention.OfReport.Convention == WeightingConvention.Share)
            return null;
        return sum;
    }
}
