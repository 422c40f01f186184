using KpiIngest.Records.Changes;
using KpiIngest.Review.Html;

namespace KpiIngest.Outbox;

/// <summary>Says on a sender's page what an answer has differently from the one before: the program read the same file again, or a person
/// keyed a scan.</summary>
internal static class ChangedAnswer
{
    private const int Listed = 100;

    /// <param name="keyed">True where the answer is of what a person keyed from the pictures of a scan.</param>
    public static HtmlText Render(IReadOnlyList<ReadingChange> changed, bool keyed)
    {
        if (changed.Count == 0)
            return HtmlText.Empty;
        string why = keyed
            ? "เจ้าหน้าที่ผู้รับรายงานพิมพ์หรือยืนยันค่าจากภาพสแกนของท่านแล้ว"
            : "ระบบอ่านไฟล์เดิมของท่านอีกครั้งด้วยโปรแกรมที่ปรับปรุงแล้ว";
        return HtmlText.Of(
            $"""
            <section class="card"><p class="outcome partly">{why} ผลการตรวจเปลี่ยนไป {changed.Count} ข้อ ผลด้านล่างใช้แทนผลเดิม</p>
            <ul class="findings">{changed.Take(Listed).Select(Item)}</ul>{More(Listed, changed.Count)}</section>
            """
        );
    }

    /// <summary>Says of a list that it is not whole.</summary>
    internal static HtmlText More(int listed, int count) =>
        count > listed ? HtmlText.Of($"<p class=\"facts\">แสดง {listed} จาก {count} ข้อ</p>") : HtmlText.Empty;

    private static HtmlText Item(ReadingChange change)
    {
        HtmlText figures =
            (change.BeforeThai ?? change.Before, change.AfterThai ?? change.After) is ({ } before, { } after)
            && change.Kind is ChangeKind.FindingChanged or ChangeKind.OutcomeChanged
                ? HtmlText.Of($"<span class=\"sum\">{before} → {after}</span>")
                : HtmlText.Empty;
        return HtmlText.Of(
            $"<li><span class=\"label\">{ChangeWording.Of(change.Kind).Thai}</span> {Place(change)}{change.Message}{figures}</li>"
        );
    }

    private static string? Place(ReadingChange change) => change.Indicator is { } indicator ? $"ตัวชี้วัด {indicator}: " : null;
}
