namespace KpiIngest.Documents.Scan;

/// <summary>What is said of pages of a scan that were not read.</summary>
internal static class ScanNotes
{
    /// <param name="reason">kebab-case: <c>limit</c>, <c>not-drawn</c>, <c>noise</c> ...</param>
    public static ReadingNote Unread(int page, string reason)
    {
        var (thai, english) = reason switch
        {
            "limit" => ("เกินจำนวนหน้าหรือเวลาที่อ่านได้ต่อไฟล์", "the file has more pages than are read, or took the time that a file may take"),
            "not-drawn" => ("ภาพใหญ่เกินไปหรือเสียหาย", "its picture is too large or damaged"),
            "noise" or "too-much-ink" => ("ภาพไม่ชัดหรือเป็นภาพถ่าย", "its picture is noise or a photograph"),
            "too-many-lines" => ("มีเส้นมากเกินไป", "it holds too many lines"),
            _ => ("โปรแกรมอ่านตัวอักษรทำงานไม่สำเร็จ", "the program that reads letters failed"),
        };
        return new ReadingNote("scanned-page", $"หน้า {page} เป็นภาพสแกนและไม่ได้อ่าน: {thai}", $"Page {page} is a scan and was not read: {english}.", new Place(page));
    }
}
