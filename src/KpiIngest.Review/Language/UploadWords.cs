using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What the pages of uploading say.</summary>
public static class UploadWords
{
    public static Bilingual Title { get; } = new("ส่งไฟล์รายงาน", "Upload reports");
    public static Bilingual Text { get; } =
        new(
            "ไฟล์ที่ส่งที่นี่เข้ากล่องรับไฟล์ของหน่วยงาน แล้วระบบอ่านและตรวจเหมือนไฟล์ที่วางในกล่องทุกประการ ไฟล์ ZIP จะแตกให้เอง",
            "Files sent here go into the inbox of their unit, and are read and checked like those that are dropped there. A ZIP is unpacked."
        );
    public static Bilingual Limits { get; } =
        new(
            "ไฟล์ละไม่เกิน {0} MiB ครั้งละไม่เกิน {1} ไฟล์ รวมไม่เกิน {2} MiB",
            "At most {0} MiB a file, {1} files at once, {2} MiB together"
        );
    public static Bilingual Unit { get; } = new("หน่วยงานที่ส่งรายงาน", "Unit that sends the reports");
    public static Bilingual ChooseUnit { get; } = new("เลือกหน่วยงาน หรือพิมพ์ชื่อใหม่", "Choose a unit, or type a new one");
    public static Bilingual UnitHint { get; } =
        new(
            "ชื่อนี้เป็นชื่อโฟลเดอร์ในกล่องรับไฟล์ และเป็นชื่อที่แสดงในทุกหน้า",
            "It names the folder in the inbox, and stands on every page."
        );
    public static Bilingual Files { get; } = new("ไฟล์", "Files");
    public static Bilingual Drop { get; } = new("ลากไฟล์มาวางที่นี่ หรือเลือกจากเครื่อง", "Drag files here, or choose them");
    public static Bilingual Kinds { get; } =
        new("Word (.docx .doc .rtf) OpenDocument (.odt) PDF และ ZIP", "Word (.docx .doc .rtf), OpenDocument (.odt), PDF and ZIP");
    public static Bilingual Send { get; } = new("ส่งไฟล์", "Send");
    public static Bilingual Sending { get; } = new("กำลังส่ง", "sending");
    public static Bilingual Ready { get; } = new("พร้อมส่ง", "ready");
    public static Bilingual Sent { get; } = new("ส่งแล้ว", "sent");
    public static Bilingual Broken { get; } =
        new("ส่งไม่สำเร็จ การเชื่อมต่อขาด กรุณาส่งใหม่", "not sent: the connection broke; please send it again");
    public static Bilingual SeeResult { get; } = new("ดูผลของไฟล์ที่ส่ง", "See what became of them");
    public static Bilingual SendMore { get; } = new("ส่งไฟล์อีก", "Send more");
    public static Bilingual Refresh { get; } = new("ดูสถานะล่าสุด", "Refresh");

    public static Bilingual WrongBatch { get; } =
        new("เลขชุด (batch) ต้องเป็นเลขฐานสิบหกตัวเล็ก 32 หลัก", "The batch is to be 32 lower-case hexadecimal digits.");
    public static Bilingual NoFile { get; } =
        new("ยังไม่ได้เลือกไฟล์ กรุณาเลือกอย่างน้อยหนึ่งไฟล์", "No file was chosen: please choose at least one.");
    public static Bilingual TooMany { get; } =
        new(
            "ไม่รับ เพราะเกินจำนวนไฟล์ที่ส่งได้ในครั้งเดียว กรุณาส่งอีกครั้ง",
            "Not taken: more files than can be sent at once. Please send it once more."
        );
    public static Bilingual TooLarge { get; } =
        new(
            "ไฟล์ที่ส่งรวมกันใหญ่เกินที่รับได้ในครั้งเดียว ({0} MiB) กรุณาแบ่งส่งหลายครั้ง ไฟล์ที่ส่งไม่ครบไม่ถูกรับ",
            "The files together are larger than what is taken at once ({0} MiB): please send them in parts. Nothing that came in part was taken."
        );
    public static Bilingual CutOff { get; } =
        new(
            "ข้อมูลที่ส่งมาไม่ครบ กรุณาส่งใหม่ ไฟล์ที่ส่งไม่ครบไม่ถูกรับ",
            "The request came in part: please send it again. Nothing that came in part was taken."
        );

    public static Bilingual ResultTitle { get; } = new("ผลของไฟล์ที่ส่ง", "What became of the files");
    public static Bilingual ResultCounts { get; } = new("เข้ากล่องรับไฟล์ {0} ไฟล์ · ไม่รับ {1} ไฟล์", "{0} in the inbox · {1} not taken");
    public static Bilingual NotTaken { get; } = new("ไม่รับ", "not taken");
    public static Bilingual InInbox { get; } = new("อยู่ในกล่อง รอรับ", "in the inbox");
    public static Bilingual InInboxText { get; } = new("ระบบจะรับไฟล์ภายในไม่กี่วินาที", "It is taken within a few seconds.");
    public static Bilingual Gone { get; } = new("ไม่พบในกล่อง", "not there any more");
    public static Bilingual GoneText { get; } =
        new(
            "ไฟล์นี้ไม่อยู่ในกล่องรับไฟล์และไม่ถูกรับเข้าระบบ อาจมีผู้ย้ายออก หรือระบบหยุดขณะส่ง กรุณาส่งใหม่",
            "It is neither in the inbox nor recorded: somebody moved it away, or the service stopped meanwhile. Please send it again."
        );
    public static Bilingual Column { get; } = new("ไฟล์", "File");
    public static Bilingual State { get; } = new("สถานะ", "State");
    public static Bilingual By { get; } = new("ผู้ส่ง", "Sent by");
    public static Bilingual Renamed { get; } = new("มีชื่อนี้อยู่แล้ว จึงใช้ชื่อ {0}", "the name was taken: it is called {0}");
}
