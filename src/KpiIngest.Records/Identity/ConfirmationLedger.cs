using KpiIngest.Records.Decisions;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Identity;

/// <summary>Records what people say a submission's reports are, and takes it back: each one transaction with its audit entries, made only
/// where what was looked at still stands. Another unit holds at once; another year, round or number when the card is checked again with it,
/// which is asked for in the same transaction.</summary>
public sealed class ConfirmationLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    public async Task<ConfirmationOutcome> MakeAsync(ConfirmationDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (DecisionTexts.RefusalOf(DecisionAct.Confirmed, draft.Actor, draft.Reason, null) is { } nobody)
            return new ConfirmationOutcome.Refused(nobody.Why, nobody.Thai, nobody.English);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        if (await ConflictAsync(db, draft.Seen, cancellationToken) is { } conflict)
            return conflict;
        ConfirmationStep step = await ConfirmationStep.OfAsync(
            db,
            draft.Seen.Submission,
            await db.NowAsync(time, cancellationToken),
            cancellationToken
        );
        (IReadOnlyList<Confirmation> made, ConfirmationOutcome.Refused? refusal) = await step.NewAsync(draft, cancellationToken);
        if (refusal is not null)
            return refusal;
        if (made.Count == 0)
            return new ConfirmationOutcome.Refused(
                Refusal.NoValue,
                "ทุกส่วนยืนยันไว้ตามนี้แล้ว ไม่มีสิ่งใดเปลี่ยน",
                "all of it is confirmed as it stands already: nothing changes"
            );
        await step.RecordAsync(made, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ConfirmationOutcome.Made(made);
    }

    /// <summary>What was said before of the same part counts again, or what was read.</summary>
    public async Task<ConfirmationOutcome> TakeBackAsync(
        long confirmationId,
        string actor,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        if (DecisionTexts.RefusalOf(DecisionAct.TakenBack, actor, reason, null) is { } nobody)
            return new ConfirmationOutcome.Refused(nobody.Why, nobody.Thai, nobody.English);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        if (await StandingConfirmations.Of(db).SingleOrDefaultAsync(c => c.Id == confirmationId, cancellationToken) is not { } made)
            return new ConfirmationOutcome.Refused(
                Refusal.NothingToTakeBack,
                "ไม่มีการยืนยันนี้ หรือถอนไปแล้ว",
                "there is no such confirmation, or it was taken back already"
            );
        ConfirmationStep step = await ConfirmationStep.OfAsync(
            db,
            made.SubmissionId,
            await db.NowAsync(time, cancellationToken),
            cancellationToken
        );
        Confirmation back = await step.TakingBackAsync(made, actor, reason, cancellationToken);
        await step.RecordAsync([back], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ConfirmationOutcome.Made([back]);
    }

    /// <summary>What a draft names as seen.</summary>
    public async Task<IdentityVersion> VersionAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await VersionAsync(db, submissionId, cancellationToken);
    }

    private static async Task<IdentityVersion> VersionAsync(RecordsDbContext db, long submissionId, CancellationToken cancellationToken) =>
        new(
            submissionId,
            await CurrentReadings
                .Of(db)
                .Where(r => r.SubmissionId == submissionId)
                .Select(r => (long?)r.Id)
                .SingleOrDefaultAsync(cancellationToken),
            await db.Confirmations.Where(c => c.SubmissionId == submissionId).MaxAsync(c => (long?)c.Id, cancellationToken)
        );

    private static async Task<ConfirmationOutcome.Conflict?> ConflictAsync(
        RecordsDbContext db,
        IdentityVersion seen,
        CancellationToken cancellationToken
    ) =>
        await VersionAsync(db, seen.Submission, cancellationToken) == seen
            ? null
            : new ConfirmationOutcome.Conflict(
                await db
                    .Confirmations.AsNoTracking()
                    .Where(c => c.SubmissionId == seen.Submission && c.Id > (seen.Last ?? 0))
                    .OrderBy(c => c.Id)
                    .ToListAsync(cancellationToken)
            );
}
