using System.Text.Json;
using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Register;

/// <summary>What a submission shows beside a register; nothing is written.</summary>
internal static class RegisterFindings
{
    /// <summary>Of those whose current reading holds reports.</summary>
    /// <param name="reaches">Of the submission's unit, by year.</param>
    public static IReadOnlyList<AcrossFilesFinding> Of(
        HistoryFile file,
        long submission,
        IReadOnlyList<AgreedYear> agreed,
        IEnumerable<RegisterReach> reaches,
        DateOnly today
    ) =>
        RegisterChecker.Check(
            RegisterComparison.Of(
                file,
                [.. agreed.Where(y => y.Indicators.Count > 0)],
                [.. reaches.SelectMany(r => r.RoundsAt(submission))],
                today
            )
        );

    /// <returns>Null where the recorded answer is none that can be read.</returns>
    public static async Task<HistoryFile?> FileAsync(
        RecordsDbContext db,
        long submission,
        long reading,
        CancellationToken cancellationToken
    )
    {
        var of = await db
            .Submissions.Where(s => s.Id == submission)
            .Select(s => new { s.Unit, s.InboxPath })
            .SingleAsync(cancellationToken);
        Reading recorded = await db.Readings.AsNoTracking().SingleAsync(r => r.Id == reading, cancellationToken);
        return RecordedAnswer.Of(recorded) is { } result ? new HistoryFile(of.Unit, of.InboxPath, result) : null;
    }

    public static RecordedAcross ToRecorded(AcrossFilesFinding found, long submission, Reading reading, long check)
    {
        int ordinal = found.Reports is [var index] ? index : RecordedAcross.WholeFile;
        return new RecordedAcross
        {
            SubmissionId = submission,
            ReadingId = reading.Id,
            ReportOrdinal = ordinal,
            ReportId = reading.Reports.Find(r => r.Ordinal == ordinal)?.Id,
            OtherSubmissionId = submission,
            OtherReadingId = reading.Id,
            OtherReportOrdinal = ordinal,
            RegisterCheckId = check,
            RegisterVersionId = found.Register!.Version,
            Code = found.Code,
            Severity = found.Severity,
            Message = found.Message,
            MessageEn = found.MessageEn,
            Arithmetic =
                found.Figures.Count == 0
                    ? null
                    : string.Join(
                        "; ",
                        found.Figures.Select(f => f.Column == FigureName.Weight ? f.Arithmetic : $"{f.Column} {f.Arithmetic}")
                    ),
            FindingJson = JsonOf(found),
        };
    }

    public static string JsonOf(AcrossFilesFinding found) =>
        StorableText.Of(JsonSerializer.Serialize(found, ResultJson.Compact.AcrossFilesFinding));
}
