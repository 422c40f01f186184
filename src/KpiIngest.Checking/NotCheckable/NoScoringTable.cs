using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>A card without a table of weights and scores that could be read: nothing was computed, and the record must not look as if all were right.
/// Where a picture or an object stands in its place, it is named.</summary>
internal static class NoScoringTable
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report)
    {
        if (report.Tables.Count > 0) yield break;
        if (report.Report.UnreadTables is [var unread, ..])
        {
            var (kind, where) = (Kind(unread.Kind), PlaceWording.Of(unread.Place).Aside);
            yield return new NotCheckableResult(
                "scoring-table", null,
                $"ที่ “{unread.Heading}”{where.Thai} มี{kind.Thai}แทนตารางคะแนน ซึ่งอ่านตัวเลขไม่ได้ จึงไม่ได้คำนวณอะไร กรุณาส่งตารางเป็นตารางของ Word",
                $"Under “{unread.Heading}”{where.English} there is {kind.English} in place of a scoring table; figures are never taken from it, so nothing was computed. Please send it as a table of Word.");
            yield break;
        }

        yield return new NotCheckableResult(
            "scoring-table", null,
            "ไม่พบตารางคะแนนที่อ่านได้ จึงไม่ได้คำนวณอะไร กรุณาตรวจสอบว่ารายงานมีตารางน้ำหนักและคะแนน และหัวตารางเป็นคำที่ระบบรู้จัก (config/forms)",
            "No scoring table could be read, so nothing was computed. Please check that the report has one and that its headings are known (config/forms).");
    }

    private static Bilingual Kind(string kind) => kind switch
    {
        "picture" => new Bilingual("รูปภาพ", "a picture"),
        "embedded-table" => new Bilingual("ตาราง Excel ที่ฝังอยู่และอ่านไม่ได้", "an embedded Excel table that cannot be read"),
        "chart" => new Bilingual("แผนภูมิ", "a chart"),
        "scoring-table" => new Bilingual("ตารางคะแนนที่อ่านแถวไม่ได้", "a scoring table whose rows could not be read"),
        "smart-art" => new Bilingual("แผนผัง SmartArt", "a SmartArt diagram"),
        _ => new Bilingual("วัตถุที่ฝังอยู่", "an embedded object"),
    };
}
