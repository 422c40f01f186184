using KpiIngest.Checking.Language;
using KpiIngest.Records.Jobs;

namespace KpiIngest.Review.Language;

/// <summary>What the page of the service's work says.</summary>
public static class JobWords
{
    public static Bilingual Title { get; } = new("งานที่ค้างและงานที่ทำอยู่", "Work at hand");
    public static Bilingual Text { get; } =
        new(
            "ไฟล์ที่รออ่าน ที่กำลังอ่าน ที่อ่านไม่สำเร็จเพราะระบบขัดข้อง และไฟล์ที่ยังค้างในกล่องรับไฟล์",
            "What waits to be read, is being read, could not be read for a fault of the system, and what stands in the inbox."
        );
    public static Bilingual Tab { get; } = new("งานค้าง", "Work at hand");
    public static Bilingual Running { get; } = new("กำลังทำ", "Running");
    public static Bilingual Received { get; } = new("รออ่าน", "To be read");
    public static Bilingual Waiting { get; } = new("รอโปรแกรม", "Waits for a program");
    public static Bilingual Failed { get; } = new("อ่านไม่สำเร็จ", "Failed");
    public static Bilingual NotTaken { get; } = new("อยู่ในกล่อง แต่ไม่รับ", "In the inbox, not taken");
    public static Bilingual InInbox { get; } = new("อยู่ในกล่อง รอรับ", "In the inbox, to be taken");
    public static Bilingual ByTheClock { get; } = new("งานตามเวลา ครั้งล่าสุด", "Jobs by the clock, last run");
    public static Bilingual Nothing { get; } = new("ไม่มีงานค้าง", "There is nothing to do");
    public static Bilingual NothingText { get; } =
        new(
            "อ่านและตรวจไฟล์ที่ได้รับครบแล้ว และไม่มีไฟล์ค้างในกล่องรับไฟล์",
            "Everything received is read and checked, and nothing stands in the inbox."
        );
    public static Bilingual Again { get; } = new("อ่านอีกครั้ง", "Read again");
    public static Bilingual AllAgain { get; } = new("อ่านที่ค้างทั้งหมดอีกครั้ง ({0})", "Read all of them again ({0})");
    public static Bilingual AskedFor { get; } = new("สั่งอ่านอีกครั้งแล้ว", "asked for again");
    public static Bilingual Ordered { get; } =
        new("สั่งอ่านอีกครั้ง {0} รายการแล้ว ระบบจะเริ่มภายในไม่กี่วินาที", "{0} to be read again: it begins within a few seconds.");
    public static Bilingual NothingOrdered { get; } =
        new("ไม่มีรายการที่ต้องอ่านอีกครั้งแล้ว จึงไม่ได้สั่งอะไร", "There is nothing to be read again any more; nothing was ordered.");
    public static Bilingual Since { get; } = new("เริ่มเมื่อ", "since");
    public static Bilingual On { get; } = new("เครื่อง {0}", "on {0}");
    public static Bilingual Attempt { get; } = new("ครั้งที่ {0}", "try {0}");
    public static Bilingual NextTry { get; } = new("ลองใหม่เมื่อ", "next try");
    public static Bilingual ToolMissing { get; } =
        new(
            "ยังไม่มีโปรแกรม {0} ในเครื่อง จะอ่านเองเมื่อผู้ดูแลติดตั้งแล้ว",
            "the program {0} is not installed here; it is read by itself once that is there"
        );
    public static Bilingual ToolFailed { get; } =
        new(
            "โปรแกรม {0} ทำงานผิดปกติ จะอ่านเองเมื่อแก้ไขแล้ว",
            "the program {0} does not work here; it is read by itself once that is mended"
        );
    public static Bilingual FirstOnly { get; } = new("แสดง {0} รายการแรกจาก {1}", "The first {0} of {1}");
    public static Bilingual SeenSince { get; } = new("พบเมื่อ", "seen since");

    /// <summary>Jobs that come by the clock, by their names for good.</summary>
    public static Bilingual Job(string name) =>
        name switch
        {
            JobRun.Read => new("อ่านไฟล์", "read a file"),
            "sweep" => new("นำงานค้างเข้าคิว", "put up what is unfinished"),
            "backup" => new("ทำสำเนาสำรอง", "back-up"),
            "clean-up" => new("เก็บกวาด", "clean-up"),
            "register" => new("เทียบกับทะเบียนตัวชี้วัด", "comparison with the register"),
            "overdue" => new("แจ้งรายงานที่เลยกำหนดส่ง", "notification of overdue reports"),
            "notify-clean-up" => new("ลบข้อความแจ้งเก่า", "clean-up of old notifications"),
            "verify" => new("พิสูจน์ความครบถ้วนของข้อมูล", "verification"),
            _ => new(name, name),
        };

    public static Bilingual Of(JobRunOutcome outcome) =>
        outcome switch
        {
            JobRunOutcome.Succeeded => new("สำเร็จ", "done"),
            JobRunOutcome.Later => new("ยังไม่ถึงเวลา", "too early"),
            JobRunOutcome.Retrying => new("จะลองใหม่", "tried again"),
            JobRunOutcome.Failed => new("ไม่สำเร็จ", "failed"),
            JobRunOutcome.Stopped => new("ระบบถูกสั่งหยุด", "stopped"),
            _ => new("ถูกตัดกลางคัน", "cut off"),
        };
}
