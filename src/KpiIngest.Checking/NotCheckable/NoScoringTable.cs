using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>A card without a table of weights and scores that could be read: nothing was computed, and the record must not look as if all
/// were right. Where a picture or an object stands in its place, it is named.</summary>
internal static class NoScoringTable
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report)
    {
        // Beside tables that were read, one that was not is missing only where nothing else is expected.
        IEnumerable<UnreadTable> missing =
            report.Tables.Count == 0 ? report.Report.UnreadTables.Take(1) : report.Report.UnreadTables.Where(u => u.OfComputation);
        List<NotCheckableResult> entries = missing.Select(Entry).ToList();
        if (
            entries.Count > 0
            || report.Tables.Count > 0
            || report.Report.Gaps.Any(g => g.IsUnreadTable || g.Kind == ReadingGapKind.NoWeights)
        )
            return entries;
        return
        [
            new NotCheckableResult(
                "scoring-table",
                null,
                "ไม่พบตารางคะแนนที่อ่านได้ จึงไม่ได้คำนวณอะไร กรุณาตรวจสอบว่ารายงานมีตารางน้ำหนักและคะแนน และหัวตารางเป็นคำที่ระบบรู้จัก (config/forms)",
                "No scoring table could be read, so nothing was computed. Please check that the report has one and that its headings are known (config/forms)."
            ),
        ];
    }

    private static NotCheckableResult Entry(UnreadTable unread)
    {
        Bilingual where = PlaceWording.Of(unread.Place).Aside;
        if (unread.Kind == "table")
        {
            return new NotCheckableResult(
                "scoring-table",
                null,
                $"ที่ “{unread.Heading}”{where.Thai} มีตารางตัวเลขที่ไม่มีหัวตารางน้ำหนักหรือคะแนนที่รู้จัก จึงไม่ได้อ่านตารางนี้ กรุณาตรวจสอบหัวตาราง",
                $"Under “{unread.Heading}”{where.English} stands a table of figures without a known heading of a weight or a score; it was not read. Please check its headings."
            );
        }

        Bilingual kind = Kind(unread.Kind);
        return new NotCheckableResult(
            "scoring-table",
            null,
            $"ที่ “{unread.Heading}”{where.Thai} มี{kind.Thai}แทนตารางคะแนน ซึ่งอ่านตัวเลขไม่ได้ จึงไม่ได้คำนวณตารางนั้น กรุณาส่งตารางเป็นตารางของ Word",
            $"Under “{unread.Heading}”{where.English} there is {kind.English} in place of a scoring table; figures are never taken from it, so that table was not computed. Please send it as a table of Word."
        );
    }

    private static Bilingual Kind(string kind) =>
        kind switch
        {
            "picture" => new Bilingual("รูปภาพ", "a picture"),
            "embedded-table" => new Bilingual("ตาราง Excel ที่ฝังอยู่และอ่านไม่ได้", "an embedded Excel table that cannot be read"),
            "chart" => new Bilingual("แผนภูมิ", "a chart"),
            "scoring-table" => new Bilingual("ตารางคะแนนที่อ่านแถวไม่ได้", "a scoring table whose rows could not be read"),
            "smart-art" => new Bilingual("แผนผัง SmartArt", "a SmartArt diagram"),
            _ => new Bilingual("วัตถุที่ฝังอยู่", "an embedded object"),
        };
}
