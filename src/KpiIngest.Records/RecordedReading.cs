using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Changes;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>Saves a reading with all that follows from it: the lines of the review list, the entry of the audit trail, that its sender has
/// to be told again, what other submissions have to be compared again with. Inside the transaction of whoever records it.</summary>
internal static class RecordedReading
{
    /// <param name="submission">As it stands from now on.</param>
    public static async Task AddAsync(
        RecordsDbContext db,
        Submission submission,
        string readerVersion,
        FileResult result,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<StatedIdentity>? before = await StatedIdentity.CurrentAsync(db, submission.Id, cancellationToken);
        Reading reading = ResultMapping.ToReading(submission, result, readerVersion, now);
        db.Readings.Add(reading);
        await db.SaveChangesAsync(cancellationToken);
        await FindingLines.ReadAsync(db, submission, reading, result, cancellationToken);
        await AuditTrail.AppendAsync(
            db,
            now,
            AuditTrail.Service,
            AuditActions.Reading,
            SubmissionLedger.Subject(submission),
            new
            {
                readerVersion,
                outcome = result.Outcome.ToString(),
                error = result.Error?.Code,
                reports = result.Reports.Count,
                discrepancies = result.Discrepancies.Count,
                comparisons = result.Reports.Sum(r => r.Checked.Comparisons),
                state = submission.State.ToString(),
            },
            cancellationToken,
            RecordedContent.Of(reading)
        );
        IReadOnlyList<StatedIdentity> after = StatedIdentity.Of(reading.Reports);
        bool moved = before is not null && !before.SequenceEqual(after);
        await OutdatedAnswers.MarkAsync(db, reading, result, moved, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (moved)
            await MovedReports.FollowAsync(db, submission, before!, after, now, cancellationToken);
    }

    /// <summary>Records what the newest reading came to once more, where it stands for something else now: what was compared with it is
    /// compared anew. Does nothing where there is none, or its answer cannot be read.</summary>
    public static async Task RepeatAsync(
        RecordsDbContext db,
        Submission submission,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        Reading? current = await CurrentReadings
            .Of(db)
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.SubmissionId == submission.Id, cancellationToken);
        if (current is null || RecordedAnswer.Of(current) is not { } result)
            return;
        string once = RepeatedVersion.OnceOf(current.ReaderVersion);
        List<string> versions = await db
            .Readings.Where(r => r.SubmissionId == submission.Id)
            .Select(r => r.ReaderVersion)
            .ToListAsync(cancellationToken);
        string version = RepeatedVersion.Again(
            once,
            versions.Count(v => string.Equals(RepeatedVersion.OnceOf(v), once, StringComparison.Ordinal))
        );
        await AddAsync(db, submission, version, result, now, cancellationToken);
    }
}
