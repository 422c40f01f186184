using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What the pages of the system's work say.</summary>
public static class VerificationWords
{
    public static Bilingual System { get; } = new("งานระบบ", "System");
    public static Bilingual Title { get; } = new("ความครบถ้วนของข้อมูล", "Integrity of the records");
    public static Bilingual Text { get; } =
        new(
            "ทุกคืนระบบคำนวณบันทึกการตรวจสอบใหม่ทั้งหมด และเทียบกับข้อมูล ไฟล์ต้นฉบับ และจุดตรวจสอบที่ลงลายมือชื่อไว้",
            "Every night the whole audit trail is computed anew and held against the records, the originals and the signed checkpoints."
        );
    public static Bilingual Never { get; } = new("ยังไม่เคยพิสูจน์", "Not verified yet");
    public static Bilingual NeverText { get; } =
        new(
            "ระบบพิสูจน์เองทุกคืนเวลา 01.30 น. หรือใช้คำสั่ง kpi-ingest verify ได้ทุกเมื่อ ผลของการพิสูจน์ประจำคืนจะแสดงที่นี่",
            "It is done by itself every night at 01:30, or at any time by the command kpi-ingest verify. What a night's verification found stands here."
        );
    public static Bilingual Whole { get; } = new("ครบถ้วน", "whole");
    public static Bilingual Damaged { get; } = new("พบความเสียหาย {0} จุด", "{0} {0:damage|damages}");
    public static Bilingual At { get; } = new("พิสูจน์เมื่อ", "Verified");
    public static Bilingual Entries { get; } = new("รายการในบันทึก", "Entries of the trail");
    public static Bilingual Submissions { get; } = new("รายงานที่ได้รับ", "Submissions");
    public static Bilingual Originals { get; } = new("ต้นฉบับที่อ่านครบทุกไบต์", "Originals read to the last byte");
    public static Bilingual OriginalsOf { get; } = new("{0} จาก {1}", "{0} of {1}");
    public static Bilingual Witnesses { get; } = new("จุดตรวจสอบที่ใช้เทียบ", "Checkpoints held against");
    public static Bilingual Checkpoint { get; } = new("จุดตรวจสอบล่าสุด", "Latest checkpoint");
    public static Bilingual CheckpointText { get; } =
        new(
            "เก็บค่านี้ไว้นอกเครื่องนี้ ผู้ถือค่านี้พิสูจน์ได้ว่าบันทึกก่อนหน้าไม่ถูกแก้ไขภายหลัง",
            "Keep this outside this machine: whoever holds it can prove that nothing before it was changed."
        );
    public static Bilingual NoCheckpoint { get; } = new("ไม่ได้ทำจุดตรวจสอบ เพราะพบความเสียหาย", "None was made, because of the damage");
    public static Bilingual Damages { get; } = new("ความเสียหายที่พบ", "What was found");
    public static Bilingual What { get; } = new("พบว่า", "What");
    public static Bilingual Where { get; } = new("ที่", "Where");
    public static Bilingual Next { get; } = new("ต้องทำอะไรต่อ", "What to do next");
    public static Bilingual Entry { get; } = new("ลำดับที่ {0} ในบันทึก", "entry {0}");
    public static Bilingual FirstOnly { get; } =
        new("แสดง {0} จุดแรกจาก {1} ดูทั้งหมดด้วยคำสั่ง kpi-ingest verify", "The first {0} of {1}; kpi-ingest verify lists all");
    public static Bilingual VerifyNow { get; } = new("พิสูจน์เดี๋ยวนี้", "Verify now");
    public static Bilingual Asked { get; } =
        new("เริ่มพิสูจน์แล้ว เปิดหน้านี้ใหม่เมื่อเสร็จ", "The verification has begun; open this page again when it is done.");
    public static Bilingual Engine { get; } = new("งานเบื้องหลัง", "Background jobs");
}
