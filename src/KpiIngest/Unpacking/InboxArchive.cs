using KpiIngest.Documents;
using KpiIngest.Inbox;

namespace KpiIngest.Unpacking;

/// <summary>A ZIP that was dropped in the inbox: as in the inbox itself every file counts whatever its kind, but for locks, hidden files
/// and data of a system.</summary>
internal static class InboxArchive
{
    private const string MacintoshFolder = "__MACOSX";

    private static readonly Reason NoFileOfASender = new(
        "temporary-name",
        "ชื่อเป็นของไฟล์ล็อก ไฟล์ชั่วคราว หรือข้อมูลของระบบ",
        "the name of a lock, a temporary file, or data of a system"
    );

    /// <param name="folder">Where the files are to lie.</param>
    public static UnpackedArchive Unpack(string archive, string shownPath, string folder) =>
        new ArchiveUnpacking(
            new ReadLimits(),
            () => folder,
            parts => parts.Any(InboxNames.Ignored) || parts.Contains(MacintoshFolder, StringComparer.Ordinal) ? NoFileOfASender : null
        ).Unpack(archive, shownPath);
}
