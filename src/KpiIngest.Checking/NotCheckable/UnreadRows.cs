using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>Scoring tables whose headings were recognised and of which no row was read.</summary>
internal static class UnreadRows
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report) =>
        from table in report.Tables
        where table.Rows.Count == 0
        let place = PlaceWording.Of(table.Table.Place)
        select new NotCheckableResult(
            "scoring-table",
            null,
            $"พบหัวตารางคะแนน{place.Aside.Thai} แต่อ่านแถวคะแนนในตารางไม่ได้เลย จึงไม่ได้ตรวจตารางนี้ กรุณาตรวจสอบกับต้นฉบับ",
            $"The headings of a scoring table were recognised{place.Aside.English}, but none of its rows could be read; the table was not checked. Please compare with the original."
        );
}
