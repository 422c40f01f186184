using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit;

namespace KpiIngest.Review.Language;

/// <summary>What the kinds of entries of the audit trail are called towards people.</summary>
public static class EntryWording
{
    /// <returns>The kind itself where it has no words.</returns>
    public static Bilingual Of(string action) => action switch
    {
        AuditActions.Received => new("รับไฟล์", "received"),
        AuditActions.Duplicate => new("พบว่าซ้ำ", "found to be a duplicate"),
        AuditActions.Waiting => new("รอโปรแกรม", "waits for a program"),
        AuditActions.Unpacked => new("แตกไฟล์ ZIP", "unpacked"),
        AuditActions.Failed => new("อ่านไม่สำเร็จ", "failed"),
        AuditActions.Retried => new("สั่งอ่านอีกครั้ง", "to be read again"),
        AuditActions.Reading => new("บันทึกผลการอ่าน", "reading recorded"),
        AuditActions.Compared => new("เทียบกับรายงานอื่น", "compared with others"),
        AuditActions.RegisterCompared => new("เทียบกับทะเบียนคำรับรอง", "held against the register"),
        AuditActions.Told => new("แจ้งผู้ส่ง", "sender told"),
        AuditActions.Uploaded => new("ส่งไฟล์ทางหน้าเว็บ", "uploaded by the page"),
        AuditActions.Covered => new("รับรองข้อมูลเดิม", "earlier content covered"),
        _ => new(action, action),
    };
}
