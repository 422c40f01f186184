using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Logging;

/// <summary>What was read, and a structured line for each discrepancy.</summary>
internal static class DiscrepancyLog
{
    private static readonly EventId FileRead = new(2001, "file-read");
    private static readonly EventId Discrepancy = new(2002, "discrepancy");

    public static void Write(ILogger logger, Submission submission, FileResult result)
    {
        logger.LogInformation(
            FileRead,
            "รายการที่ {Submission} อ่านไฟล์ {InboxPath} แล้ว: {Outcome}{Error} รายงาน {Reports} ฉบับ ข้อตรวจพบ {Discrepancies} รายการ ตรวจไม่ได้ {Gaps} จุด",
            submission.Id,
            submission.InboxPath,
            OutcomeWording.Of(result.Outcome).Thai,
            result.Error is { } error ? " " + error.Code : "",
            result.Reports.Count,
            result.Discrepancies.Count,
            result.Reports.Sum(r => r.NotCheckable.Count)
        );
        foreach (DiscrepancyResult found in result.Discrepancies)
        {
            LogLevel level = found.Severity == Severity.Note ? LogLevel.Information : LogLevel.Warning;
            string line =
                $"รายการที่ {submission.Id} {submission.InboxPath}: {SeverityWording.Of(found.Code, found.Severity).Thai} {found.Message}"
                + (FindingWording.Sum(found.Arithmetic, found.Message) is { } sum ? $" {sum.Thai}" : "")
                + (found.Location is { } place ? PlaceWording.Of(place).Aside.Thai : "")
                + $" [{found.Code}]";
            logger.Log(level, Discrepancy, Fields(submission, result, found), null, (_, _) => line);
        }
    }

    /// <summary>What submissions show together.</summary>
    public static void Write(ILogger logger, string unit, IReadOnlyList<RecordedAcross> found)
    {
        foreach (RecordedAcross across in found)
        {
            List<KeyValuePair<string, object?>> fields =
            [
                new("submission", across.SubmissionId),
                new("otherSubmission", across.OtherSubmissionId),
                new("unit", unit),
                new("code", across.Code),
                new("severity", SeverityWording.Contract(across.Severity)),
                new("arithmetic", across.Arithmetic),
                new("finding", across.Message),
                new("findingEn", across.MessageEn),
            ];
            logger.Log(
                LogLevel.Warning,
                Discrepancy,
                fields,
                null,
                (_, _) =>
                    $"รายการที่ {across.SubmissionId} {SeverityWording.Of(across.Code, across.Severity).Thai} {across.Message} [{across.Code}]"
            );
        }
    }

    /// <summary>The fields of the contract under its names, and what the discrepancy belongs to.</summary>
    private static List<KeyValuePair<string, object?>> Fields(Submission submission, FileResult result, DiscrepancyResult found)
    {
        ReportResult? report = found.Report is { } index ? result.Reports[index] : null;
        return
        [
            new("submission", submission.Id),
            new("unit", submission.Unit),
            new("file", submission.InboxPath),
            new("sha256", submission.Sha256),
            new("report", found.Report),
            new("indicator", report?.Indicator.Number),
            new("fiscalYear", report?.FiscalYear),
            new("round", report?.Round),
            new("code", found.Code),
            new("severity", SeverityWording.Contract(found.Severity)),
            new("stated", found.Stated),
            new("expected", found.Expected),
            new("arithmetic", found.Arithmetic),
            new("finding", found.Message),
            new("findingEn", found.MessageEn),
            new("cause", found.Cause?.Code),
            new("consequenceOf", found.ConsequenceOf),
            new("column", found.At?.Column),
            new("page", found.Location?.Page),
            new("table", found.Location?.Table),
            new("row", found.Location?.Row),
            new("text", found.Location?.Text),
        ];
    }
}
