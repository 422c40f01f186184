using KpiIngest.Checking.Language;
using KpiIngest.Records.Notifications;

namespace KpiIngest.Review.Language;

/// <summary>What the page of messages to people says.</summary>
public static class NotificationWords
{
    public static Bilingual Tab { get; } = new("การแจ้ง", "Notifications");
    public static Bilingual Title { get; } = new("การแจ้งทางอีเมลและ webhook", "Notifications by mail and webhook");
    public static Bilingual Text { get; } =
        new(
            "ข้อความที่ระบบส่งให้ผู้ที่เกี่ยวข้อง ส่งถึงใคร เมื่อใด และถ้าส่งไม่ได้เพราะเหตุใด",
            "What the service told people: to whom, when, and where it could not be sent, why."
        );
    public static Bilingual Off { get; } = new("ยังไม่ได้เปิดการแจ้ง", "Nobody is told anything");
    public static Bilingual OffText { get; } =
        new(
            "ระบุ mailServer หรือ webhook ในไฟล์ตั้งค่า แล้วเริ่มบริการใหม่ วิธีตั้งอยู่ใน docs/notifications.md",
            "Name a mailServer or a webhook in the configuration and restart the service; docs/notifications.md tells how."
        );
    public static Bilingual None { get; } = new("ยังไม่มีข้อความ", "There are no messages yet");
    public static Bilingual NoneText { get; } =
        new(
            "ข้อความแรกจะส่งเมื่อมีไฟล์ที่อ่านไม่ได้ ข้อตรวจพบใหม่ รายงานเลยกำหนด หรือระบบขัดข้อง ลองส่งข้อความทดสอบได้เดี๋ยวนี้",
            "The first is sent when a file cannot be read, a card has new findings, a report is overdue or files are not taken. A test can be sent now."
        );
    public static Bilingual Gathering { get; } = new("รอรวมเป็นข้อความ", "Events to be told");
    public static Bilingual Waiting { get; } = new("รอส่ง", "To be sent");
    public static Bilingual Sent { get; } = new("ส่งแล้ว", "Sent");
    public static Bilingual Failed { get; } = new("ส่งไม่สำเร็จ", "Given up");
    public static Bilingual ByMail { get; } = new("เครื่องแม่ข่ายอีเมล {0}", "mail server {0}");
    public static Bilingual ByWebhook { get; } = new("webhook {0}", "webhook {0}");
    public static Bilingual Test { get; } = new("ส่งข้อความทดสอบ", "Send a test");
    public static Bilingual Tested { get; } =
        new(
            "ส่งข้อความทดสอบ {0} ฉบับแล้ว ผลจะปรากฏในรายการภายในไม่กี่วินาที กดโหลดหน้านี้ใหม่เพื่อดู",
            "{0} test messages are on their way: reload this page in a few seconds to see what became of them."
        );
    public static Bilingual Again { get; } = new("ส่งอีกครั้ง", "Send again");
    public static Bilingual AllAgain { get; } = new("ส่งที่ไม่สำเร็จทั้งหมดอีกครั้ง ({0})", "Send all of them again ({0})");
    public static Bilingual Ordered { get; } = new("สั่งส่งอีกครั้ง {0} ฉบับแล้ว", "{0} to be sent again.");
    public static Bilingual NothingOrdered { get; } =
        new("ไม่มีข้อความที่ต้องส่งอีกครั้งแล้ว จึงไม่ได้สั่งอะไร", "There is nothing to be sent again any more; nothing was ordered.");
    public static Bilingual Messages { get; } =
        new("ข้อความ ใหม่สุดก่อน ที่ส่งไม่สำเร็จอยู่บนสุด", "Messages, newest first; those given up stand on top");
    public static Bilingual Made { get; } = new("จัดทำเมื่อ", "made");
    public static Bilingual At { get; } = new("เมื่อ", "on");
    public static Bilingual Attempt { get; } = new("ลองแล้ว {0} ครั้ง", "{0} {0:try|tries}");
    public static Bilingual Body { get; } = new("ดูข้อความ", "Show the message");
    public static Bilingual Newest { get; } = new("แสดง {0} ฉบับล่าสุด", "The newest {0}");

    public static Bilingual Of(NotificationState state) =>
        state switch
        {
            NotificationState.Sent => Sent,
            NotificationState.Failed => Failed,
            _ => Waiting,
        };

    public static Bilingual Of(NotificationChannel channel) =>
        channel == NotificationChannel.Mail ? new("อีเมล", "mail") : new("webhook", "webhook");
}
