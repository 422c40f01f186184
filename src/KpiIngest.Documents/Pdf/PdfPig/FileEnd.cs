using System.Buffers.Text;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Whether the end of a file points to its table of objects, and that to its objects. Where it does not, PdfPig searches the file
/// for objects and says nothing of it.</summary>
internal static class FileEnd
{
    /// <summary>The last bytes of a file, in which its end is looked for.</summary>
    private const int Reach = 2048;

    public static bool IsSound(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> end = file[Math.Max(0, file.Length - Reach)..];
        int at = end.LastIndexOf("startxref"u8);
        if (at < 0)
            return false;
        ReadOnlySpan<byte> number = end[(at + "startxref"u8.Length)..].TrimStart(" \r\n\t"u8);
        if (!Utf8Parser.TryParse(number, out long offset, out _) || offset <= 0 || offset >= file.Length)
            return false;

        // Some programs count from the header, which a few other bytes may precede.
        int header = Math.Max(0, file[..Math.Min(file.Length, 1024)].IndexOf("%PDF-"u8));
        return (IsTable(file, offset) && ObjectTable.IsSound(file, offset, header))
            || (header > 0 && IsTable(file, offset + header) && ObjectTable.IsSound(file, offset + header, header));
    }

    private static bool IsTable(ReadOnlySpan<byte> file, long offset)
    {
        if (offset >= file.Length)
            return false;
        ReadOnlySpan<byte> table = file[(int)offset..].TrimStart(" \r\n\t"u8);
        if (table.StartsWith("xref"u8))
            return true;

        // A stream of objects: "12 0 obj".
        return Utf8Parser.TryParse(table, out int _, out int used)
            && Utf8Parser.TryParse(table[used..].TrimStart(" "u8), out int _, out int more)
            && table[used..].TrimStart(" "u8)[more..].TrimStart(" "u8).StartsWith("obj"u8);
    }

    public static ReadingNote Repaired { get; } =
        new(
            "repaired",
            "ไฟล์เสียหายบางส่วนและถูกซ่อมขณะอ่าน ขอให้ตรวจสอบว่าเนื้อหาครบถ้วน",
            "The file is damaged in part and was repaired while it was read. Please check that nothing is missing.",
            Place.Unknown
        );
}
