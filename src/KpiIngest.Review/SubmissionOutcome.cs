using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Html;

namespace KpiIngest.Review;

/// <summary>What became of a submission, in a sentence for its sender.</summary>
public static class SubmissionOutcome
{
    public static string Says(SubmissionView view) => Of(view).Thai;

    public static Bilingual Of(SubmissionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        Submission submission = view.Submission;
        return submission.State switch
        {
            SubmissionState.Received => new("รับไฟล์แล้ว รออ่าน", "Received, not read yet"),
            SubmissionState.Unpacked => new(
                "แตกไฟล์ ZIP แล้ว ไฟล์ข้างในแต่ละไฟล์มีผลการตรวจของตัวเอง",
                "A ZIP that was unpacked; each of its files has a result of its own"
            ),
            SubmissionState.Waiting when submission.WaitCode == "tool-failed" => new(
                "รับไฟล์แล้ว แต่ยังอ่านไม่ได้เพราะโปรแกรมที่ใช้อ่านไฟล์ชนิดนี้ในเครื่องของผู้รับทำงานผิดปกติ ไฟล์ไม่ได้เสียหาย ระบบจะอ่านให้เองเมื่อแก้ไขแล้ว ไม่ต้องส่งใหม่",
                "Received, not read yet: the program that reads this kind of file does not work here. The file is not damaged and is read by itself once that is mended; it need not be sent again"
            ),
            SubmissionState.Waiting => new(
                "รับไฟล์แล้ว แต่ยังอ่านไม่ได้เพราะเครื่องยังไม่มีโปรแกรมที่ต้องใช้ ระบบจะอ่านให้เองเมื่อผู้ดูแลติดตั้งแล้ว ไม่ต้องส่งใหม่",
                "Received, not read yet: a program that it needs is not installed here. It is read by itself once that is there; it need not be sent again"
            ),
            SubmissionState.Failed => new(
                $"รับไฟล์แล้ว แต่ยังอ่านไม่ได้เพราะระบบของผู้รับขัดข้อง ({submission.FailureReason}) ไฟล์ไม่ได้เสียหายและเก็บไว้แล้ว ไม่ต้องส่งใหม่ ระบบจะอ่านเมื่อผู้ดูแลแก้ไขและสั่งอ่านอีกครั้ง",
                $"Received, not read: something failed here ({submission.FailureReasonEn}). The file is kept and not damaged; it need not be sent again, and is read when an administrator has mended the fault and orders it"
            ),
            SubmissionState.Duplicate when view.Original is { } original => Duplicate(original, view.Reading),
            _ => view.Reading is null ? new("รับไฟล์แล้ว", "Received") : Joined(SaysOf(view.Reading), Across(view)),
        };
    }

    /// <summary>Class of the style sheet.</summary>
    public static string Tone(SubmissionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Submission.State == SubmissionState.Failed)
            return "unproven";
        if (view.Reading is not { } reading)
            return "calm";
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

    private static Bilingual Duplicate(Submission original, Reading? reading)
    {
        Bilingual then = reading is null ? Bilingual.Empty : SaysOf(reading);
        return new(
            $"ไฟล์นี้เหมือนกับที่ส่งไว้แล้วเมื่อ {ThaiTime.Write(original.ReceivedAt)} ทุกประการ จึงไม่อ่านซ้ำ"
                + (reading is null ? "" : " ผลการตรวจครั้งนั้น: " + then.Thai),
            $"The same, byte for byte, as the file received {ThaiTime.ShortEnglish(original.ReceivedAt)}; it is not read again"
                + (reading is null ? "" : ". The result then: " + then.English)
        );
    }

    private static Bilingual Across(SubmissionView view)
    {
        int register = view.Across.Count(a => a.RegisterCheckId is not null);
        Bilingual earlier = ToBeChecked(
            view.Across.Count - register,
            new("เทียบกับรายงานที่ได้รับก่อนหน้า", "compared with earlier reports")
        );
        Bilingual agreed = ToBeChecked(register, new("เทียบกับทะเบียนคำรับรอง", "compared with the register"));
        return new(earlier.Thai + agreed.Thai, earlier.English + agreed.English);
    }

    private static Bilingual ToBeChecked(int count, Bilingual with) =>
        count == 0
            ? Bilingual.Empty
            : new(
                string.Create(CultureInfo.InvariantCulture, $" · {with.Thai} ขอให้ตรวจสอบ {count} ข้อ"),
                string.Create(CultureInfo.InvariantCulture, $" · {with.English}, {count} to be checked")
            );

    private static Bilingual SaysOf(Reading reading) =>
        reading.Outcome switch
        {
            FileOutcome.Unreadable => new(
                "อ่านไฟล์ไม่ได้: " + reading.ErrorMessage,
                "The file could not be read: " + reading.ErrorMessageEn
            ),
            FileOutcome.NoReport => new(
                "อ่านไฟล์แล้ว ไม่พบรายงานตัวชี้วัดในไฟล์ (เก็บไว้เป็นเอกสารประกอบ)",
                "Read; no indicator report in it (kept as evidence)"
            ),
            _ => Found(reading),
        };

    private static Bilingual Found(Reading reading)
    {
        Bilingual headline = OutcomeWording.Headline(
            reading.Outcome,
            reading.Discrepancies.Select(d => SeverityWording.ToneOf(d.Code, d.Severity)),
            Gaps(reading)
        );
        string reports = reading.Reports.Count.ToString(CultureInfo.InvariantCulture);
        return reading.Reports.Count == 1 ? headline : Joined(headline, new($" (รายงาน {reports} ฉบับ)", $" ({reports} reports)"));
    }

    private static Bilingual Joined(Bilingual first, Bilingual second) => new(first.Thai + second.Thai, first.English + second.English);

    private static int Gaps(Reading reading) => reading.Reports.Sum(r => r.Gaps.Count);
}
