using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>A report in which one item alone is scored: whether its weighted score should be divided by something cannot be seen from
/// it.</summary>
internal static class SingleRow
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report)
    {
        IEnumerable<RecomputedRow> assessed = report.Tables.SelectMany(t => t.Rows).Where(r => r.Item.Assessed);
        if (assessed.FirstOrDefault() is not { } first || assessed.Any(r => !SameItem(r.Row, first.Row)))
            yield break;
        yield return new NotCheckableResult(
            "convention",
            null,
            "มีแถวคะแนนเพียงแถวเดียว จึงบอกไม่ได้ว่าคะแนนถ่วงน้ำหนักควรหารด้วยตัวเลขใดหรือไม่",
            "A single scored row: whether its weighted score should be divided by something cannot be seen from it."
        );
    }

    private static bool SameItem(ScoredRow left, ScoredRow right) =>
        string.Equals(left.Number, right.Number, StringComparison.Ordinal)
        && (left.Number is not null || string.Equals(left.Name, right.Name, StringComparison.Ordinal));
}
