using KpiIngest.Records.Audit;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Decisions;

/// <summary>Decides findings one at a time, takes decisions back, seconds them. Each is one transaction with its audit entry, made only
/// where what was looked at still stands.</summary>
public sealed class DecisionLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time, DecisionRules? rules = null)
{
    private readonly DecisionRules rules = rules ?? new DecisionRules();

    public Task<DecisionOutcome> DecideAsync(DecisionDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (DecisionTexts.RefusalOf(draft.Act, draft.Actor, draft.Reason, draft.Comment) is { } refusal)
            return Task.FromResult<DecisionOutcome>(refusal);
        if (!DecisionThread.IsVerdict(draft.Act) && draft.Act != DecisionAct.Commented)
            return Task.FromResult<DecisionOutcome>(NotPossible("ทำเช่นนี้ไม่ได้ที่นี่", "this is not decided so"));
        if (draft.Act == DecisionAct.Misread && draft.Values.Count == 0)
            return Task.FromResult<DecisionOutcome>(
                new DecisionOutcome.Refused(Refusal.NoValue, "กรุณาพิมพ์ค่าที่ถูกต้องตามเอกสาร", "type the value as the document has it")
            );
        if (draft.Act != DecisionAct.Misread && draft.Values.Count > 0)
            return Task.FromResult<DecisionOutcome>(
                NotPossible("แก้ค่าได้เฉพาะเมื่ออ่านผิด", "values are corrected only where the reading was wrong")
            );
        return OnAsync(
            draft.Seen,
            async step =>
            {
                Decision decision = await step.NewAsync(
                    draft.Act,
                    draft.Actor,
                    draft.Reason,
                    draft.Comment,
                    null,
                    draft.Act == DecisionAct.Accepted && rules.AcceptedNeedsSecond
                );
                (IReadOnlyList<Correction> corrections, DecisionOutcome.Refused? wrong) = await CorrectionRecords.NewAsync(
                    step.Db,
                    step.Line.SubmissionId,
                    step.Line.ReadingId,
                    draft.Values,
                    decision.Actor,
                    decision.At,
                    decision.Id,
                    cancellationToken
                );
                return wrong ?? await step.RecordAsync(decision, corrections, AuditActions.Decided);
            },
            cancellationToken
        );
    }

    /// <summary>Takes back what was last decided or seconded of a finding, with the corrections that were typed with it. What stood before
    /// stands again.</summary>
    public Task<DecisionOutcome> TakeBackAsync(FindingVersion seen, string actor, string? comment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (DecisionTexts.RefusalOf(DecisionAct.TakenBack, actor, null, comment) is { } refusal)
            return Task.FromResult<DecisionOutcome>(refusal);
        return OnAsync(
            seen,
            async step =>
            {
                Decision? target = step.Thread?.Standing is { } standing ? step.Thread.SecondOf(standing) ?? standing : null;
                if (target is null)
                    return new DecisionOutcome.Refused(
                        Refusal.NothingToTakeBack,
                        "ไม่มีการตัดสินให้ถอน",
                        "there is no decision to take back"
                    );
                Decision decision = await step.NewAsync(DecisionAct.TakenBack, actor, null, comment, target.Id, needsSecond: false);
                IReadOnlyList<Correction> typed = await CorrectionRecords.OfAsync(step.Db, target, cancellationToken);
                IReadOnlyList<Correction> corrections = await CorrectionRecords.TakingBackAsync(
                    step.Db,
                    typed,
                    decision.Actor,
                    decision.At,
                    decision.ReadingId,
                    decision.Id,
                    cancellationToken
                );
                return await step.RecordAsync(decision, corrections, AuditActions.DecisionTakenBack);
            },
            cancellationToken
        );
    }

    /// <summary>Agrees with an acceptance that waits for a second person.</summary>
    public Task<DecisionOutcome> SecondAsync(FindingVersion seen, string actor, string? comment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (DecisionTexts.RefusalOf(DecisionAct.Seconded, actor, null, comment) is { } refusal)
            return Task.FromResult<DecisionOutcome>(refusal);
        return OnAsync(
            seen,
            async step =>
            {
                if (step.Line.State != FindingState.Proposed || step.Thread?.Standing is not { } standing)
                    return NotPossible("รายการนี้ไม่ได้รอผู้ให้ความเห็นชอบคนที่สอง", "it does not wait for a second person");
                if (IsSame(standing.Actor, actor))
                    return SamePerson();
                Decision decision = await step.NewAsync(DecisionAct.Seconded, actor, null, comment, standing.Id, needsSecond: false);
                return await step.RecordAsync(decision, [], AuditActions.Seconded);
            },
            cancellationToken
        );
    }

    /// <summary>After the corrections that were typed with decisions were taken back, and the card checked again without them: a finding
    /// that is there again is open again, because nobody holds it to be misread any more.</summary>
    /// <param name="decisions">Their numbers.</param>
    /// <returns>The line of the first of these findings; null where none is there.</returns>
    public async Task<long?> ReopenAsync(
        long submissionId,
        IReadOnlyCollection<long> decisions,
        string actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(decisions);
        List<FindingLine> lines;
        await using (RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken))
            lines = await db
                .FindingLines.AsNoTracking()
                .Where(l => l.SubmissionId == submissionId && l.StandingId != null && decisions.Contains(l.StandingId.Value))
                .OrderBy(l => l.Position)
                .ToListAsync(cancellationToken);
        foreach (FindingLine line in lines)
            await TakeBackAsync(FindingSets.VersionOf(line), actor, null, cancellationToken);
        return lines is [var first, ..] ? first.Id : null;
    }

    internal static bool IsSame(string actor, string other) =>
        string.Equals(actor.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    internal static DecisionOutcome.Refused SamePerson() =>
        new(
            Refusal.SamePerson,
            "ท่านเป็นผู้เสนอให้ยอมรับเอง ต้องให้ผู้ตรวจทานคนอื่นเห็นชอบ",
            "you accepted it yourself: another reviewer has to agree"
        );

    internal static DecisionOutcome.Refused NotPossible(string thai, string english) => new(Refusal.NotPossible, thai, english);

    private async Task<DecisionOutcome> OnAsync(
        FindingVersion seen,
        Func<DecisionStep, Task<DecisionOutcome>> decide,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        FindingLine? line = await db.FindingLines.SingleOrDefaultAsync(l => l.Id == seen.Line, cancellationToken);
        if (line is null || FindingSets.VersionOf(line) != seen)
        {
            return new DecisionOutcome.Conflict(
                seen,
                await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == seen.Last, cancellationToken),
                line,
                line is null ? null : await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == line.LastId, cancellationToken)
            );
        }

        DecisionOutcome outcome = await decide(
            await DecisionStep.OfAsync(db, line, await db.NowAsync(time, cancellationToken), cancellationToken)
        );
        if (outcome is DecisionOutcome.Made)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    }
}
