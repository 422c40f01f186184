using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What the pages of received reports say.</summary>
public static class SubmissionWords
{
    public static Bilingual Title { get; } = new("รายงานที่ได้รับ", "Received reports");
    public static Bilingual Newest { get; } = new("ล่าสุดอยู่บนสุด", "Newest first");
    public static Bilingual FoundBy { get; } = new("ที่มี “{0}” ในหน่วยงานหรือชื่อไฟล์", "with “{0}” in unit or file name");
    public static Bilingual Empty { get; } = new("ยังไม่มีรายงานที่ได้รับ", "Nothing received yet");
    public static Bilingual EmptyText { get; } =
        new(
            "วางไฟล์รายงานในโฟลเดอร์ของหน่วยงานใต้กล่องรับไฟล์ (inbox) ระบบจะอ่านและตรวจให้เอง แล้วแสดงผลที่หน้านี้",
            "Drop report files into the unit's folder under the inbox: they are read and checked by themselves, and shown here."
        );
    public static Bilingual NoneFound { get; } = new("ไม่มีรายงานที่ตรงกับคำค้น", "Nothing matches the search");
    public static Bilingual NoneFoundText { get; } = new("ลองใช้คำที่สั้นลง หรือดูทั้งหมด", "Try a shorter word, or see all.");
    public static Bilingual NoOlder { get; } = new("ไม่มีรายการที่เก่ากว่านี้", "There is nothing older");
    public static Bilingual NoOlderText { get; } =
        new("รายการที่ได้รับทั้งหมดอยู่ในหน้าก่อน ๆ แล้ว", "Everything received stands on the pages before.");
    public static Bilingual ShowAll { get; } = new("ดูทั้งหมด", "Show all");
    public static Bilingual Older { get; } = new("รายการก่อนหน้านี้", "Older");
    public static Bilingual ToNewest { get; } = new("ล่าสุด", "Newest");

    public static Bilingual Number { get; } = new("รายการที่ {0}", "No. {0}");
    public static Bilingual ReceivedAt { get; } = new("รับเมื่อ", "received");
    public static Bilingual Agency { get; } = new("สรุปผลทั้งหน่วยงาน", "Agency summary");
    public static Bilingual Indicator { get; } = new("ตัวชี้วัด {0}", "Indicator {0}");
    public static Bilingual NoIndicator { get; } = new("ตัวชี้วัด (ไม่พบเลขตัวชี้วัด)", "Indicator (number not found)");
    public static Bilingual FiscalYear { get; } = new("ปีงบประมาณ", "Fiscal year");
    public static Bilingual Round { get; } = new("รอบ", "Round");
    public static Bilingual Months { get; } = new("{0} เดือน", "{0} months");
    public static Bilingual Unclear { get; } = new("ไม่ชัดเจน", "unclear");
    public static Bilingual StatedAverage { get; } = new("ค่าเฉลี่ยที่รายงาน", "Stated average");
    public static Bilingual ComputedAverage { get; } = new("คำนวณได้", "Computed");
    public static Bilingual Missing { get; } = new("ไม่พบ", "not found");
    public static Bilingual NotComputable { get; } = new("คำนวณไม่ได้", "not computable");
    public static Bilingual Comparisons { get; } = new("ตัวเลขที่เทียบแล้ว", "Comparisons made");
    public static Bilingual Points { get; } = new("{0} จุด", "{0}");
    public static Bilingual ConfirmYear { get; } =
        new(
            "ขอให้ยืนยันปีหรือรอบ จึงจะเทียบกับฉบับก่อนได้",
            "Year or round is to be confirmed before it can be compared with earlier versions"
        );
    public static Bilingual ConfirmIdentity { get; } =
        new(
            "ขอให้ยืนยันปี รอบ หรือเลขตัวชี้วัด จึงจะเทียบกับฉบับก่อนได้",
            "Year, round or indicator number is to be confirmed before it can be compared with earlier versions"
        );
    public static Bilingual WithoutLines { get; } =
        new(
            "ตารางคะแนนไม่มีเส้นแบ่งคอลัมน์ จึงอ่านจากตำแหน่งของข้อความ ขอให้เทียบตัวเลขกับต้นฉบับ",
            "The score table has no lines between its columns and was read by the places of its text: compare its figures with the original"
        );

    public static Bilingual Found { get; } = new("สิ่งที่พบ", "Found");
    public static Bilingual Follows { get; } = new("ผลสืบเนื่อง {0} ข้อ", "{0} {0:consequence|consequences}");
    public static Bilingual Cause { get; } = new("สาเหตุที่อธิบายได้:", "Probably:");
    public static Bilingual More { get; } =
        new(
            "มีทั้งหมด {0} ข้อ แสดง {1} ข้อแรก ดูครบทุกข้อด้วยคำสั่ง kpi-ingest discrepancies",
            "{0} in all, the first {1} here; kpi-ingest discrepancies lists every one"
        );
    public static Bilingual AcrossTitle { get; } = new("เทียบกับรายงานที่ได้รับก่อนหน้า", "Compared with reports received earlier");
    public static Bilingual NotCompared { get; } =
        new("ไม่ได้เทียบกับรายงานอื่นทั้งหมดเพราะเกินขีดจำกัด:", "Not compared with all other reports, because of a limit:");
    public static Bilingual Gaps { get; } = new("ตรวจไม่ได้ {0} จุด", "{0} {0:point|points} could not be checked");
    public static Bilingual NotRead { get; } = new("มีส่วนของไฟล์ที่ไม่ได้อ่าน", "Some of the file was not read");
    public static Bilingual NotHeld { get; } = new("ยังไม่ได้เทียบ", "Not compared");
    public static Bilingual Evidence { get; } = new("หลักฐานการรับ", "Evidence of receipt");
    public static Bilingual InboxPath { get; } = new("ที่วางในกล่องรับไฟล์", "Place in the inbox");
    public static Bilingual Size { get; } = new("ขนาด", "Size");
    public static Bilingual Bytes { get; } = new("{0} ไบต์", "{0} {0:byte|bytes}");
    public static Bilingual TrailEntries { get; } = new("รายการในบันทึกการตรวจสอบ", "Entries of the audit trail");
    public static Bilingual SameAs { get; } = new("เหมือนกับ", "The same as");
    public static Bilingual ReadAgain { get; } = new("อ่านอีกครั้ง", "Read again");
    public static Bilingual AskedAgain { get; } =
        new("สั่งให้อ่านอีกครั้งแล้ว บริการจะเริ่มภายในไม่กี่วินาที", "It is to be read again; the service begins within seconds.");
    public static Bilingual NotAskedAgain { get; } =
        new(
            "ไม่ได้สั่งอ่านอีกครั้ง เพราะสถานะของรายการเปลี่ยนไประหว่างที่เปิดหน้านี้ สถานะล่าสุดแสดงอยู่ด้านล่าง",
            "Nothing was ordered: the submission's state changed while the page was open. It stands below as it is now."
        );
}
