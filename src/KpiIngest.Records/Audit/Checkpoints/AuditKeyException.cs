namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>The key of the audit trail cannot be used. It is never replaced by itself: checkpoints that others hold are signed by the key
/// that was there.</summary>
public sealed class AuditKeyException : Exception
{
    internal AuditKeyException(string message)
        : base(message) { }

    public static AuditKeyException Lost(string folder) =>
        new(
            $"{folder}: มีจุดตรวจสอบที่ลงลายมือชื่อแล้ว แต่ไม่พบกุญแจ {LogKey.FileName} กรุณานำไฟล์เดิมกลับจากสำเนาสำรอง (checkpoints were signed, but the key is gone: bring the file back from a back-up)"
        );

    public static AuditKeyException Other(string folder) =>
        new(
            $"{folder}: กุญแจ {LogKey.FileName} ไม่ใช่กุญแจที่ลงลายมือชื่อจุดตรวจสอบที่เก็บไว้ กรุณานำไฟล์เดิมกลับจากสำเนาสำรอง (the key is not the one that signed the checkpoints kept here: bring the file back from a back-up)"
        );

    internal static AuditKeyException None(string file) =>
        new(
            $"{file} ไม่ใช่กุญแจ Ed25519 ของบันทึกการตรวจสอบ กรุณานำไฟล์เดิมกลับจากสำเนาสำรอง (it holds no Ed25519 key in the PKCS #8 text form: bring the file back from a back-up)"
        );
}
