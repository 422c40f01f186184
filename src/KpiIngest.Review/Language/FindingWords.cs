using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What the page of one finding says.</summary>
public static class FindingWords
{
    public static Bilingual PrintedPage { get; } = new("ภาพหน้าเอกสาร", "Picture of the page");
    public static Bilingual PrintedOpen { get; } = new("เปิดภาพหน้าเอกสาร", "Open the picture of the page");
    public static Bilingual PrintedWait { get; } =
        new(
            "กำลังให้ LibreOffice จัดหน้าไฟล์ ครั้งแรกของแต่ละไฟล์ใช้เวลาหลายวินาที",
            "LibreOffice is laying the pages out; the first time for a file this takes some seconds."
        );
    public static Bilingual PrintedText { get; } =
        new(
            "LibreOffice จัดหน้าจากไฟล์ Word การขึ้นหน้าและบรรทัดอาจต่างจากที่เห็นใน Word",
            "LibreOffice laid the pages out from the Word file; they may break otherwise than in Word."
        );
    public static Bilingual PrintedUnsure { get; } =
        new(
            "หาตำแหน่งของตัวเลขในภาพหน้าได้ไม่แน่ชัด จึงไม่ตีกรอบ กรุณาดูช่องที่ตีกรอบในตารางที่วาดจากไฟล์",
            "The figure could not be found on the printed pages for certain, so nothing is framed; the table drawn from the file frames its cell."
        );
    public static Bilingual PrintedElsewhere { get; } = new("ตัวเลขที่คลาดเคลื่อนอยู่หน้าอื่น", "The disputed figure is on another page.");
    public static Bilingual PrintedFramed { get; } = new("ไปหน้าที่ตีกรอบ", "To the framed page");
    public static Bilingual PrintedCount { get; } = new("หน้า {0} จาก {1}", "Page {0} of {1}");
    public static Bilingual PrintedMissing { get; } = new("ไม่มีภาพหน้าเอกสาร", "There is no picture of the pages");
    public static Bilingual EarlierPage { get; } = new("หน้าก่อน", "Previous page");
    public static Bilingual FurtherPage { get; } = new("หน้าถัดไป", "Next page");
    public static Bilingual Evidence { get; } = new("หลักฐานในต้นฉบับ", "Evidence in the original");
    public static Bilingual PlacesOf { get; } = new("ที่ต่าง ๆ ของข้อนี้", "Places of this finding");
    public static Bilingual ZoomOut { get; } = new("ย่อ", "Smaller");
    public static Bilingual ZoomIn { get; } = new("ขยาย", "Larger");
    public static Bilingual TurnPage { get; } = new("หมุนหน้า ๙๐ องศา", "Turn the page by 90°");
    public static Bilingual FitPage { get; } = new("พอดีหน้า", "Fit");
    public static Bilingual Original { get; } = new("ดาวน์โหลดต้นฉบับ", "Download the original");
    public static Bilingual PictureOf { get; } = new("ภาพหน้า {0} ของ {1}", "Page {0} of {1}");
    public static Bilingual NotShown { get; } = new("แสดงต้นฉบับไม่ได้", "The original cannot be shown");
    public static Bilingual NoPlace { get; } =
        new("ข้อนี้ไม่ได้ชี้ไปที่ตัวเลขใดในเอกสาร", "This finding points to no figure of the document");
    public static Bilingual NoPlaceText { get; } =
        new("อ่านเหตุผลทางขวา แล้วเปิดต้นฉบับเพื่อดูทั้งฉบับ", "Read the reason on the right, and open the original to see the whole.");
    public static Bilingual Stated { get; } = new("รายงานระบุ", "The report states");
    public static Bilingual Computed { get; } = new("คำนวณได้", "Computed");
    public static Bilingual OtherPlace { get; } = new("อีกที่หนึ่งระบุ", "The other place states");
    public static Bilingual Arithmetic { get; } = new("ตรวจด้วยการคำนวณ", "The arithmetic");
    public static Bilingual Cause { get; } = new("สาเหตุที่อธิบายได้", "Likely cause");
    public static Bilingual Follows { get; } = new("สิ่งที่ตามมา ({0} ข้อ)", "What follows ({0})");
    public static Bilingual Rule { get; } = new("กติกาที่ใช้ตรวจ", "The rule");
    public static Bilingual Hidden { get; } = new("ข้อความที่ซ่อนไว้", "hidden text");
    public static Bilingual Deleted { get; } = new("ข้อความที่ถูกลบ", "deleted text");
    public static Bilingual Inserted { get; } = new("ข้อความที่แทรก", "inserted text");
    public static Bilingual CrossedOut { get; } = new("ข้อความที่ขีดฆ่า", "crossed-out text");
    public static Bilingual Disputed { get; } = new("ตัวเลขที่คลาดเคลื่อน", "the disputed figure");
    public static Bilingual Operand { get; } = new("ตัวเลขที่ใช้เทียบ", "a figure it is compared with");
    public static Bilingual Finding { get; } = new("ข้อตรวจพบ", "Finding");
}
