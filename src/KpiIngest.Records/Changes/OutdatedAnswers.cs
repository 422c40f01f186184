using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Changes;

/// <summary>Where a new reading of a submission comes to another verdict, the answer that its sender was given by the earlier one no longer
/// holds, and another one is to follow. Who sent the same bytes again was referred to that answer.</summary>
internal static class OutdatedAnswers
{
    /// <summary>Inside the transaction that records the reading, which is saved already.</summary>
    /// <param name="moved">True where it holds other reports than the reading before; where a person said so, the sender is told.</param>
    public static async Task MarkAsync(
        RecordsDbContext db,
        Reading reading,
        FileResult result,
        bool moved,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        string? earlier = await db
            .Readings.AsNoTracking()
            .Where(r => r.SubmissionId == reading.SubmissionId && r.Id < reading.Id)
            .OrderByDescending(r => r.Id)
            .Select(r => r.ResultJson)
            .FirstOrDefaultAsync(cancellationToken);
        if (earlier is null)
            return;
        FileResult before = ReprocessedReadings.Parse(earlier);
        int changes = ReadingChanges.Between(before, result).Count(c => c.ChangesVerdict);
        bool another = moved && await db.Confirmations.AnyAsync(c => c.SubmissionId == reading.SubmissionId, cancellationToken);
        if (changes == 0 && !another)
            return;
        Submission submission = await db.Submissions.SingleAsync(s => s.Id == reading.SubmissionId, cancellationToken);
        await ForgetAsync(db, submission, new { readerVersion = reading.ReaderVersion, changes }, now, cancellationToken);
    }

    /// <summary>Inside the transaction that records a comparison: what it shows with a submission was not said in the answer that its
    /// sender was given. What was said of an earlier reading in the same words is not new; who repeated a file was told so.</summary>
    /// <param name="submission">The later of two that show something together.</param>
    /// <param name="found">All that the comparison recorded, saved already.</param>
    /// <param name="first">True where the submission itself was compared for the first time: which version it is was not said before
    /// that.</param>
    public static async Task MarkAsync(
        RecordsDbContext db,
        long submission,
        IReadOnlyCollection<RecordedAcross> found,
        bool first,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        Submission told = await db.Submissions.SingleAsync(s => s.Id == submission, cancellationToken);
        if (told.NotifiedState is null || told.DuplicateOfId is not null)
            return;
        List<RecordedAcross> shown = [.. found.Where(f => f.SubmissionId == submission)];
        long[] ids = [.. shown.Select(f => f.Id)];
        HashSet<(long, string, string)> said =
        [
            .. (
                await db
                    .AcrossFindings.Where(a => a.SubmissionId == submission && !ids.Contains(a.Id))
                    .Select(a => new
                    {
                        a.OtherSubmissionId,
                        a.Code,
                        a.Message,
                    })
                    .ToListAsync(cancellationToken)
            ).Select(a => (a.OtherSubmissionId, a.Code, a.Message)),
        ];
        int changes = shown.Count(f => !said.Contains((f.OtherSubmissionId, f.Code, f.Message)));
        bool version =
            first
            && await CurrentReadings
                .ReportsOf(db)
                .AnyAsync(
                    r =>
                        r.SubmissionId == submission
                        && r.IdentityKey != null
                        && CurrentReadings.ReportsOf(db).Any(o => o.IdentityKey == r.IdentityKey && o.SubmissionId < submission),
                    cancellationToken
                );
        if (changes > 0 || version)
            await ForgetAsync(db, told, new { compared = true, changes }, now, cancellationToken);
    }

    private static async Task ForgetAsync(
        RecordsDbContext db,
        Submission submission,
        object detail,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (submission.NotifiedState is null)
            return;
        submission.NotifiedState = null;
        await AuditTrail.AppendAsync(
            db,
            now,
            AuditTrail.Service,
            AuditActions.Outdated,
            SubmissionLedger.Subject(submission),
            detail,
            cancellationToken
        );
    }
}
