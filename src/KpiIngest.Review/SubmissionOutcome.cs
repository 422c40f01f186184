using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Html;

namespace KpiIngest.Review;

/// <summary>What became of a submission, in a sentence for its sender.</summary>
public static class SubmissionOutcome
{
    public static string Says(SubmissionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Submission.State switch
        {
            SubmissionState.Received => "รับไฟล์แล้ว รออ่าน",
            SubmissionState.Waiting => "รับไฟล์แล้ว แต่ยังอ่านไม่ได้เพราะเครื่องยังไม่มีโปรแกรมที่ต้องใช้ ระบบจะอ่านให้เองเมื่อผู้ดูแลติดตั้งแล้ว ไม่ต้องส่งใหม่",
            SubmissionState.Duplicate when view.Original is { } original =>
                $"ไฟล์นี้เหมือนกับที่ส่งไว้แล้วเมื่อ {ThaiTime.Write(original.ReceivedAt)} ทุกประการ จึงไม่อ่านซ้ำ"
                + (view.Reading is null ? "" : " ผลการตรวจครั้งนั้น: " + SaysOf(view.Reading)),
            _ => view.Reading is null ? "รับไฟล์แล้ว" : SaysOf(view.Reading) + Across(view),
        };
    }

    /// <summary>Class of the style sheet.</summary>
    public static string Tone(SubmissionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Reading is not { } reading) return "calm";
        return reading.Outcome switch
        {
            FileOutcome.Unreadable => "bad",
            FileOutcome.NoReport => "calm",
            _ when reading.Discrepancies.Any(d => d.Severity == Severity.Error) => "found",
            _ when view.Across.Count > 0 || reading.Discrepancies.Any(d => d.Severity == Severity.Warning) => "confirm",
            _ => "good",
        };
    }

    private static string Across(SubmissionView view) =>
        view.Across.Count == 0 ? "" : $" · เทียบกับรายงานที่ได้รับก่อนหน้า ขอให้ตรวจสอบ {view.Across.Count} ข้อ";

    private static string SaysOf(Reading reading) => reading.Outcome switch
    {
        FileOutcome.Unreadable => "อ่านไฟล์ไม่ได้: " + reading.ErrorMessage,
        FileOutcome.NoReport => "อ่านไฟล์แล้ว ไม่พบรายงานตัวชี้วัดในไฟล์ (เก็บไว้เป็นเอกสารประกอบ)",
        _ => Found(reading),
    };

    private static string Found(Reading reading)
    {
        int wrong = Count(reading, "wrong");
        int ask = Count(reading, "ask");
        int notes = Count(reading, "note");
        List<string> parts = [];
        if (wrong > 0) parts.Add($"คลาดเคลื่อน {wrong} ข้อ");
        if (ask > 0) parts.Add($"ขอให้ตรวจสอบ {ask} ข้อ");
        if (notes > 0) parts.Add($"ข้อสังเกต {notes} ข้อ");
        return $"ตรวจแล้ว พบรายงาน {reading.Reports.Count} ฉบับ: " + (parts.Count == 0 ? "ไม่พบความคลาดเคลื่อน" : string.Join(" · ", parts));
    }

    private static int Count(Reading reading, string tone) =>
        reading.Discrepancies.Count(d => string.Equals(DiscrepancyWording.Tone(d.Code, d.Severity), tone, StringComparison.Ordinal));
}
