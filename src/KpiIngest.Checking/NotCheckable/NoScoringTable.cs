using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>A card without a table of weights and scores that could be read: nothing was computed, and the record must not look as if all were right.</summary>
internal static class NoScoringTable
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report)
    {
        if (report.Tables.Count > 0) yield break;
        yield return new NotCheckableResult(
            "scoring-table", null,
            "ไม่พบตารางคะแนนที่อ่านได้ จึงไม่ได้คำนวณอะไร กรุณาตรวจสอบว่ารายงานมีตารางน้ำหนักและคะแนน และหัวตารางเป็นคำที่ระบบรู้จัก (config/forms)",
            "No scoring table could be read, so nothing was computed. Please check that the report has one and that its headings are known (config/forms).");
    }
}
