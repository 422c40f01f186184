using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Decisions;

/// <summary>Corrects figures that no finding is about, and takes single corrections back.</summary>
public sealed class CorrectionLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <param name="readingId">The reading that was looked at.</param>
    /// <returns>Refused where it is not the last one, or read the figure otherwise.</returns>
    public async Task<CorrectionOutcome> MakeAsync(
        long submissionId,
        long readingId,
        TypedValue typed,
        string actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (DecisionTexts.RefusalOf(DecisionAct.Misread, actor, null, null) is { } nobody)
            return new(null, nobody);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        if (!await CurrentReadings.Of(db).AnyAsync(r => r.Id == readingId && r.SubmissionId == submissionId, cancellationToken))
            return new(
                null,
                new(Refusal.UnknownFigure, "ไฟล์ถูกอ่านใหม่แล้ว กรุณาเปิดหน้าใหม่", "the file was read anew: open the page again")
            );
        (IReadOnlyList<Correction> made, DecisionOutcome.Refused? refusal) = await CorrectionRecords.NewAsync(
            db,
            submissionId,
            readingId,
            [typed],
            actor,
            await db.NowAsync(time, cancellationToken),
            null,
            cancellationToken
        );
        return refusal is null ? await RecordAsync(db, transaction, made[0], cancellationToken) : new(null, refusal);
    }

    public async Task<CorrectionOutcome> TakeBackAsync(long correctionId, string actor, CancellationToken cancellationToken)
    {
        if (DecisionTexts.RefusalOf(DecisionAct.TakenBack, actor, null, null) is { } nobody)
            return new(null, nobody);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        Correction? made = await StandingCorrections.Of(db).SingleOrDefaultAsync(c => c.Id == correctionId, cancellationToken);
        if (made is null)
            return new(
                null,
                new(
                    Refusal.NothingToTakeBack,
                    "ไม่มีการแก้ค่านี้ หรือถอนไปแล้ว",
                    "there is no such correction, or it was taken back already"
                )
            );
        long reading = await CurrentReadings
            .Of(db)
            .Where(r => r.SubmissionId == made.SubmissionId)
            .Select(r => r.Id)
            .SingleAsync(cancellationToken);
        IReadOnlyList<Correction> back = await CorrectionRecords.TakingBackAsync(
            db,
            [made],
            actor,
            await db.NowAsync(time, cancellationToken),
            reading,
            null,
            cancellationToken
        );
        return await RecordAsync(db, transaction, back[0], cancellationToken);
    }

    /// <summary>Takes those of one submission back that still stand.</summary>
    /// <param name="corrections">Their numbers.</param>
    /// <returns>The decisions that they were typed with.</returns>
    public async Task<IReadOnlyList<long>> TakeBackAsync(
        long submissionId,
        IReadOnlyCollection<long> corrections,
        string actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(corrections);
        List<Correction> standing;
        await using (RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken))
            standing = await StandingCorrections
                .Of(db)
                .Where(c => c.SubmissionId == submissionId && corrections.Contains(c.Id))
                .OrderBy(c => c.Id)
                .ToListAsync(cancellationToken);
        List<long> decisions = [];
        foreach (Correction made in standing)
            if ((await TakeBackAsync(made.Id, actor, cancellationToken)).Correction is not null && made.DecisionId is { } decision)
                decisions.Add(decision);
        return decisions;
    }

    private static async Task<CorrectionOutcome> RecordAsync(
        RecordsDbContext db,
        IDbContextTransaction transaction,
        Correction correction,
        CancellationToken cancellationToken
    )
    {
        db.Corrections.Add(correction);
        await db.SaveChangesAsync(cancellationToken);
        await CorrectionRecords.AuditAsync(db, correction, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(correction, null);
    }
}

/// <summary>Either what was recorded, or why nothing was.</summary>
public sealed record CorrectionOutcome(Correction? Correction, DecisionOutcome.Refused? Refused);
