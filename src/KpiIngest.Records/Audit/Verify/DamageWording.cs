using KpiIngest.Checking.Language;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>What each kind of damage means, and what to do next.</summary>
public static class DamageWording
{
    public static Bilingual What(DamageKind kind) =>
        kind switch
        {
            DamageKind.EntryChanged => new("รายการในบันทึกการตรวจสอบถูกแก้ไข", "an entry of the trail was changed"),
            DamageKind.EntryMissing => new("รายการในบันทึกการตรวจสอบหายไป", "entries of the trail are missing"),
            DamageKind.ChainBroken => new("รายการไม่ต่อจากรายการก่อนหน้า", "an entry does not follow from the one before"),
            DamageKind.TrailCut => new(
                "บันทึกสั้นกว่าจุดตรวจสอบ ส่วนท้ายถูกตัด",
                "the trail is shorter than a checkpoint: its end was cut off"
            ),
            DamageKind.TrailRewritten => new(
                "บันทึกไม่ตรงกับจุดตรวจสอบ ถูกเขียนใหม่",
                "the trail is not the one that a checkpoint was made of: it was written anew"
            ),
            DamageKind.KeyMissing => new(
                "ไม่พบกุญแจสาธารณะของบันทึก จึงเทียบจุดตรวจสอบไม่ได้",
                "the public key of the trail is not there: checkpoints cannot be compared"
            ),
            DamageKind.CheckpointInvalid => new(
                "จุดตรวจสอบอ่านไม่ได้ หรือไม่ได้ลงลายมือชื่อด้วยกุญแจของบันทึกนี้",
                "a checkpoint cannot be read, or is not signed by the key of this trail"
            ),
            DamageKind.RecordChanged => new("ข้อมูลที่บันทึกถูกแก้ไข", "what is recorded was changed"),
            DamageKind.RecordMissing => new("ข้อมูลที่บันทึกหายไป", "something recorded is missing"),
            DamageKind.RecordExtra => new("มีข้อมูลที่ไม่มีในบันทึกการตรวจสอบ", "something is recorded of which the trail does not tell"),
            DamageKind.EntryDisagrees => new(
                "ผู้ทำหรือเวลาในบันทึกการตรวจสอบไม่ตรงกับข้อมูลที่บันทึก",
                "the trail names another person or time than the record that it tells of"
            ),
            DamageKind.GuardMissing => new(
                "ตัวป้องกันการแก้ไขตารางหายไปหรือถูกเปลี่ยน",
                "what keeps a table from being changed is gone, or was replaced"
            ),
            DamageKind.StateChanged => new("สถานะไม่ตรงกับบันทึกการตรวจสอบ", "the state is not the one that the trail left"),
            DamageKind.ListChanged => new(
                "รายการตรวจทานไม่ตรงกับการอ่านและคำตัดสิน",
                "the review list is not what readings and decisions say"
            ),
            DamageKind.Orphan => new("มีแถวที่ไม่เป็นของรายการใด", "a row belongs to nothing"),
            DamageKind.OriginalMissing => new("ไม่พบไฟล์ต้นฉบับในคลัง", "the original is not in the archive"),
            DamageKind.OriginalChanged => new("ไฟล์ต้นฉบับในคลังถูกแก้ไข", "the original in the archive was changed"),
            _ => new("ไฟล์ในคลังไม่เป็นของรายการใด", "a file of the archive belongs to no submission"),
        };

    /// <summary>What was damaged, and how, as part of a sentence.</summary>
    public static Bilingual Of(Damage damage) =>
        new($"{What(damage.Kind).Thai} {damage.Said.Thai}", $"{What(damage.Kind).English} {damage.Said.English}");

    public static Bilingual Next(DamageKind kind) =>
        kind switch
        {
            DamageKind.KeyMissing => new("นำโฟลเดอร์ audit กลับจากสำเนาสำรอง", "bring the audit folder back from a back-up"),
            DamageKind.CheckpointInvalid => new(
                "ตรวจว่าเป็นไฟล์ของระบบนี้ และกุญแจ audit-key.pem ไม่ถูกเปลี่ยน",
                "see whether the file is of this system, and whether audit-key.pem was replaced"
            ),
            DamageKind.OriginalMissing or DamageKind.OriginalChanged => new(
                "นำไฟล์ที่มี SHA-256 นี้กลับจากสำเนาสำรอง แล้วรัน verify อีกครั้ง",
                "bring the file of this SHA-256 back from a back-up, then run verify again"
            ),
            DamageKind.ListChanged => new(
                "คำตัดสินจริงยังอยู่ครบ ดูด้วย kpi-ingest discrepancies หาว่าใครแก้ฐานข้อมูล แล้วหยุดบริการและรัน kpi-ingest verify --rebuild-list",
                "the decisions themselves are whole: kpi-ingest discrepancies shows them. Find out who changed the database, then stop the service and run kpi-ingest verify --rebuild-list"
            ),
            DamageKind.GuardMissing => new(
                "หาว่าใครถอดตัวป้องกันของฐานข้อมูล ดูความเสียหายอื่นในรายการนี้ แล้วเริ่มบริการใหม่: บริการใส่คืนและบันทึกไว้ในบันทึกการตรวจสอบ",
                "find out who took away the trigger of the database, look at the other damages listed here, then restart the service: it puts it back, and the trail says so"
            ),
            DamageKind.OriginalUnknown => new(
                "ตรวจว่าใครวางไฟล์ไว้ ระบบไม่ใช้และไม่ลบไฟล์นี้",
                "find out who put it there; the program neither uses nor removes it"
            ),
            _ => new(
                "อย่าแก้ไขฐานข้อมูล เก็บสำเนาไว้เป็นหลักฐาน เทียบกับสำเนาสำรองล่าสุดที่ verify ผ่าน",
                "do not mend the database; keep a copy as evidence and compare with the last back-up that verify found whole"
            ),
        };

    public static string Name(DamageKind kind) =>
        string.Concat(
            kind.ToString()
                .Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())
        );
}
