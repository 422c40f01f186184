using KpiIngest.Checking.Language;
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
            SubmissionState.Unpacked => "แตกไฟล์ ZIP แล้ว ไฟล์ข้างในแต่ละไฟล์มีผลการตรวจของตัวเอง",
            SubmissionState.Waiting when view.Submission.WaitCode == "tool-failed" =>
                "รับไฟล์แล้ว แต่ยังอ่านไม่ได้เพราะโปรแกรมที่ใช้อ่านไฟล์ชนิดนี้ในเครื่องของผู้รับทำงานผิดปกติ ไฟล์ไม่ได้เสียหาย ระบบจะอ่านให้เองเมื่อแก้ไขแล้ว ไม่ต้องส่งใหม่",
            SubmissionState.Waiting => "รับไฟล์แล้ว แต่ยังอ่านไม่ได้เพราะเครื่องยังไม่มีโปรแกรมที่ต้องใช้ ระบบจะอ่านให้เองเมื่อผู้ดูแลติดตั้งแล้ว ไม่ต้องส่งใหม่",
            SubmissionState.Failed =>
                $"รับไฟล์แล้ว แต่ยังอ่านไม่ได้เพราะระบบของผู้รับขัดข้อง ({view.Submission.FailureReason}) ไฟล์ไม่ได้เสียหายและเก็บไว้แล้ว ไม่ต้องส่งใหม่ ระบบจะอ่านเมื่อผู้ดูแลแก้ไขและสั่งอ่านอีกครั้ง",
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
        if (view.Submission.State == SubmissionState.Failed) return "unproven";
        if (view.Reading is not { } reading) return "calm";
        return reading.Outcome switch
        {
            FileOutcome.Unreadable => "bad",
            FileOutcome.NoReport => "calm",
            FileOutcome.NotChecked => "unproven",
            _ when reading.Discrepancies.Any(d => d.Severity == Severity.Error) => "found",
            _ when view.Across.Count > 0 || reading.Discrepancies.Any(d => d.Severity == Severity.Warning) => "confirm",
            _ when Gaps(reading) > 0 => "partly",
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
        string headline = OutcomeWording.Headline(reading.Outcome, reading.Discrepancies.Select(d => SeverityWording.ToneOf(d.Code, d.Severity)), Gaps(reading)).Thai;
        return reading.Reports.Count == 1 ? headline : $"{headline} (รายงาน {reading.Reports.Count} ฉบับ)";
    }

    private static int Gaps(Reading reading) => reading.Reports.Sum(r => r.Gaps.Count);
}
