using System.Text.Json;
using KpiIngest.Checking.Results;

namespace KpiIngest.Records;

/// <summary>From a finding across files to what is recorded of it, and back for the lists.</summary>
internal static class AcrossMapping
{
    public static RecordedAcross ToRecorded(AcrossFilesFinding found, ReadFile earlier, ReadFile later)
    {
        (int before, int after) = found.Reports is [var first, .., var last]
            ? (first, last)
            : (RecordedAcross.WholeFile, RecordedAcross.WholeFile);
        return new RecordedAcross
        {
            SubmissionId = later.Submission.Id,
            ReadingId = later.ReadingId,
            ReportOrdinal = after,
            ReportId =
                after >= 0 ? later.ReportIds[after]
                : later.ReportIds is [var only] ? only
                : null,
            OtherSubmissionId = earlier.Submission.Id,
            OtherReadingId = earlier.ReadingId,
            OtherReportOrdinal = before,
            Code = found.Code,
            Severity = found.Severity,
            Message = found.Message,
            MessageEn = found.MessageEn,
            Arithmetic = found.FiguresInOneLine(),
            FindingJson = JsonSerializer.Serialize(found with { Files = [0, 1] }, ResultJson.Compact.AcrossFilesFinding),
        };
    }

    /// <summary>In the form of the discrepancies of one file: places are those of two files and stand in the finding itself.</summary>
    /// <param name="report">Index of the report in the later file.</param>
    public static DiscrepancyResult ToDiscrepancy(RecordedAcross recorded, int? report) =>
        new()
        {
            Code = recorded.Code,
            Severity = recorded.Severity,
            Report = report,
            Message = recorded.Message,
            MessageEn = recorded.MessageEn,
            Arithmetic = recorded.Arithmetic,
        };
}
