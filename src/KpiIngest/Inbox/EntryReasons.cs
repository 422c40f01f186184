using System.Globalization;
using KpiIngest.Posix;
using KpiIngest.Records.Inbox;

namespace KpiIngest.Inbox;

/// <summary>Every reason why an entry of the inbox is not taken, and what is to be done.</summary>
public static class EntryReasons
{
    public static EntryReason Link { get; } =
        new("link", "เป็นลิงก์ จึงไม่เปิดตาม กรุณาวางไฟล์จริง", "a link, which is not followed; put the file itself there");

    public static EntryReason TemporaryName { get; } =
        new(
            "temporary-name",
            "ชื่อเป็นของไฟล์ล็อก ไฟล์ชั่วคราว หรือข้อมูลของระบบ",
            "the name of a lock, a temporary file, or data of a system"
        );

    public static EntryReason HiddenFolder { get; } =
        new("hidden-folder", "โฟลเดอร์ซ่อน จึงไม่ตรวจข้างใน", "a hidden folder, which is not looked into");

    public static EntryReason NotAFile { get; } =
        new("not-a-file", "ไม่ใช่ไฟล์ข้อมูล (pipe, socket หรืออุปกรณ์)", "no file of data (a pipe, socket or device)");

    public static EntryReason NameNotUtf8 { get; } =
        new(
            "name-not-utf8",
            "ชื่อไม่ใช่ UTF-8 กรุณาเปลี่ยนชื่อ และตั้งรหัสอักขระของโฟลเดอร์ที่ใช้ร่วมกันเป็น UTF-8",
            "the name is not UTF-8; rename it, and set the character set of the share to UTF-8"
        );

    public static EntryReason PathTooLong { get; } =
        new(
            "path-too-long",
            "ที่อยู่ยาวหรือโฟลเดอร์ซ้อนลึกเกินไป กรุณาย้ายขึ้นมาชั้นบน",
            "the path is too long or the folders are too deep; move it further up"
        );

    public static EntryReason OpenForWriting { get; } =
        new(
            "open-for-writing",
            "มีโปรแกรมเปิดเขียนอยู่ จะรับเมื่อเขียนเสร็จ",
            "a program has it open for writing; it is taken when that ends"
        );

    public static EntryReason Claimed { get; } =
        new("claimed", "รับจากกล่องแล้ว รอบันทึก", "moved out of the sender's reach, not yet recorded");

    public static EntryReason ClaimFolderUnsafe { get; } =
        new(
            "claim-folder-unsafe",
            "โฟลเดอร์สำหรับรับไฟล์ไม่ใช่โฟลเดอร์จริงของบริการ (เป็นลิงก์ ของผู้อื่น หรือผู้อื่นเขียนได้) จึงไม่ใช้ กรุณาลบออก",
            "the folder for files that are being taken is not the service's own (a link, another owner, or writable by others) and is not used; remove it"
        );

    public static EntryReason OverLimit(long size, long limit) =>
        new(
            "over-limit",
            string.Create(
                CultureInfo.InvariantCulture,
                $"ไฟล์ใหญ่ {Mebibytes(size)} MiB เกินที่รับได้ ({Mebibytes(limit)} MiB) จึงไม่รับและยังอยู่ในกล่อง กรุณาแยกไฟล์หรือลดขนาดรูปภาพ แล้วนำไฟล์นี้ออก"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file has {Mebibytes(size)} MiB, more than is taken ({Mebibytes(limit)} MiB): it is not taken and still lies in the inbox. Please split it or shrink its pictures, and take this one away."
            )
        );

    public static EntryReason FolderClosed(PosixException why) =>
        new(
            "folder-closed",
            $"เปิดโฟลเดอร์ไม่ได้: {why.Thai} กรุณาให้สิทธิ์แก่บริการ",
            $"the folder cannot be listed: {why.English}; give the service permission"
        );

    public static EntryReason NotSeen(PosixException why) =>
        new("not-seen", $"ตรวจดูไม่ได้: {why.Thai}", $"it cannot be looked at: {why.English}");

    public static EntryReason CannotBeMoved(PosixException why) =>
        new(
            "cannot-be-moved",
            $"ย้ายออกจากกล่องไม่ได้: {why.Thai} จึงไม่รับ กรุณาให้สิทธิ์เขียนโฟลเดอร์แก่บริการ",
            $"it cannot be moved out of the inbox: {why.English}; it is not taken. Give the service permission to write to the folder"
        );

    public static EntryReason CannotBeRead(string thai, string english) =>
        new(
            "cannot-be-read",
            $"อ่านไม่ได้: {thai} จึงไม่รับ กรุณาให้สิทธิ์อ่านแก่บริการ",
            $"it cannot be read: {english}; it is not taken. Give the service permission to read it"
        );

    public static EntryReason NotRecorded(string detail) =>
        new(
            "not-recorded",
            $"รับไฟล์ไม่สำเร็จ จะลองใหม่ ({detail})",
            $"it could not be archived or recorded and is tried again ({detail})"
        );

    private static long Mebibytes(long bytes) => (bytes + (1 << 20) - 1) >> 20;
}
