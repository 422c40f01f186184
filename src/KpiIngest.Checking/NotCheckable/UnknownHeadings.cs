using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>A table whose headings are of unknown wording: that its figures fit is how its columns were found, so it proves nothing about
/// them.</summary>
internal static class UnknownHeadings
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report)
    {
        if (!report.Tables.Any(t => t.Table.ColumnsProven))
            yield break;
        yield return new NotCheckableResult(
            "headings",
            null,
            "หัวตารางใช้คำที่ไม่รู้จัก จึงระบุคอลัมน์น้ำหนัก คะแนน และคะแนนถ่วงน้ำหนักจากการคำนวณที่ลงตัวทุกแถว",
            "The headings are of unknown wording: which columns hold weight, score and weighted score is known only because every row fits."
        );
    }
}
