using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What the page of memos and certificates says.</summary>
public static class MemoWords
{
    public static Bilingual Title { get; } = new("บันทึกข้อความและใบรับรอง", "Memo and certificate");
    public static Bilingual Link { get; } = new("ทำบันทึกข้อความหรือใบรับรอง", "Make a memo or a certificate");
    public static Bilingual Memo { get; } = new("บันทึกข้อความ", "Memo");
    public static Bilingual MemoText { get; } =
        new(
            "ร่างหนังสือขอให้หน่วยงานแก้ไขหรือชี้แจง จากข้อที่ยืนยันและข้อที่ส่งคืนเท่านั้น เปิดแก้ต่อใน Word ได้",
            "A draft that asks the unit to mend or explain, from what was confirmed or sent back and nothing else. It goes on in Word."
        );
    public static Bilingual MakeMemo { get; } = new("ทำบันทึกข้อความ (.docx)", "Make the memo (.docx)");
    public static Bilingual Certificate { get; } = new("ใบรับรองผลการตรวจ", "Certificate");
    public static Bilingual CertificateText { get; } =
        new(
            "รับรองว่าตรวจแล้วไม่มีข้อที่ต้องแก้ไข บอกว่าเทียบกี่จุด และสิ่งใดตรวจไม่ได้เพราะเหตุใด",
            "That it was checked and nothing is left to be mended: how much was compared, and what could not be checked and why."
        );
    public static Bilingual MakeCertificate { get; } = new("ทำใบรับรอง (.docx)", "Make the certificate (.docx)");
    public static Bilingual OfSubmission { get; } = new("รายการที่ {0}", "Submission {0}");
    public static Bilingual OfUnit { get; } = new("{0} · ปีงบประมาณ {1} รอบ {2} เดือน", "{0} · fiscal year {1}, {2} months");
    public static Bilingual Asked { get; } = new("จะขอให้แก้ไขหรือชี้แจง {0} ข้อ", "{0} to be asked for");
    public static Bilingual Undecided { get; } =
        new("ยังรอตัดสิน {0} ข้อ ไม่อยู่ในบันทึกข้อความ", "{0} still to be decided, not in the memo");
    public static Bilingual Changed { get; } =
        new("{0} ข้อเคยตัดสินแล้ว ตัวเลขเปลี่ยนหลังจากนั้น", "{0} {0:was|were} decided, figures changed since");
    public static Bilingual Decide { get; } = new("ไปตัดสิน", "Decide them");
    public static Bilingual Place { get; } = new("ที่", "Where");
    public static Bilingual Stated { get; } = new("ระบุ", "Stated");
    public static Bilingual Computed { get; } = new("คำนวณได้", "Computed");
    public static Bilingual Ask { get; } = new("ขอให้", "Asked");
    public static Bilingual Nothing { get; } = new("ยังไม่มีอะไรให้ทำ", "Nothing to be made yet");
    public static Bilingual Recorded { get; } =
        new(
            "ทุกฉบับที่ทำ บันทึกไว้ในบันทึกการตรวจสอบพร้อมค่า SHA-256 ของไฟล์และผู้ทำ",
            "Each one that is made goes into the audit trail, with the SHA-256 of the file and who made it."
        );
    public static Bilingual OnlyLook { get; } =
        new("บัญชีนี้ดูได้อย่างเดียว ผู้ตรวจทานเป็นผู้ทำหนังสือ", "This account only looks: reviewers make memos.");
    public static Bilingual BadTemplate { get; } =
        new("แม่แบบใช้ไม่ได้ แจ้งผู้ดูแลระบบ", "The template cannot be used; tell an administrator");
}
