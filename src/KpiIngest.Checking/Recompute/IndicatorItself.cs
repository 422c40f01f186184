using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Whether rows score the indicator as a whole. Item 5 of indicator 5 is an item: the number alone does not tell.</summary>
public static class IndicatorItself
{
    /// <summary>True where no row has another number than the indicator's.</summary>
    public static bool IsAllThatIsScored(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.ScoringTables.All(t =>
            t.Rows.All(r => r.Number is null || string.Equals(r.Number, report.Indicator.Number, StringComparison.Ordinal))
        );
    }
}
