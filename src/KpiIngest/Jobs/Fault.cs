using KpiIngest.Audit;
using KpiIngest.Inbox;
using KpiIngest.Jobs.Reprocess;
using KpiIngest.Records;
using KpiIngest.Records.Backup;
using Microsoft.Data.Sqlite;

namespace KpiIngest.Jobs;

/// <summary>Why a job failed that should not have: for people, in Thai and in English.</summary>
/// <param name="Passes">True for what may be over at the next try: a full disk, a busy database, a share that is away, a reader that was
/// killed. A fault of the program itself does not pass.</param>
public sealed record Fault(bool Passes, string Thai, string English)
{
    private const int NoSpace = 28;

    public static Fault Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            if (Known(e) is { } known)
                return known;
        }

        return new Fault(
            false,
            $"โปรแกรมผิดพลาด ({exception.GetType().Name}) ดูรายละเอียดในบันทึกการทำงาน",
            $"a defect of the program ({exception.GetType().Name}: {exception.Message}); see the log"
        );
    }

    private static Fault? Known(Exception e) =>
        e switch
        {
            RecordsDamagedException damaged => new Fault(false, damaged.Thai, damaged.Message),
            NotRereadException reread => new Fault(false, reread.Thai, reread.Message),
            WordingUnusableException wording => new Fault(true, wording.Thai, wording.Message),
            BackupException => new Fault(false, e.Message, e.Message),
            ArchiveDamagedException => new Fault(false, "ต้นฉบับในคลังเก็บไม่ตรงกับที่รับไว้ กรุณาตรวจดิสก์ และกู้คืนจากสำเนา", e.Message),
            RecordsGoneException => new Fault(true, "ไฟล์ฐานข้อมูลถูกลบหรือถูกแทนที่ขณะบริการทำงาน", e.Message),
            ReaderStoppedException or ComparisonStoppedException => new Fault(true, "โปรแกรมอ่านไฟล์หยุดกลางคัน", e.Message),
            SqliteException { SqliteErrorCode: 5 or 6 } => new Fault(true, "ฐานข้อมูลไม่ว่าง", $"the database is busy ({e.Message})"),
            SqliteException { SqliteErrorCode: 13 } => new Fault(
                true,
                "เนื้อที่ดิสก์ของฐานข้อมูลเต็ม",
                $"the disk of the database is full ({e.Message})"
            ),
            SqliteException { SqliteErrorCode: 8 or 10 or 14 } => new Fault(
                true,
                "อ่านหรือเขียนฐานข้อมูลไม่ได้ กรุณาตรวจดิสก์และสิทธิ์",
                $"the database cannot be read or written; check disk and permissions ({e.Message})"
            ),
            System.Data.Common.DbException { IsTransient: true } => new Fault(
                true,
                "ติดต่อฐานข้อมูลไม่ได้หรือฐานข้อมูลไม่ว่าง",
                $"the database is away or busy ({e.Message})"
            ),
            IOException when (e.HResult & 0xFFFF) == NoSpace => new Fault(true, "เนื้อที่ดิสก์เต็ม", $"the disk is full ({e.Message})"),
            IOException or UnauthorizedAccessException => new Fault(
                true,
                "อ่านหรือเขียนไฟล์ไม่ได้ กรุณาตรวจดิสก์และสิทธิ์ของโฟลเดอร์",
                $"a file cannot be read or written; check disk and permissions ({e.Message})"
            ),
            TimeoutException => new Fault(true, "รอนานเกินไป", e.Message),
            _ => null,
        };
}
