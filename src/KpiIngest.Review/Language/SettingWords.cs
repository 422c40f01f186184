using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What the page of the settings says.</summary>
public static class SettingWords
{
    public static Bilingual Tab { get; } = new("ค่าตั้ง", "Settings");
    public static Bilingual Title { get; } = new("ค่าตั้งที่บริการใช้", "Settings of the service");
    public static Bilingual Text { get; } =
        new(
            "เมื่อเริ่มทำงาน บริการเทียบค่าตั้งกับครั้งก่อน สิ่งที่เปลี่ยนบันทึกไว้ในบันทึกการตรวจสอบ ลบหรือแก้ภายหลังไม่ได้ รหัสผ่านไม่ถูกบันทึก",
            "When a service starts it compares its settings with those recorded last. What differs goes into the audit trail and stays there; passwords are never recorded."
        );
    public static Bilingual First { get; } = new("ค่าตั้งทั้งหมดเมื่อ", "All settings on");
    public static Bilingual Changed { get; } = new("เปลี่ยนเมื่อ", "Changed on");
    public static Bilingual Change { get; } = new("ค่าตั้งครั้งที่ {0}", "Settings {0}");
    public static Bilingual On { get; } = new("เครื่อง {0}", "service {0}");
    public static Bilingual Count { get; } = new("{0} รายการ", "{0} {0:setting|settings}");
    public static Bilingual Setting { get; } = new("ค่าตั้ง", "Setting");
    public static Bilingual Before { get; } = new("เดิม", "Before");
    public static Bilingual After { get; } = new("ใหม่", "From then on");
    public static Bilingual Value { get; } = new("ค่า", "Value");
    public static Bilingual Never { get; } = new("ยังไม่มีค่าตั้งที่บันทึกไว้", "No settings are on record yet");
    public static Bilingual NeverText { get; } =
        new("บริการจะบันทึกค่าตั้งทั้งหมดเมื่อเริ่มทำงานครั้งถัดไป", "The service records all of them at its next start.");
    public static Bilingual More { get; } =
        new("ดูการเปลี่ยนที่เก่ากว่านี้ด้วยคำสั่ง kpi-ingest trail --kind settings", "Older changes: kpi-ingest trail --kind settings");
}
