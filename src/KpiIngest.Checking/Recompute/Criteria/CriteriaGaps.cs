using KpiIngest.Checking.Language;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>Ranges that overlap, or between which figures have no level. Between 75-79 and 80-84 there is none for whole figures;
/// a result of 79.5 shows that there is one.</summary>
internal static class CriteriaGaps
{
    public static IEnumerable<CriteriaConflict> Of(ItemCriteria criteria, IEnumerable<Figure> results, ReadConditions conditions)
    {
        var ranges = criteria.Levels
            .Select(level => (Level: level, Bound: conditions.Of(level.Condition)))
            .Where(l => l.Bound?.Form == BoundForm.Range)
            .OrderBy(l => l.Bound!.Value)
            .ToList();
        var stated = results.ToList();
        for (var i = 1; i < ranges.Count; i++)
        {
            var ((below, low), (above, high)) = (ranges[i - 1], ranges[i]);
            var (end, start) = (low!.Upper, high!.Value);
            var unit = Rational.Unit(Math.Max(low.Places, high.Places));
            if (start < end)
            {
                yield return new CriteriaConflict(new Bilingual(
                    $"“{below.Condition}” ซ้อนกับ “{above.Condition}”", $"“{below.Condition}” overlaps “{above.Condition}”"), above, below);
            }
            else if (start - end > unit && !Covered(criteria, conditions, end, start))
            {
                yield return new CriteriaConflict(new Bilingual(
                    $"ไม่มีระดับสำหรับค่าระหว่าง “{below.Condition}” กับ “{above.Condition}”", $"no level between “{below.Condition}” and “{above.Condition}”"), above, below);
            }
            else if (stated.Find(r => r.Exact > end && r.Exact < start) is { } lost)
            {
                yield return new CriteriaConflict(new Bilingual(
                    $"ผล “{lost.Text}” ไม่อยู่ในระดับใด ระหว่าง “{below.Condition}” กับ “{above.Condition}”",
                    $"the result “{lost.Text}” has no level between “{below.Condition}” and “{above.Condition}”"), above, below);
            }
        }
    }

    /// <summary>True where some other level names a figure in between.</summary>
    private static bool Covered(ItemCriteria criteria, ReadConditions conditions, Rational end, Rational start)
    {
        var middle = (end + start) / Rational.Of(2);
        return criteria.Levels.Select(l => conditions.Of(l.Condition)).Any(b => b is null || b.Form != BoundForm.Range && (b.IsMetBy(middle, true) || b.IsMetBy(middle, false)));
    }
}
