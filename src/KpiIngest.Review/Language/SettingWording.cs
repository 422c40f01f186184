using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What the settings of the service are called towards people, and how a change of one is said.</summary>
public static class SettingWording
{
    private const string Forms = "forms/";

    private static readonly Dictionary<string, Bilingual> Names = new(StringComparer.Ordinal)
    {
        ["inbox"] = new("โฟลเดอร์รับไฟล์", "folder of the inbox"),
        ["outbox"] = new("โฟลเดอร์คำตอบถึงผู้ส่ง", "folder of the answers"),
        ["archive"] = new("โฟลเดอร์ต้นฉบับ", "folder of the originals"),
        ["database"] = new("ฐานข้อมูล", "database"),
        ["database.options"] = new("ตัวเลือกการต่อฐานข้อมูล", "options of the database's address"),
        ["database.password"] = new("รหัสผ่านฐานข้อมูล", "password of the database"),
        ["audit"] = new("โฟลเดอร์กุญแจและจุดตรวจสอบ", "folder of key and checkpoints"),
        ["logs"] = new("โฟลเดอร์บันทึกการทำงาน", "folder of the log files"),
        ["pictures"] = new("โฟลเดอร์ภาพหน้าเอกสาร", "folder of page pictures"),
        ["picturesMiB"] = new("ขนาดโฟลเดอร์ภาพ (MiB)", "size of that folder (MiB)"),
        ["logDays"] = new("เก็บบันทึกการทำงานกี่วัน", "days that log files are kept"),
        ["logFileMiB"] = new("ขนาดไฟล์บันทึก (MiB)", "size of a log file (MiB)"),
        ["keys"] = new("โฟลเดอร์กุญแจของการเข้าสู่ระบบ", "folder of session keys"),
        ["listen"] = new("ที่อยู่ของหน้าเว็บ", "address of the pages"),
        ["hosts"] = new("ชื่อที่ใช้เปิดหน้าเว็บ", "names of the pages"),
        ["proxies"] = new("proxy ที่เชื่อถือ", "trusted proxies"),
        ["certificate"] = new("ใบรับรอง", "certificate"),
        ["certificateKey"] = new("กุญแจของใบรับรอง", "key of the certificate"),
        ["node"] = new("ชื่อเครื่อง", "name of the service"),
        ["maxFileMiB"] = new("ไฟล์ใหญ่สุดที่รับ (MiB)", "largest file taken (MiB)"),
        ["backup"] = new("โฟลเดอร์สำเนาสำรอง", "folder of back-ups"),
        ["verifyPercent"] = new("สัดส่วนต้นฉบับที่พิสูจน์ทุกคืน (ร้อยละ)", "originals verified every night (percent)"),
        ["reserveMiB"] = new("เนื้อที่ว่างที่ต้องเหลือ (MiB)", "space that must stay free (MiB)"),
        ["keepSeconds"] = new("เก็บไฟล์ที่บันทึกแล้วไว้ (วินาที)", "seconds that a recorded file is kept"),
        ["leaseSeconds"] = new("เครื่องอื่นเงียบได้กี่วินาที", "seconds that another service may be silent"),
        ["waitingLimitSeconds"] = new("ไฟล์รอได้กี่วินาที", "seconds that a file may wait"),
        ["settleSeconds"] = new("รอให้ไฟล์นิ่ง (วินาที)", "seconds that a file must lie unchanged"),
        ["scanSeconds"] = new("ตรวจกล่องทุกกี่วินาที", "seconds between looks at the inbox"),
        ["readers"] = new("จำนวนไฟล์ที่อ่านพร้อมกัน", "files read side by side"),
        ["memoTemplate"] = new("แม่แบบบันทึกข้อความ", "template of memos"),
        ["certificateTemplate"] = new("แม่แบบใบรับรอง", "template of certificates"),
        ["memoThaiDigits"] = new("เลขไทยในบันทึกข้อความ", "Thai digits in memos"),
        ["secondPerson"] = new("การยอมรับต้องมีผู้เห็นชอบอีกคน", "an acceptance needs a second person"),
        ["keyedTwice"] = new("ภาพสแกนต้องบันทึกโดยสองคน", "scans are keyed by two people"),
        ["mailServer"] = new("เครื่องแม่ข่ายอีเมล", "mail server"),
        ["mailPort"] = new("พอร์ตของอีเมล", "port of the mail server"),
        ["mailSecurity"] = new("การเข้ารหัสอีเมล", "encryption to the mail server"),
        ["mailUser"] = new("ชื่อผู้ใช้ของอีเมล", "user at the mail server"),
        ["mailPasswordFile"] = new("แฟ้มรหัสผ่านอีเมล", "file of the mail password"),
        ["mail.password"] = new("รหัสผ่านอีเมล", "password of mail"),
        ["mailFrom"] = new("ผู้ส่งอีเมล", "sender of mails"),
        ["mailTo"] = new("ผู้รับอีเมลทุกเรื่อง", "recipients of everything"),
        ["mailUnits"] = new("ผู้รับอีเมลของแต่ละหน่วยงาน", "recipients by unit"),
        ["mailLanguage"] = new("ภาษาของอีเมล", "language of mails"),
        ["webhook"] = new("ที่อยู่ webhook", "address of the webhook"),
        ["webhook.path"] = new("ส่วนลับในที่อยู่ webhook", "path of the webhook's address"),
        ["webhookSecretFile"] = new("แฟ้มรหัสลับ webhook", "file of the webhook's secret"),
        ["webhook.secret"] = new("รหัสลับ webhook", "secret of the webhook"),
        ["notify"] = new("เรื่องที่แจ้ง", "what is told"),
        ["notifyQuietSeconds"] = new("รวมเหตุการณ์จนเงียบ (วินาที)", "seconds without news before telling"),
        ["notifyLongestSeconds"] = new("รวมเหตุการณ์นานที่สุด (วินาที)", "seconds that news wait at most"),
        ["notifyOverdueAgainDays"] = new("แจ้งรายงานที่ค้างซ้ำทุกกี่วัน", "days until an overdue report is told again"),
        ["notifyKeepDays"] = new("เก็บข้อความแจ้งกี่วัน", "days that messages are kept"),
        ["pageAddress"] = new("ที่อยู่หน้าเว็บในข้อความแจ้ง", "address of the pages in messages"),
        ["metrics"] = new("เปิดหน้า /metrics", "metrics are offered"),
        ["metricsTokenFile"] = new("แฟ้มโทเค็นของ /metrics", "file of the token for metrics"),
        ["metrics.token"] = new("โทเค็นของ /metrics", "token for metrics"),
        ["metricsCollector"] = new("ที่อยู่ตัวเก็บตัวชี้วัด (OTLP)", "collector of metrics (OTLP)"),
        ["demo"] = new("โหมดสาธิต", "demo mode"),
        ["reader"] = new("รุ่นโปรแกรมอ่าน", "version of the reader"),
    };

    /// <returns>The name itself where it has no words.</returns>
    public static Bilingual Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Names.TryGetValue(name, out Bilingual? known))
            return known;
        return name.StartsWith(Forms, StringComparison.Ordinal)
            ? new Bilingual($"ถ้อยคำของแบบฟอร์ม {name[Forms.Length..]}", $"wording {name[Forms.Length..]}")
            : new Bilingual(name, name);
    }

    /// <summary>The value as it stands; a word where there is none.</summary>
    public static Bilingual Value(string? value) =>
        value switch
        {
            null => new("ไม่กำหนด", "none"),
            "" => new("ว่าง", "empty"),
            "true" => new("ใช่", "yes"),
            "false" => new("ไม่", "no"),
            _ => new(value, value),
        };

    /// <summary>With the name of the setting as the configuration has it.</summary>
    public static Bilingual Change(string name, string? before, string? after)
    {
        (Bilingual called, Bilingual old, Bilingual now) = (Of(name), Value(before), Value(after));
        return new Bilingual(
            $"{called.Thai} ({name}): {old.Thai} → {now.Thai}",
            $"{called.English} ({name}): {old.English} → {now.English}"
        );
    }
}
