using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit;

namespace KpiIngest.Review.Language;

/// <summary>What the kinds of entries of the audit trail are called towards people.</summary>
public static class EntryWording
{
    /// <returns>The kind itself where it has no words.</returns>
    public static Bilingual Of(string action) =>
        action switch
        {
            AuditActions.Received => new("รับไฟล์", "received"),
            AuditActions.Duplicate => new("พบว่าซ้ำ", "found to be a duplicate"),
            AuditActions.Waiting => new("รอโปรแกรม", "waits for a program"),
            AuditActions.Unpacked => new("แตกไฟล์ ZIP", "unpacked"),
            AuditActions.Failed => new("อ่านไม่สำเร็จ", "failed"),
            AuditActions.Retried => new("สั่งอ่านอีกครั้ง", "to be read again"),
            AuditActions.Reading => new("บันทึกผลการอ่าน", "reading recorded"),
            AuditActions.Compared => new("เทียบกับรายงานอื่น", "compared with others"),
            AuditActions.RegisterChanged => new("เพิ่มทะเบียนตัวชี้วัดฉบับใหม่", "version of the register added"),
            AuditActions.RegisterCompared => new("เทียบกับทะเบียนคำรับรอง", "held against the register"),
            AuditActions.Told => new("แจ้งผู้ส่ง", "sender told"),
            AuditActions.Uploaded => new("ส่งไฟล์ทางหน้าเว็บ", "uploaded by the page"),
            AuditActions.IdentityConfirmed => new("ยืนยันหรือแก้ว่าเป็นรายงานใด", "identity confirmed or corrected"),
            AuditActions.ConfirmationTakenBack => new("ถอนการยืนยันว่าเป็นรายงานใด", "confirmation taken back"),
            AuditActions.NoDuplicate => new("ไม่ใช่รายการซ้ำแล้ว", "no duplicate any more"),
            AuditActions.Decided => new("ตัดสิน", "finding decided"),
            AuditActions.DecisionTakenBack => new("ถอนการตัดสิน", "decision taken back"),
            AuditActions.Seconded => new("เห็นชอบการยอมรับ", "acceptance seconded"),
            AuditActions.Corrected => new("แก้ค่าที่อ่านผิด", "misread figure corrected"),
            AuditActions.CorrectionTakenBack => new("ถอนการแก้ค่า", "correction taken back"),
            AuditActions.Outdated => new("คำตอบเดิมใช้ไม่ได้แล้ว", "earlier answer outdated"),
            AuditActions.Covered => new("รับรองข้อมูลเดิม", "earlier content covered"),
            AuditActions.CardKeyed => new("พิมพ์จากภาพสแกน", "keyed from the scan"),
            AuditActions.KeyedSettled => new("ตัดสินค่าที่พิมพ์ต่างกัน", "differences of what was keyed settled"),
            AuditActions.KeyingSetAside => new("ไม่ใช่รายงานที่ต้องพิมพ์", "not a report to be keyed"),
            AuditActions.KeyedTakenBack => new("ถอนค่าที่พิมพ์", "what was keyed taken back"),
            AuditActions.DecidedTogether => new("ตัดสินพร้อมกันหลายรายการ", "findings decided together"),
            AuditActions.TakenBackTogether => new("ถอนการตัดสินทั้งชุด", "decisions taken back together"),
            AuditActions.AccountAdded => new("เพิ่มบัญชี", "account made"),
            AuditActions.AccountDisabled => new("ปิดใช้บัญชี", "account disabled"),
            AuditActions.AccountEnabled => new("เปิดใช้บัญชี", "account enabled"),
            AuditActions.AccountRole => new("เปลี่ยนสิทธิ์", "role changed"),
            AuditActions.AccountReset => new("ตั้งรหัสผ่านใหม่ให้", "password given by another"),
            AuditActions.AccountPassword => new("เปลี่ยนรหัสผ่านเอง", "password changed by its owner"),
            AuditActions.TokenMade => new("สร้างโทเค็นของ API", "API token made"),
            AuditActions.TokenRevoked => new("ยกเลิกโทเค็นของ API", "API token revoked"),
            AuditActions.UnitAssigned => new("มอบหมายหน่วยงานให้ผู้ตรวจ", "unit given to a reviewer"),
            AuditActions.UnitReleased => new("ถอนหน่วยงานจากผู้ตรวจ", "unit taken from its reviewer"),
            AuditActions.SettingsFirst => new("บันทึกค่าตั้งทั้งหมดครั้งแรก", "all settings recorded"),
            AuditActions.SettingsChanged => new("เปลี่ยนค่าตั้ง", "settings changed"),
            AuditActions.MemoMade => new("ทำบันทึกข้อความ", "memo made"),
            AuditActions.CertificateMade => new("ทำใบรับรองผลการตรวจ", "certificate made"),
            AuditActions.NotificationAgain => new("สั่งส่งข้อความแจ้งอีกครั้ง", "notification to be sent again"),
            AuditActions.GuardsRestored => new("ใส่ตัวป้องกันของฐานข้อมูลคืน", "guards of the database put back"),
            _ => new(action, action),
        };

    /// <summary>The subject of an entry: <c>submission:12</c> is submission 12.</summary>
    /// <returns>The subject itself where it is of no known kind.</returns>
    public static Bilingual OfSubject(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Split(':', 2) switch
        {
            ["submission", var id] => new($"รายการที่ {id}", $"submission {id}"),
            ["batch", var id] => new($"ตัดสินพร้อมกันชุดที่ {id}", $"batch {id}"),
            ["account", var id] => new($"บัญชีที่ {id}", $"account {id}"),
            ["token", var id] => new($"โทเค็นที่ {id}", $"token {id}"),
            ["assignment", var id] => new($"การมอบหมายที่ {id}", $"assignment {id}"),
            ["settings", var id] => new($"ค่าตั้งครั้งที่ {id}", $"settings {id}"),
            ["unit", var name] => new($"หน่วยงาน {name}", $"unit {name}"),
            ["register", var id] => new($"ทะเบียนฉบับที่ {id}", $"register version {id}"),
            ["notification", var id] => new($"ข้อความแจ้งที่ {id}", $"notification {id}"),
            ["upload", var id] => new($"ชุดที่ส่ง {id}", $"upload {id}"),
            ["records"] => new("ข้อมูลทั้งหมด", "all records"),
            _ => new(subject, subject),
        };
    }
}
