using KpiIngest.Checking.Language;
using KpiIngest.Records.Changes;

namespace KpiIngest.Outbox;

/// <summary>What the differences between two readings are called.</summary>
internal static class ChangeWording
{
    public static Bilingual Of(ChangeKind kind) => kind switch
    {
        ChangeKind.FigureRead => new("อ่านได้เพิ่ม", "now read"),
        ChangeKind.FigureLost => new("อ่านไม่ได้แล้ว", "no longer read"),
        ChangeKind.ValueChanged => new("ค่าเปลี่ยน", "value changed"),
        ChangeKind.FindingNew => new("ข้อที่พบเพิ่ม", "finding new"),
        ChangeKind.FindingGone => new("ข้อที่ไม่พบแล้ว", "finding gone"),
        ChangeKind.FindingChanged => new("ข้อที่พบเปลี่ยนไป", "finding changed"),
        ChangeKind.OutcomeChanged => new("ผลของไฟล์เปลี่ยน", "outcome changed"),
        _ => new("จุดที่ตรวจไม่ได้เปลี่ยน", "not checkable changed"),
    };

    /// <summary>As json and csv have it: <c>finding-new</c>.</summary>
    public static string Name(ChangeKind kind) => kind switch
    {
        ChangeKind.FigureRead => "figure-read",
        ChangeKind.FigureLost => "figure-lost",
        ChangeKind.ValueChanged => "value-changed",
        ChangeKind.FindingNew => "finding-new",
        ChangeKind.FindingGone => "finding-gone",
        ChangeKind.FindingChanged => "finding-changed",
        ChangeKind.OutcomeChanged => "outcome-changed",
        _ => "not-checkable-changed",
    };
}
