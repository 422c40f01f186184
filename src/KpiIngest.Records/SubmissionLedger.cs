using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Inbox;
using KpiIngest.Records.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records;

/// <summary>The steps of a submission before it is read: received, found to be a duplicate, waiting for a tool, its sender told.
/// Each step is one transaction with its audit entry.</summary>
public sealed class SubmissionLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>Records a file that is already in the archive.</summary>
    /// <returns>The submission; the one recorded before where this ticket was recorded already.</returns>
    public async Task<Submission> ReceiveAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        Submission? before = await db.Submissions.SingleOrDefaultAsync(s => s.Ticket == file.Ticket, cancellationToken);
        if (before is not null)
            return before;

        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        Submission submission = new()
        {
            Ticket = file.Ticket,
            Sha256 = file.Sha256,
            OriginalName = file.OriginalName,
            Unit = file.Unit,
            InboxPath = file.InboxPath,
            Size = file.Size,
            ReceivedAt = now,
            ContainerId = file.ContainerId,
            GrownFromId = file.GrownFromId,
        };
        db.Submissions.Add(submission);
        bool stoodInInbox = file is { ContainerId: null, GrownFromId: null };
        await InboxLedger.TakenAsync(db, submission, stoodInInbox, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.FindingCards.Add(FindingCards.Itself(submission));
        await AuditAsync(db, submission, AuditActions.Received, file, cancellationToken, RecordedContent.Of(submission));
        DuplicateJudgement judgement = await DuplicateJudge.JudgeAsync(db, submission, now, cancellationToken);
        if (judgement.OriginalId is { } original)
            await MarkDuplicateAsync(db, submission, original, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return submission;
    }

    /// <summary>Judges once more, now that others may have been read.</summary>
    /// <returns>False where it is still too early to tell.</returns>
    public async Task<bool> SettleDuplicateAsync(long submissionId, CancellationToken cancellationToken)
    {
        // Most are none, which is seen without keeping the other writers waiting.
        await using (RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken))
        {
            Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == submissionId, cancellationToken);
            if (submission.State is not (SubmissionState.Received or SubmissionState.Waiting))
                return true;
            if (await DuplicateJudge.JudgeAsync(db, submission, time.GetUtcNow(), cancellationToken) is { Decided: true, OriginalId: null })
                return true;
        }

        return await StepAsync(
            submissionId,
            async (db, submission) =>
            {
                if (submission.State is not (SubmissionState.Received or SubmissionState.Waiting))
                    return true;
                DuplicateJudgement judgement = await DuplicateJudge.JudgeAsync(
                    db,
                    submission,
                    await db.NowAsync(time, cancellationToken),
                    cancellationToken
                );
                if (judgement.OriginalId is { } original)
                    await MarkDuplicateAsync(db, submission, original, cancellationToken);
                return judgement.Decided;
            },
            cancellationToken
        );
    }

    /// <summary>Tickets of one file that grew begin alike.</summary>
    public const int LineLength = 16;

    /// <returns>What the file of this ticket was last recorded as, under this ticket or an earlier one; null where it was not.</returns>
    public async Task<Submission?> FindLineAsync(string ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        if (await db.Submissions.AsNoTracking().SingleOrDefaultAsync(s => s.Ticket == ticket, cancellationToken) is { } same)
            return same;

        // Looked for only where a crash left a claim that is not recorded: all tickets are gone through.
        string line = ticket[..Math.Min(LineLength, ticket.Length)];
        return await db
            .Submissions.AsNoTracking()
            .Where(s => s.Ticket.StartsWith(line))
            .OrderByDescending(s => s.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The format needs a tool that is not installed or does not work.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="code"><c>tool-missing</c> or <c>tool-failed</c>.</param>
    public Task WaitForToolAsync(long submissionId, string tool, string code, string reason, CancellationToken cancellationToken) =>
        StepAsync(
            submissionId,
            async (db, submission) =>
            {
                if (submission.State is not (SubmissionState.Received or SubmissionState.Waiting))
                    return false;
                if (submission.State == SubmissionState.Waiting && submission.WaitsFor == tool && submission.WaitCode == code)
                    return false;
                (submission.State, submission.WaitsFor, submission.WaitCode) = (SubmissionState.Waiting, tool, code);
                await AuditAsync(
                    db,
                    submission,
                    AuditActions.Waiting,
                    new
                    {
                        tool,
                        code,
                        reason,
                    },
                    cancellationToken
                );
                return true;
            },
            cancellationToken
        );

    /// <summary>Every file of a ZIP is recorded.</summary>
    public Task UnpackedAsync(long submissionId, int files, int passedOver, CancellationToken cancellationToken) =>
        StepAsync(
            submissionId,
            async (db, submission) =>
            {
                if (submission.State is not (SubmissionState.Received or SubmissionState.Waiting))
                    return false;
                submission.State = SubmissionState.Unpacked;
                await AuditAsync(db, submission, AuditActions.Unpacked, new { files, passedOver }, cancellationToken);
                return true;
            },
            cancellationToken
        );

    /// <summary>The sender was told how it stands.</summary>
    public Task NotedAsync(long submissionId, SubmissionState told, string notice, CancellationToken cancellationToken) =>
        StepAsync(
            submissionId,
            async (db, submission) =>
            {
                submission.NotifiedState = told;
                await AuditAsync(db, submission, AuditActions.Told, new { state = told.ToString(), notice }, cancellationToken);
                return true;
            },
            cancellationToken,
            unhurried: true
        );

    internal static string Subject(Submission submission) => Subject(submission.Id);

    /// <summary>What the audit trail calls a submission.</summary>
    public static string Subject(long submissionId) => CoveredThing.SubjectOf(CoveredThing.Submission, submissionId);

    /// <param name="unhurried">True for a step that is taken again where a loss of power took it back.</param>
    private async Task<bool> StepAsync(
        long submissionId,
        Func<RecordsDbContext, Submission, Task<bool>> step,
        CancellationToken cancellationToken,
        bool unhurried = false
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = unhurried
            ? await Unhurried.BeginAsync(db, cancellationToken, audited: true)
            : await db.BeginWriteAsync(cancellationToken);
        Submission submission = await db.Submissions.SingleAsync(s => s.Id == submissionId, cancellationToken);
        bool done = await step(db, submission);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return done;
    }

    private Task MarkDuplicateAsync(RecordsDbContext db, Submission submission, long original, CancellationToken cancellationToken)
    {
        (submission.State, submission.DuplicateOfId) = (SubmissionState.Duplicate, original);
        (submission.WaitsFor, submission.WaitCode) = (null, null);
        return AuditAsync(db, submission, AuditActions.Duplicate, new { original }, cancellationToken);
    }

    private async Task AuditAsync(
        RecordsDbContext db,
        Submission submission,
        string action,
        object detail,
        CancellationToken cancellationToken,
        string? content = null
    ) =>
        await AuditTrail.AppendAsync(
            db,
            await db.NowAsync(time, cancellationToken),
            AuditTrail.Service,
            action,
            Subject(submission),
            detail,
            cancellationToken,
            content
        );
}

/// <summary>A file that was taken from the inbox; see <see cref="Submission"/> for the members.</summary>
public sealed record ReceivedFile(string Ticket, string Sha256, string OriginalName, string Unit, string InboxPath, long Size)
{
    public long? ContainerId { get; init; }

    public long? GrownFromId { get; init; }
}
