using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>A report in which one item alone is scored: whether its weighted score should be divided by something cannot be seen from it.</summary>
internal static class SingleRow
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report)
    {
        var items = report.Tables.SelectMany(t => t.Rows).Where(r => r.Item.Assessed).Select(r => (r.Row.Number, r.Row.Number is null ? r.Row.Name : null));
        if (items.Distinct().Take(2).Count() != 1) yield break;
        yield return new NotCheckableResult(
            "convention", null,
            "มีแถวคะแนนเพียงแถวเดียว จึงบอกไม่ได้ว่าคะแนนถ่วงน้ำหนักควรหารด้วยตัวเลขใดหรือไม่",
            "A single scored row: whether its weighted score should be divided by something cannot be seen from it.");
    }
}
