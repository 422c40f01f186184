namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>A stage that ended with an exception, which is a defect of ours: what it was to read is named as unread.</summary>
internal static class StageFailure
{
    /// <summary>False for what concerns the whole process or its end.</summary>
    public static bool CostsOnlyItsPart(Exception failure) =>
        failure is not (OutOfMemoryException or OperationCanceledException or InsufficientExecutionStackException);

    /// <param name="page">As a person counts it, from 1.</param>
    /// <param name="place">Without a box where the whole page is meant.</param>
    public static ReadingNote Note(int page, Place place, string stage, Exception failure)
    {
        string cause = $"{stage}: {failure.GetType().Name}";
        return new(
            "stage-failed",
            $"หน้า {page}: โปรแกรมขัดข้องขณะอ่าน{(place.Box is null ? "หน้านี้" : "ตารางหรือข้อความส่วนหนึ่ง")} ({cause}) ส่วนนี้อาจอ่านไม่ครบ ขอให้ตรวจสอบหน้านี้กับต้นฉบับ และแจ้งผู้ดูแลระบบ",
            $"Page {page}: the program failed while it read {(place.Box is null ? "this page" : "a table or text on it")} ({cause}); that part may be incomplete. Please compare the page with the original, and tell the administrator.",
            place
        );
    }
}
