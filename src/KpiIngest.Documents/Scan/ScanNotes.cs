namespace KpiIngest.Documents.Scan;

/// <summary>What is said of pages of a scan that were not read.</summary>
internal static class ScanNotes
{
    /// <summary>One note for pages that follow each other and were left out for one reason.</summary>
    /// <param name="unread">In order, from 1.</param>
    public static IEnumerable<ReadingNote> Of(IReadOnlyList<(int Page, string Reason)> unread)
    {
        for (int start = 0, end; start < unread.Count; start = end)
        {
            for (end = start + 1; end < unread.Count && unread[end] == (unread[end - 1].Page + 1, unread[start].Reason); end++) { }

            yield return Unread(unread[start].Page, unread[end - 1].Page, unread[start].Reason);
        }
    }

    /// <param name="reason">kebab-case: <c>limit</c>, <c>not-drawn</c>, <c>noise</c> ...</param>
    private static ReadingNote Unread(int first, int last, string reason)
    {
        (string thai, string english) = reason switch
        {
            "limit" => (
                "เกินจำนวนหน้าหรือเวลาที่อ่านได้ต่อไฟล์",
                "the file has more pages than are read, or took the time that a file may take"
            ),
            "not-drawn" => ("ภาพใหญ่เกินไปหรือเสียหาย", "its picture is too large or damaged"),
            "noise" or "too-much-ink" => ("ภาพไม่ชัดหรือเป็นภาพถ่าย", "its picture is noise or a photograph"),
            "too-many-lines" => ("มีเส้นมากเกินไป", "it holds too many lines"),
            _ => ("โปรแกรมอ่านตัวอักษรทำงานไม่สำเร็จ", "the program that reads letters failed"),
        };
        return first == last
            ? new ReadingNote(
                ReadingNote.ScannedPage,
                $"หน้า {first} เป็นภาพสแกนและไม่ได้อ่าน: {thai}",
                $"Page {first} is a scan and was not read: {english}.",
                new Place(first)
            )
            : new ReadingNote(
                ReadingNote.ScannedPage,
                $"หน้า {first} ถึง {last} เป็นภาพสแกนและไม่ได้อ่าน: {thai}",
                $"Pages {first} to {last} are scans and were not read: {english}.",
                new Place(first)
            );
    }
}
