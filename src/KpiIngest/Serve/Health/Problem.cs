using System.Globalization;
using KpiIngest.Posix;

namespace KpiIngest.Serve.Health;

/// <summary>What keeps the service, or a part of it, from doing its work: for programs, in Thai, in English, with what to do.</summary>
/// <param name="Code">kebab-case.</param>
public sealed record Problem(string Code, string Message, string MessageEn)
{
    public const string RecordsGoneCode = "records-gone";

    public static Problem InboxMissing(string folder, PosixException why) =>
        new(
            "inbox-missing",
            $"เปิดกล่องรับไฟล์ {folder} ไม่ได้: {why.Thai} กรุณาตรวจโฟลเดอร์และการเชื่อมต่อ",
            $"the inbox {folder} cannot be opened: {why.English}; check the folder and its mount"
        );

    public static Problem RecordsGone(string file) =>
        new(
            RecordsGoneCode,
            $"ไฟล์ฐานข้อมูล {file} ถูกลบหรือถูกแทนที่ขณะบริการทำงาน จึงหยุดรับและหยุดอ่าน กรุณานำไฟล์เดิมกลับมา แล้วเริ่มบริการใหม่",
            $"the database file {file} was removed or replaced while the service runs; nothing is taken or read. Put it back and restart the service"
        );

    public static Problem RecordsFailing(string detail) =>
        new(
            "records-failing",
            $"เขียนฐานข้อมูลแล้วอ่านกลับไม่ได้ ({detail}) กรุณาตรวจดิสก์และสิทธิ์",
            $"what is written to the database cannot be read back ({detail}); check the disk and the permissions"
        );

    public static Problem DiskReserve(string folder, long freeBytes, long reserveBytes) =>
        new(
            "disk-reserve",
            string.Create(
                CultureInfo.InvariantCulture,
                $"เนื้อที่ว่างของ {folder} เหลือ {freeBytes >> 20} MiB ต่ำกว่าที่สำรองไว้ {reserveBytes >> 20} MiB จึงหยุดรับไฟล์ชั่วคราว กรุณาเพิ่มเนื้อที่"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{folder} has {freeBytes >> 20} MiB left, less than the reserve of {reserveBytes >> 20} MiB; intake waits. Make room"
            )
        );

    public static Problem Waiting(TimeSpan since) =>
        new(
            "files-waiting",
            string.Create(
                CultureInfo.InvariantCulture,
                $"มีไฟล์ที่รับได้รออยู่ในกล่องนาน {since.TotalMinutes:0} นาที กรุณาดูบันทึกการทำงาน"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"a file that can be taken has waited in the inbox for {since.TotalMinutes:0} minutes; see the log"
            )
        );

    public static Problem ReadingStalled(TimeSpan since) =>
        new(
            "reading-stalled",
            string.Create(
                CultureInfo.InvariantCulture,
                $"มีไฟล์ที่รับแล้วรออ่านมา {since.TotalMinutes:0} นาที โดยไม่มีไฟล์ใดอ่านเสร็จ กรุณาดูหน้างานค้างและบันทึกการทำงาน"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"a file has waited to be read for {since.TotalMinutes:0} minutes while none was finished; see the work at hand and the log"
            )
        );

    /// <param name="code"><c>tool-missing</c> or <c>tool-failed</c>.</param>
    public static Problem ToolWaitedFor(string tool, string code, int files) =>
        new(
            $"{code}-{tool}",
            code == "tool-failed"
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"โปรแกรม {tool} ทำงานผิดปกติ มีไฟล์รออยู่ {files} ไฟล์ ดูวิธีแก้ด้วย kpi-ingest doctor"
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"ยังไม่มีโปรแกรม {tool} ในเครื่อง มีไฟล์รออยู่ {files} ไฟล์ ดูวิธีติดตั้งด้วย kpi-ingest doctor"
                ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files} {(files == 1 ? "file waits" : "files wait")} for the program {tool}, which {(code == "tool-failed" ? "does not work" : "is not installed")}; kpi-ingest doctor tells what to do"
            )
        );

    public static Problem WorkerDown(string worker, string detail) =>
        new(
            "worker-down",
            $"งานเบื้องหลัง {worker} หยุดและกำลังเริ่มใหม่ ({detail})",
            $"the background worker {worker} has stopped and is being restarted ({detail})"
        );

    public static Problem WorkerSilent(string worker, TimeSpan since) =>
        new(
            "worker-silent",
            string.Create(
                CultureInfo.InvariantCulture,
                $"งานเบื้องหลัง {worker} ไม่ตอบมานาน {since.TotalMinutes:0} นาที กรุณาเริ่มบริการใหม่"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"the background worker {worker} has not answered for {since.TotalMinutes:0} minutes; restart the service"
            )
        );

    /// <param name="reason">Of the night's verification, in Thai.</param>
    public static Problem NotVerified(string reason, string reasonEn) =>
        new("records-damaged", $"การพิสูจน์ข้อมูลประจำคืนไม่ผ่าน: {reason}", $"the nightly verification failed: {reasonEn}");

    public static Problem JobsStopped { get; } =
        new("jobs-stopped", "ตัวจัดคิวงานไม่ทำงาน กรุณาเริ่มบริการใหม่", "the job scheduler is not running; restart the service");
}
