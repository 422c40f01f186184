using System.Globalization;
using KpiIngest.Checking.Language;

namespace KpiIngest.Inbox.Uploads;

/// <summary>Why a file that was sent by the page is not in the inbox, and what to do.</summary>
internal static class UploadRefusals
{
    public static Bilingual Empty { get; } =
        new(
            "ไม่รับ เพราะเป็นไฟล์ว่าง (0 ไบต์) กรุณาตรวจไฟล์แล้วส่งใหม่",
            "Not taken: the file is empty (0 bytes). Please look at it and send it again."
        );

    public static Bilingual RecordsGone { get; } =
        new(
            "ไม่รับ เพราะฐานข้อมูลของระบบหายไป กรุณาแจ้งผู้ดูแลระบบ",
            "Not taken: the database of the service is gone. Please tell an administrator."
        );

    /// <param name="limit">MiB.</param>
    public static Bilingual OverLimit(long limit) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"ไม่รับ เพราะไฟล์ใหญ่เกิน {limit} MiB กรุณาแยกไฟล์หรือลดขนาดรูปภาพ แล้วส่งใหม่"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Not taken: the file is larger than {limit} MiB. Please split it or shrink its pictures, and send it again."
            )
        );

    public static Bilingual NotWritten(string thai, string english) =>
        new(
            $"ไม่รับ เพราะเขียนลงกล่องรับไฟล์ไม่ได้: {thai} กรุณาแจ้งผู้ดูแลระบบ แล้วส่งใหม่",
            $"Not taken: it could not be written to the inbox: {english}. Please tell an administrator, and send it again."
        );
}
