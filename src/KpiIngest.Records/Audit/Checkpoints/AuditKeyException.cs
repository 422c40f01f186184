namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>The file of the audit trail's key holds none. It is never replaced by itself: checkpoints that others hold are signed by the key that was there.</summary>
public sealed class AuditKeyException(string file) : Exception(
    $"{file} ไม่ใช่กุญแจ Ed25519 ของบันทึกการตรวจสอบ กรุณานำไฟล์เดิมกลับจากสำเนาสำรอง (it holds no Ed25519 key in the PKCS #8 text form: bring the file back from a back-up)");
