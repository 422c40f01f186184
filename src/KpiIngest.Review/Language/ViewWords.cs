using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What saved views say.</summary>
public static class ViewWords
{
    public static Bilingual Views { get; } = new("มุมมองที่บันทึกไว้", "Saved views");
    public static Bilingual ViewsText { get; } =
        new(
            "ตัวกรองของรายการตรวจทานที่ตั้งชื่อไว้ ส่งที่อยู่ของมุมมองที่แบ่งปันให้ผู้อื่นเปิดได้",
            "Filters of the review list under names of your own. The address of a shared one can be sent to others."
        );
    public static Bilingual SaveThis { get; } = new("บันทึกตัวกรองนี้", "Save these filters");
    public static Bilingual Name { get; } = new("ชื่อมุมมอง", "Name of the view");
    public static Bilingual Share { get; } = new("ให้ทุกคนเห็น", "show it to everybody");
    public static Bilingual Shared { get; } = new("แบ่งปัน", "shared");
    public static Bilingual Replace { get; } = new("บันทึกทับมุมมองชื่อเดียวกันของฉัน", "replace mine of the same name");
    public static Bilingual Save { get; } = new("บันทึก", "Save");
    public static Bilingual Remove { get; } = new("ลบ", "Delete");
    public static Bilingual ViewOf { get; } = new("มุมมอง {0}", "the view {0}");
    public static Bilingual Manage { get; } = new("จัดการมุมมอง", "Manage views");
    public static Bilingual Own { get; } = new("ของฉัน", "Mine");
    public static Bilingual Others { get; } = new("ที่ผู้อื่นแบ่งปัน", "Shared by others");
    public static Bilingual By { get; } = new("โดย {0}", "by {0}");
    public static Bilingual None { get; } = new("ยังไม่มีมุมมองที่บันทึกไว้", "No view is saved yet");
    public static Bilingual NoneText { get; } =
        new(
            "กรองรายการตรวจทานตามต้องการ แล้วกด “บันทึกตัวกรองนี้” ทางซ้ายของรายการ",
            "Filter the review list as you need it, then press “Save these filters” on its left."
        );
    public static Bilingual ToList { get; } = new("ไปรายการตรวจทาน", "To the review list");
    public static Bilingual Saved { get; } = new("บันทึกมุมมอง “{0}” แล้ว", "The view “{0}” is saved");
    public static Bilingual Changed { get; } = new("แก้ไขมุมมองแล้ว", "The view is changed");
    public static Bilingual Removed { get; } = new("ลบมุมมองแล้ว", "The view is deleted");
}
