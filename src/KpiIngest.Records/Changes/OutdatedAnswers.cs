using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Changes;

/// <summary>Where a new reading of a submission comes to another verdict, the answer that its sender was given by the earlier one no longer holds, and another one is to follow. Who sent the same bytes
/// again was referred to that answer.</summary>
internal static class OutdatedAnswers
{
    /// <summary>Inside the transaction that records the reading, which is saved already.</summary>
    /// <param name="moved">True where it holds other reports than the reading before; where a person said so, the sender is told.</param>
    public static async Task MarkAsync(RecordsDbContext db, Reading reading, FileResult result, bool moved, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string? earlier = await db.Readings.AsNoTracking().Where(r => r.SubmissionId == reading.SubmissionId && r.Id < reading.Id).OrderByDescending(r => r.Id).Select(r => r.ResultJson).FirstOrDefaultAsync(cancellationToken);
        if (earlier is null) return;
        FileResult before = ReprocessedReadings.Parse(earlier);
        int changes = ReadingChanges.Between(before, result).Count(c => c.ChangesVerdict);
        bool another = moved && await db.Confirmations.AnyAsync(c => c.SubmissionId == reading.SubmissionId, cancellationToken);
        if (changes == 0 && !another) return;
        Submission submission = await db.Submissions.SingleAsync(s => s.Id == reading.SubmissionId, cancellationToken);
        if (submission.NotifiedState is null) return;
        submission.NotifiedState = null;
        await AuditTrail.AppendAsync(db, now, AuditTrail.Service, AuditActions.Outdated, SubmissionLedger.Subject(submission), new { readerVersion = reading.ReaderVersion, changes }, cancellationToken);
    }
}
