using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>A report with scoring tables in which no stated figure met another: nothing of it was checked, whatever was read.</summary>
internal static class NothingCompared
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report, Comparisons made)
    {
        if (made.Count > 0 || report.Tables.Count == 0)
            yield break;
        yield return new NotCheckableResult(
            "comparison",
            null,
            "ไม่มีตัวเลขคู่ใดในรายงานนี้ที่นำมาเทียบกันได้ จึงยังไม่ได้ตรวจการคำนวณเลย กรุณาตรวจสอบกับต้นฉบับ",
            "No two figures of this report could be compared, so none of its arithmetic was checked. Please check the original."
        );
    }
}
