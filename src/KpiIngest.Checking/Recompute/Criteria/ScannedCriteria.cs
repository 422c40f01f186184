using System.Globalization;
using KpiIngest.Reports;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>
/// Whether criteria that a machine read from a picture may be held against a score. A level that was lost at the edge of a page looks like
/// a scale that ends lower, and one damaged letter turns a target into words: what is not read whole proves nothing.
/// </summary>
internal static class ScannedCriteria
{
    private const int Lowest = 1,
        Highest = 5;

    /// <summary>Every level from the first to the one that earns the highest score, each of them read, and either all of their conditions
    /// understood or none.</summary>
    public static bool AreWhole(ItemCriteria criteria, ReadConditions conditions)
    {
        IReadOnlyList<CriteriaLevel> levels = criteria.Levels;
        if (levels.Concat(criteria.Notes).Any(l => ThaiText.HoldsUnread(l.Condition ?? "") || ThaiText.HoldsUnread(l.Written ?? "")))
            return false;

        // One level of a range stands for all.
        if (criteria.Adjustment is not null)
            return true;
        if (levels.Count < 2 || levels[0].Score.Value != Lowest || levels[^1].Score.Value != Highest)
            return false;
        for (int i = 0; i < levels.Count; i++)
        {
            if (levels[i].Level != (i + 1).ToString(CultureInfo.InvariantCulture) || levels[i].Condition is null)
                return false;
        }

        return levels.Select(l => conditions.Of(l.Condition) is not null).Distinct().Count() == 1;
    }
}
