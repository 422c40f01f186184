using KpiIngest.Checking.Language;
using KpiIngest.Review.Cards;

namespace KpiIngest.Review.Language;

/// <summary>What the page that compares two versions of a report says.</summary>
public static class VersionWords
{
    public static Bilingual Title { get; } = new("เทียบสองฉบับ", "Two versions compared");
    public static Bilingual Versions { get; } = new("ฉบับของรายงานนี้", "Versions of this report");
    public static Bilingual Version { get; } = new("ฉบับที่ {0}", "Version {0}");
    public static Bilingual This { get; } = new("ฉบับนี้", "this one");
    public static Bilingual Compare { get; } = new("เทียบกับฉบับก่อน", "Compare with the version before");
    public static Bilingual Show { get; } = new("เทียบ", "Compare");
    public static Bilingual Before { get; } = new("ฉบับก่อน", "Before");
    public static Bilingual After { get; } = new("ฉบับหลัง", "After");
    public static Bilingual What { get; } = new("รายการ", "What");
    public static Bilingual Difference { get; } = new("ต่างกัน", "Difference");
    public static Bilingual OnlyDifferences { get; } = new("แสดงเฉพาะที่ต่างกัน", "Differences only");
    public static Bilingual Everything { get; } = new("แสดงทั้งหมด", "Show everything");
    public static Bilingual Counts { get; } =
        new("เปลี่ยน {0} · เพิ่ม {1} · หายไป {2} · เหมือนเดิม {3}", "{0} changed · {1} added · {2} gone · {3} the same");
    public static Bilingual Same { get; } = new("ไม่มีสิ่งใดต่างกัน", "Nothing differs");
    public static Bilingual SameText { get; } =
        new(
            "หัวรายงาน ตัวเลข เกณฑ์ และสิ่งที่พบของสองฉบับเหมือนกันทั้ง {0} รายการ",
            "Head, figures, criteria and findings of both versions agree, all {0} of them."
        );
    public static Bilingual Alone { get; } = new("ยังไม่มีฉบับอื่นของรายงานนี้", "There is no other version of this report");
    public static Bilingual AloneText { get; } =
        new(
            "ฉบับอื่นคือรายงานของหน่วยงาน ปี รอบ และเลขตัวชี้วัดเดียวกัน ถ้าส่วนใดอ่านไม่ได้ ให้ยืนยันที่หน้ารายงานก่อน",
            "Another version is a report of the same unit, year, round and indicator number. Where one of these was not read, confirm it on the page of the report first."
        );
    public static Bilingual ToCard { get; } = new("ไปที่รายงาน", "To the report");
    public static Bilingual Head { get; } = new("หัวรายงาน", "Head");
    public static Bilingual Findings { get; } = new("สิ่งที่พบ", "Findings");
    public static Bilingual Nothing { get; } = new("ไม่มี", "none");
    public static Bilingual Name { get; } = new("ชื่อตัวชี้วัด", "Name of the indicator");
    public static Bilingual Phones { get; } = new("โทรศัพท์", "Telephone");
    public static Bilingual Evidence { get; } = new("หลักฐานอ้างอิง", "Evidence");
    public static Bilingual Formulas { get; } = new("สูตรคำนวณ", "Formulas");
    public static Bilingual Group { get; } = new("กลุ่ม {0}", "Group {0}");
    public static Bilingual Item { get; } = new("ข้อ {0}", "Item {0}");

    public static Bilingual Of(VersionChange change) =>
        change switch
        {
            VersionChange.Added => new("เพิ่ม", "added"),
            VersionChange.Gone => new("หายไป", "gone"),
            VersionChange.Changed => new("เปลี่ยน", "changed"),
            _ => new("เหมือนเดิม", "the same"),
        };

    public static string ToneOf(VersionChange change) =>
        change switch
        {
            VersionChange.Added => "ok",
            VersionChange.Gone => "warn",
            VersionChange.Changed => "accent",
            _ => "",
        };
}
