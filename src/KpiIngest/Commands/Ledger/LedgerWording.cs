using KpiIngest.Checking.Language;
using KpiIngest.Records.Queries;

namespace KpiIngest.Commands.Ledger;

/// <summary>What the states of the ledger are called: for programs, and for people.</summary>
internal static class LedgerWording
{
    public static IReadOnlyDictionary<LedgerState, string> Names { get; } =
        Enum.GetValues<LedgerState>().ToDictionary(s => s, s => char.ToLowerInvariant(s.ToString()[0]) + s.ToString()[1..]);

    public static Bilingual Of(LedgerState state) =>
        state switch
        {
            LedgerState.Seen => new("อยู่ในกล่อง รอรับ", "in the inbox, to be taken"),
            LedgerState.Left => new("อยู่ในกล่อง ไม่รับ", "in the inbox, left"),
            LedgerState.Refused => new("ไม่รับ แจ้งผู้ส่งแล้ว", "refused, sender told"),
            LedgerState.Gone => new("หายไปก่อนรับ", "gone before it was taken"),
            LedgerState.Recorded => new("รับแล้ว รออ่าน", "recorded, to be read"),
            LedgerState.Waiting => new("รับแล้ว รอโปรแกรมอ่าน", "waiting for a tool"),
            LedgerState.Failed => new("ระบบขัดข้อง ยังไม่ได้อ่าน", "failed, to be retried"),
            LedgerState.Unpacked => new("แตกไฟล์ ZIP แล้ว", "unpacked"),
            LedgerState.Checked => new("ตรวจแล้ว", "checked"),
            LedgerState.NotChecked => new("ตรวจไม่ได้", "not checkable"),
            LedgerState.NoReport => new("ไม่มีรายงาน", "no report"),
            LedgerState.Unreadable => new("อ่านไม่ได้", "unreadable"),
            _ => new("ซ้ำ", "duplicate"),
        };
}
