using System.Globalization;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>The targets of levels 1 to 5 where the form states how far apart they lie: Ti = Tk + (i − k) × x from a stated level
/// k.</summary>
internal static class AdjustedLevels
{
    private const int Top = 5;

    /// <returns>The stated levels where all five are stated; null where none is a bare figure to start from.</returns>
    public static List<UnderstoodLevel>? Of(IReadOnlyList<UnderstoodLevel> stated, AdjustmentRange range)
    {
        if (stated.Count >= Top)
            return [.. stated];
        if (stated.FirstOrDefault(l => l.Bound is { Form: BoundForm.Bare }) is not { Bound: { } start } from)
            return null;
        return
        [
            .. Enumerable
                .Range(1, Top)
                .Select(i =>
                    stated.FirstOrDefault(l => l.Score == Rational.Of(i))
                    ?? new UnderstoodLevel(
                        i.ToString(CultureInfo.InvariantCulture),
                        Rational.Of(i),
                        start with
                        {
                            Value = Target(from, start, i, range),
                            Upper = Target(from, start, i, range),
                        },
                        null
                    )
                ),
        ];
    }

    /// <summary>The first stated level whose target is not so far from that of the level before as the range says; null where there is
    /// none.</summary>
    public static CriteriaLevel? Contradicting(ItemCriteria criteria, ReadConditions conditions)
    {
        if (criteria.Adjustment is not { } range)
            return null;
        for (int i = 1; i < criteria.Levels.Count; i++)
        {
            if (conditions.Of(criteria.Levels[i - 1].Condition) is not { Form: BoundForm.Bare } below)
                continue;
            if (conditions.Of(criteria.Levels[i].Condition) is not { Form: BoundForm.Bare } above)
                continue;
            Rational? points = criteria.Levels[i].Score.Exact - criteria.Levels[i - 1].Score.Exact;
            if (points is { } step && (above.Value - below.Value).Abs() != (step * range.PerPoint.Exact).Abs())
                return criteria.Levels[i];
        }

        return null;
    }

    private static Rational Target(UnderstoodLevel from, Bound start, int level, AdjustmentRange range)
    {
        Rational distance = (Rational.Of(level) - from.Score) * range.PerPoint.Exact;
        return range.Rising ? start.Value + distance : start.Value - distance;
    }
}
