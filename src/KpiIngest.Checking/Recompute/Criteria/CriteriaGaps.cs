using KpiIngest.Checking.Language;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>Ranges that overlap each other or the open ends beside them, or between which figures have no level. Between 75-79 and 80-84
/// there is none for whole figures; a result of 79.5 shows that there is one.</summary>
internal static class CriteriaGaps
{
    public static IEnumerable<CriteriaConflict> Of(ItemCriteria criteria, IEnumerable<Figure> results, ReadConditions conditions)
    {
        List<(CriteriaLevel Level, Bound? Bound)> ranges = criteria
            .Levels.Select(level => (Level: level, Bound: conditions.Of(level.Condition)))
            .Where(l => l.Bound?.Form is BoundForm.Range or BoundForm.AtLeast or BoundForm.AtMost)
            .OrderBy(l => l.Bound!.Value)
            .ToList();
        if (!ranges.Exists(l => l.Bound!.Form == BoundForm.Range))
            yield break;
        List<Figure> stated = results.ToList();
        for (int i = 1; i < ranges.Count; i++)
        {
            ((CriteriaLevel below, Bound? low), (CriteriaLevel above, Bound? high)) = (ranges[i - 1], ranges[i]);
            if (low!.Form == BoundForm.AtLeast || high!.Form == BoundForm.AtMost)
                continue;
            (Rational end, Rational start) = (low.Upper, high.Value);
            Rational unit = Rational.Unit(Math.Max(low.Places, high.Places));
            if (start < end)
            {
                yield return new CriteriaConflict(
                    new Bilingual($"“{below.Condition}” ซ้อนกับ “{above.Condition}”", $"“{below.Condition}” overlaps “{above.Condition}”"),
                    above,
                    below
                );
            }
            else if (start - end > unit && !Covered(criteria, conditions, end, start))
            {
                yield return new CriteriaConflict(
                    new Bilingual(
                        $"ไม่มีระดับสำหรับค่าระหว่าง “{below.Condition}” กับ “{above.Condition}”",
                        $"no level between “{below.Condition}” and “{above.Condition}”"
                    ),
                    above,
                    below
                );
            }
            else if (stated.Find(r => r.Exact > end && r.Exact < start) is { } lost)
            {
                yield return new CriteriaConflict(
                    new Bilingual(
                        $"ผล “{lost.Text}” ไม่อยู่ในระดับใด ระหว่าง “{below.Condition}” กับ “{above.Condition}”",
                        $"the result “{lost.Text}” has no level between “{below.Condition}” and “{above.Condition}”"
                    ),
                    above,
                    below
                );
            }
        }
    }

    /// <summary>A figure that two levels name and neither takes: less than 60, then more than 60. Of counted points, 4 and then more than 5
    /// leave 5.</summary>
    public static IEnumerable<CriteriaConflict> BetweenBounds(ItemCriteria criteria, ReadConditions conditions)
    {
        List<(CriteriaLevel Level, Bound Bound)> levels = criteria
            .Levels.Select(level => (Level: level, Bound: conditions.Of(level.Condition)!))
            .ToList();
        if (levels.Exists(l => l.Bound is null))
            yield break;
        foreach ((CriteriaLevel level, Bound bound) in levels.Where(l => l.Bound.ExcludesItself))
        {
            List<(CriteriaLevel Level, Bound Bound)> beyond = levels
                .Where(l => bound.Form == BoundForm.LessThan ? l.Bound.Upper >= bound.Value : l.Bound.Value <= bound.Value)
                .Where(l => !ReferenceEquals(l.Level, level) && l.Bound.Form != bound.Form)
                .ToList();
            if (beyond.Count == 0 || levels.Exists(l => Takes(l.Bound, bound.Value)))
                continue;
            Bilingual value = Bilingual.Digits(DecimalText.Of(bound.Value).Text);
            yield return new CriteriaConflict(
                new Bilingual(
                    $"ไม่มีระดับใดรวมค่า {value.Thai} พอดี (“{level.Condition}”)",
                    $"no level takes {value.English} itself (“{level.Condition}”)"
                ),
                level,
                null
            );
            yield break;
        }
    }

    private static bool Takes(Bound bound, Rational x) =>
        bound.Form == BoundForm.Bare && bound.Unit is not null
            ? bound.Value == x
            : bound.IsMetBy(x, rising: true) || (bound.Form == BoundForm.Bare && bound.IsMetBy(x, rising: false));

    /// <summary>True where some other level names a figure in between.</summary>
    private static bool Covered(ItemCriteria criteria, ReadConditions conditions, Rational end, Rational start)
    {
        Rational middle = (end + start) / Rational.Of(2);
        return criteria
            .Levels.Select(l => conditions.Of(l.Condition))
            .Any(b => b is null || b.Form != BoundForm.Range && (b.IsMetBy(middle, true) || b.IsMetBy(middle, false)));
    }
}
