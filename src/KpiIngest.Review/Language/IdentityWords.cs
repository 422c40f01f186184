using KpiIngest.Checking.Language;
using KpiIngest.Records.Identity;

namespace KpiIngest.Review.Language;

/// <summary>What the page says of unit, year, round and number of a report.</summary>
public static class IdentityWords
{
    public static Bilingual Title { get; } = new("เป็นรายงานของใคร ปีใด รอบใด", "Whose report, which year and round");
    public static Bilingual Text { get; } =
        new(
            "ใช้บอกว่ารายงานใดเป็นฉบับใหม่ของรายงานใด และเทียบกับรายงานใด ค่าที่ยืนยันหรือแก้บันทึกพร้อมชื่อผู้ทำ ส่วนที่อ่านได้และโฟลเดอร์เดิมยังเก็บไว้",
            "By these a report is a version of another, and is compared. What is confirmed or corrected is recorded with its author; what was read, and the folder, stay recorded beside it."
        );
    public static Bilingual Part { get; } = new("ส่วน", "Part");
    public static Bilingual Read { get; } = new("อ่านได้", "Read");
    public static Bilingual Counts { get; } = new("ใช้", "Counts");
    public static Bilingual By { get; } = new("โดย", "By");
    public static Bilingual NotRead { get; } = new("อ่านไม่ได้", "not read");
    public static Bilingual Folder { get; } = new("โฟลเดอร์ {0}", "folder {0}");
    public static Bilingual NoFolder { get; } = new("ไม่ได้อยู่ในโฟลเดอร์ของหน่วยงาน", "in no unit's folder");
    public static Bilingual Reader { get; } = new("ระบบ", "the reader");
    public static Bilingual Confirmed { get; } = new("ยืนยัน", "confirmed");
    public static Bilingual Corrected { get; } = new("แก้", "corrected");
    public static Bilingual TakeBack { get; } = new("ถอน", "Take back");
    public static Bilingual Place { get; } = new("ดูในต้นฉบับ", "See the original");
    public static Bilingual ConfirmUnit { get; } = new("ยืนยันหรือแก้หน่วยงาน", "Confirm or correct the unit");
    public static Bilingual ConfirmReport { get; } =
        new("ยืนยันหรือแก้ปี รอบ และเลขตัวชี้วัด", "Confirm or correct year, round and number");
    public static Bilingual OfReport { get; } = new("รายงานที่ {0} ในไฟล์", "Report {0} of the file");
    public static Bilingual Unit { get; } = new("หน่วยงาน", "Unit");
    public static Bilingual FiscalYear { get; } = new("ปีงบประมาณ (พ.ศ.)", "Fiscal year (Buddhist era)");
    public static Bilingual Round { get; } = new("รอบ (เดือน)", "Round (months)");
    public static Bilingual Number { get; } = new("เลขตัวชี้วัด", "Indicator number");
    public static Bilingual RoundHint { get; } = new("6 9 หรือ 12", "6, 9 or 12");
    public static Bilingual Reason { get; } =
        new("เหตุผล (ต้องมีเมื่อแก้ค่าที่อ่านได้)", "Reason (needed where what was read is corrected)");
    public static Bilingual NewUnit { get; } = new("เป็นหน่วยงานใหม่ที่ยังไม่เคยส่งรายงาน", "A new unit that has sent nothing yet");
    public static Bilingual UnitHint { get; } =
        new("พิมพ์เพื่อเลือกจากหน่วยงานที่เคยส่งรายงาน", "Type to choose from the units that have sent reports");
    public static Bilingual Save { get; } = new("บันทึกการยืนยัน", "Record");
    public static Bilingual Done { get; } =
        new("บันทึกแล้ว ฉบับ การเทียบ และรายการตรวจทานใช้ค่านี้", "Recorded: versions, comparisons and lists go by it.");
    public static Bilingual Waiting { get; } =
        new(
            "กำลังตรวจการ์ดใหม่ด้วยค่าที่ยืนยัน เปิดหน้านี้อีกครั้งในอีกสักครู่",
            "The card is being checked again with it: open the page again in a moment."
        );
    public static Bilingual Conflict { get; } =
        new(
            "ไม่ได้บันทึก เพราะมีผู้อื่นยืนยันหรือไฟล์ถูกอ่านใหม่ระหว่างนั้น",
            "Not recorded: somebody else said something, or the file was read anew, in between"
        );
    public static Bilingual ConflictText { get; } =
        new(
            "ค่าล่าสุดแสดงอยู่ด้านล่าง สิ่งที่ท่านพิมพ์ยังอยู่ในแบบ ตรวจแล้วบันทึกอีกครั้ง",
            "What stands now is shown below; what you typed is still in the form. Look again, then record it."
        );
    public static Bilingual Since { get; } = new("{0}: {1} เป็น “{2}”", "{0}: {1} is “{2}”");
    public static Bilingual Gone { get; } =
        new(
            "ไฟล์ถูกอ่านใหม่และแบ่งรายงานต่างไป ค่าต่อไปนี้จึงไม่ได้ใช้",
            "The file was read anew and parted otherwise: these do not count"
        );
    public static Bilingual Nearest { get; } = new("ใช้ “{0}”", "Take “{0}”");

    public static Bilingual Of(IdentityPart part) =>
        part switch
        {
            IdentityPart.Unit => Unit,
            IdentityPart.FiscalYear => FiscalYear,
            IdentityPart.Round => Round,
            _ => Number,
        };
}
