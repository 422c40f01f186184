using KpiIngest.Records.Audit;
using KpiIngest.Records.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Jobs;

/// <summary>Counts the tries of a submission that failed for a reason of ours, so that a restart does not begin at one again, and gives up
/// or begins anew.</summary>
public sealed class AttemptLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>A try failed.</summary>
    /// <param name="retryAt">When it is tried again; null where it is not: an unread submission is then failed.</param>
    public Task FailedAsync(
        long submissionId,
        string reason,
        string reasonEn,
        DateTimeOffset? retryAt,
        CancellationToken cancellationToken
    ) =>
        StepAsync(
            submissionId,
            async (db, submission) =>
            {
                submission.FailedAttempts++;
                (submission.RetryAt, submission.FailureReason, submission.FailureReasonEn) = (retryAt, reason, reasonEn);
                if (retryAt is not null || submission.State is not (SubmissionState.Received or SubmissionState.Waiting))
                    return;
                (submission.State, submission.WaitsFor, submission.WaitCode) = (SubmissionState.Failed, null, null);
                DecidedNotifications.GivenUp(db, submission, reason, reasonEn, await db.NowAsync(time, cancellationToken));
                await AuditAsync(
                    db,
                    submission,
                    AuditTrail.Service,
                    AuditActions.Failed,
                    new
                    {
                        attempts = submission.FailedAttempts,
                        reason = reasonEn,
                        state = submission.State.ToString(),
                    },
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <summary>All of it succeeded: the next fault is a first one. Of a submission that is failed, only that was told: why it failed
    /// stays.</summary>
    public Task SucceededAsync(long submissionId, CancellationToken cancellationToken) =>
        StepAsync(
            submissionId,
            (_, submission) =>
            {
                if (submission.State != SubmissionState.Failed)
                    Forget(submission);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>It is to be tried anew: a failed one is unread again.</summary>
    /// <param name="actor">Who asked for it.</param>
    public Task RetryAsync(long submissionId, string actor, CancellationToken cancellationToken) =>
        StepAsync(
            submissionId,
            async (db, submission) =>
            {
                bool failed = submission.State == SubmissionState.Failed;
                if (!failed && submission.FailedAttempts == 0)
                    return;
                Forget(submission);
                if (failed)
                    submission.State = SubmissionState.Received;
                await AuditAsync(
                    db,
                    submission,
                    actor,
                    AuditActions.Retried,
                    new { failed, state = submission.State.ToString() },
                    cancellationToken
                );
            },
            cancellationToken
        );

    private static void Forget(Submission submission) =>
        (submission.FailedAttempts, submission.RetryAt, submission.FailureReason, submission.FailureReasonEn) = (0, null, null, null);

    private async Task StepAsync(long submissionId, Func<RecordsDbContext, Submission, Task> step, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        await step(db, await db.Submissions.SingleAsync(s => s.Id == submissionId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private Task AuditAsync(
        RecordsDbContext db,
        Submission submission,
        string actor,
        string action,
        object detail,
        CancellationToken cancellationToken
    ) => AuditTrail.AppendAsync(db, time.GetUtcNow(), actor, action, SubmissionLedger.Subject(submission), detail, cancellationToken);
}
