using KpiIngest.Checking.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records;

/// <summary>Records what a reading came to: reports, rows, figures and discrepancies, in one transaction with the audit entry.</summary>
public sealed class ReadingRecorder(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <param name="run">The run that read it; null where none is kept.</param>
    /// <returns>False where this version of the reader has a reading of the submission already, it is not to be read any more, or the run
    /// was ended from elsewhere, because its machine was held to be dead: nothing is changed then.</returns>
    public async Task<bool> RecordAsync(
        long submissionId,
        string readerVersion,
        FileResult result,
        CancellationToken cancellationToken,
        long? run = null
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        if (await db.Readings.AnyAsync(r => r.SubmissionId == submissionId && r.ReaderVersion == readerVersion, cancellationToken))
            return false;

        // The one effect of a file: whoever comes second changes no row here, and leaves no trace.
        SubmissionState after = StateAfter(result.Outcome);
        int changed = await db
            .Submissions.Where(s =>
                s.Id == submissionId
                && s.State != SubmissionState.Duplicate
                && s.State != SubmissionState.Unpacked
                && (run == null || db.JobRuns.Any(r => r.Id == run && r.EndedAt == null))
            )
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(p => p.State, after)
                        .SetProperty(p => p.WaitsFor, (string?)null)
                        .SetProperty(p => p.WaitCode, (string?)null),
                cancellationToken
            );
        if (changed == 0)
            return false;

        Submission submission = await db.Submissions.SingleAsync(s => s.Id == submissionId, cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        await RecordedReading.AddAsync(db, submission, readerVersion, result, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    internal static SubmissionState StateAfter(FileOutcome outcome) =>
        outcome switch
        {
            FileOutcome.Checked => SubmissionState.Read,
            FileOutcome.NotChecked => SubmissionState.NotChecked,
            FileOutcome.NoReport => SubmissionState.NoReport,
            _ => SubmissionState.Unreadable,
        };
}
