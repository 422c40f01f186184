using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>A defect of the reader's own costs the paragraph or the table in which it shows, with a note in its place, and not the
/// file.</summary>
internal static class UnreadPart
{
    /// <summary>What stands in the place of a paragraph or table that could not be read; see <see cref="UnreadInline"/>.</summary>
    public const string Code = "unread-part";

    /// <param name="read">Adds what it reads to the blocks.</param>
    /// <param name="into">Left as it was, but for the mark, where reading failed.</param>
    public static void Guard(Action read, WordReading reading, Surroundings around, List<Block> into)
    {
        int before = into.Count;
        try
        {
            read();
        }
        catch (Exception defect) when (IsDefect(defect))
        {
            into.RemoveRange(before, into.Count - before);
            into.Add(new Paragraph(around.Place, [new UnreadInline(Code)]));
            reading.Note(
                new ReadingNote(
                    Code,
                    $"มีส่วนหนึ่งของเอกสารที่โปรแกรมอ่านไม่สำเร็จ (ข้อบกพร่องของโปรแกรม) จึงไม่ได้นำมาตรวจ ({defect.GetType().Name})",
                    $"A part of the document could not be read because of a defect of the program; it was not checked. ({defect.GetType().Name})",
                    around.Place
                )
            );
        }
    }

    /// <summary>What speaks of the file, its limits or the machine is no defect and ends the reading.</summary>
    private static bool IsDefect(Exception exception) =>
        exception
            is not (
                ReadRefusedException
                or OperationCanceledException
                or OutOfMemoryException
                or IOException
                or UnauthorizedAccessException
            )
        && !Packages.PackageDamage.Explains(exception);
}
