using KpiIngest.Reports;
using KpiIngest.Reports.Thai;

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

    /// <summary>True where moreover nothing says that rows without a number are several items: no table has two of them, and they bear one
    /// name.</summary>
    public static bool IsOnlyItem(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return IsAllThatIsScored(report)
            && report.ScoringTables.All(t => t.Rows.Count < 2 || t.Rows.All(r => r.Number is not null))
            && report
                .ScoringTables.SelectMany(t => t.Rows)
                .Where(r => r.Number is null)
                .Select(r => ItemName.KeyOf(r.Name))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Count() < 2;
    }
}
