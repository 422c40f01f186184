using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts;

namespace KpiIngest.Records.Assignments;

/// <summary>Why a unit was not given to anybody, to the person who ordered it.</summary>
public static class AssignmentRefusal
{
    public static Bilingual NoUnit { get; } =
        new("ยังไม่ได้เลือกหน่วยงาน กรุณาเลือกอย่างน้อยหนึ่งหน่วยงาน", "No unit was chosen: choose at least one");

    public static Bilingual NoUnitName { get; } =
        new(
            "ชื่อหน่วยงานยาวเกินไป หรือมีเครื่องหมาย / ชื่อต้องตรงกับชื่อโฟลเดอร์ใน inbox",
            "The name of a unit is too long or has a / in it; it is the name of its folder in the inbox"
        );

    public static Bilingual NoYear { get; } =
        new("ปีงบประมาณต้องเป็นปี พ.ศ. เช่น 2569", "The fiscal year is one of the Buddhist era, such as 2569");

    private static Bilingual Disabled { get; } =
        new(
            "บัญชีนี้ปิดใช้อยู่ จึงรับมอบหมายไม่ได้ กรุณาเลือกผู้อื่น หรือเปิดใช้บัญชีก่อน",
            "This account is disabled and takes no units: choose another, or enable it first"
        );

    private static Bilingual Viewer { get; } =
        new(
            "บัญชีนี้ดูได้อย่างเดียว จึงรับมอบหมายไม่ได้ กรุณาเลือกผู้ตรวจทาน",
            "This account may only look and takes no units: choose a reviewer"
        );

    /// <returns>Null where the account may be given units.</returns>
    internal static Bilingual? Of(Account? account) =>
        account switch
        {
            null => AccountRefusal.Unknown,
            { Disabled: true } => Disabled,
            { Role: AccountRole.Viewer } => Viewer,
            _ => null,
        };
}
