using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Decisions;

/// <summary>Decides everything that a filter shows with one stroke, and takes it back as one: one transaction and one audit entry, whose
/// digest covers every decision in it.</summary>
public sealed class BatchLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time, DecisionRules? rules = null)
{
    private static readonly JsonSerializerOptions FilterJson = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly DecisionRules rules = rules ?? new DecisionRules();

    /// <summary>What the filter shows now, to be confirmed and handed back.</summary>
    public async Task<FindingSet> SetAsync(FindingFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return FindingSets.SetOf(
            await (await FindingSets.OfAsync(db, filter, cancellationToken))
                .AsNoTracking()
                .Select(l => new FindingVersion(l.Id, l.ReadingId, l.Figures, l.LastId))
                .ToListAsync(cancellationToken)
        );
    }

    public async Task<DecisionOutcome> DecideAsync(BatchDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (DecisionTexts.RefusalOf(draft.Act, draft.Actor, draft.Reason, draft.Comment) is { } refusal)
            return refusal;
        if (draft.Act is DecisionAct.Misread or DecisionAct.TakenBack)
            return DecisionLedger.NotPossible("ตัดสินพร้อมกันหลายรายการเช่นนี้ไม่ได้", "many are not decided so with one stroke");
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        List<FindingLine> lines = await (await FindingSets.OfAsync(db, draft.Filter, cancellationToken))
            .AsNoTracking()
            .OrderBy(l => l.Id)
            .ToListAsync(cancellationToken);
        FindingSet now = FindingSets.SetOf(lines.Select(FindingSets.VersionOf));
        if (now != draft.Seen)
            return new DecisionOutcome.SetChanged(draft.Seen, now);
        if (lines.Count == 0)
            return DecisionLedger.NotPossible("ไม่มีรายการให้ตัดสิน", "there is nothing to decide");
        if (draft.Act == DecisionAct.Seconded && SecondingRefusal(lines, draft.Actor) is { } wrong)
            return wrong;

        DecisionBatch batch = await NewAsync(db, draft.Act, lines.Count, draft, null, cancellationToken);
        long id = await DecisionStep.NextIdAsync(db, cancellationToken);
        List<Decision> decisions =
        [
            .. lines.Select(l => DecisionOf(l, id++, batch, draft.Act == DecisionAct.Accepted && rules.AcceptedNeedsSecond)),
        ];
        BatchLines.Apply(lines, decisions);
        await RecordAsync(db, batch, decisions, lines, AuditActions.DecidedTogether, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DecisionOutcome.MadeAll(batch);
    }

    /// <summary>Takes back every decision of a batch that nobody has said anything about since.</summary>
    /// <param name="leaveOthers">True to leave those alone of which somebody has; false to take back nothing then.</param>
    public async Task<DecisionOutcome> TakeBackAsync(
        long batchId,
        string actor,
        string? comment,
        bool leaveOthers,
        CancellationToken cancellationToken
    )
    {
        if (DecisionTexts.RefusalOf(DecisionAct.TakenBack, actor, null, comment) is { } refusal)
            return refusal;
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        DecisionBatch? of = await db.DecisionBatches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == batchId, cancellationToken);
        if (of is null || of.Act == DecisionAct.TakenBack || await db.DecisionBatches.AnyAsync(b => b.OfId == batchId, cancellationToken))
            return new DecisionOutcome.Refused(
                Refusal.NothingToTakeBack,
                "ชุดการตัดสินนี้ถอนไม่ได้ หรือถอนไปแล้ว",
                "this batch cannot be taken back, or was already"
            );
        IQueryable<long> submissions = db.Decisions.Where(d => d.BatchId == batchId).Select(d => d.SubmissionId).Distinct();
        List<Decision> said = await db
            .Decisions.AsNoTracking()
            .Where(d => submissions.Contains(d.SubmissionId))
            .ToListAsync(cancellationToken);
        Dictionary<long, DecisionThread> untouched = DecisionThread
            .Of(said)
            .Where(t => t.Last.BatchId == batchId)
            .OrderBy(t => t.Last.Id)
            .ToDictionary(t => t.Last.Id);
        if (untouched.Count == 0 || (untouched.Count < of.Count && !leaveOthers))
        {
            return DecisionLedger.NotPossible(
                $"มี {of.Count - untouched.Count:N0} จาก {of.Count:N0} รายการที่มีผู้ตัดสินหรือให้ความเห็นใหม่แล้ว",
                $"{of.Count - untouched.Count:N0} of {of.Count:N0} were decided anew, or commented on, since"
            );
        }

        List<FindingLine> decided = await db
            .FindingLines.AsNoTracking()
            .Where(l => submissions.Contains(l.SubmissionId) && l.LastId != null)
            .ToListAsync(cancellationToken);
        Dictionary<long, FindingLine> lines = decided.Where(l => untouched.ContainsKey(l.LastId!.Value)).ToDictionary(l => l.LastId!.Value);
        DecisionBatch batch = await NewAsync(
            db,
            DecisionAct.TakenBack,
            untouched.Count,
            new BatchDraft(new FindingFilter(), new FindingSet(0, ""), DecisionAct.TakenBack, actor) { Comment = comment },
            of,
            cancellationToken
        );
        long id = await DecisionStep.NextIdAsync(db, cancellationToken);
        List<Decision> decisions = [];
        foreach (DecisionThread thread in untouched.Values)
        {
            FindingLine? line = lines.GetValueOrDefault(thread.Last.Id);
            Decision decision = TakingBack(thread.Last, line, id++, batch);
            decisions.Add(decision);
            thread.Add(decision);
            if (line is not null)
                FindingCarry.Apply(line, thread);
        }

        await RecordAsync(db, batch, decisions, [.. lines.Values], AuditActions.TakenBackTogether, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DecisionOutcome.MadeAll(batch);
    }

    private static DecisionOutcome.Refused? SecondingRefusal(List<FindingLine> lines, string actor)
    {
        if (lines.Exists(l => l.State != FindingState.Proposed))
            return DecisionLedger.NotPossible("บางรายการไม่ได้รอผู้ให้ความเห็นชอบคนที่สอง", "some do not wait for a second person");
        return lines.Exists(l => DecisionLedger.IsSame(l.DecidedBy ?? "", actor)) ? DecisionLedger.SamePerson() : null;
    }

    private async Task<DecisionBatch> NewAsync(
        RecordsDbContext db,
        DecisionAct act,
        int count,
        BatchDraft draft,
        DecisionBatch? of,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Id = (await db.DecisionBatches.MaxAsync(b => (long?)b.Id, cancellationToken) ?? 0) + 1,
            Act = act,
            Count = count,
            Reason = DecisionTexts.Kept(draft.Reason),
            Comment = DecisionTexts.Kept(draft.Comment),
            FilterJson = of?.FilterJson ?? StorableText.Of(JsonSerializer.Serialize(draft.Filter, FilterJson)),
            OfId = of?.Id,
            Actor = StorableText.Of(draft.Actor.Trim()),
            At = await db.NowAsync(time, cancellationToken),
        };

    private static Decision DecisionOf(FindingLine line, long id, DecisionBatch batch, bool needsSecond) =>
        new()
        {
            Id = id,
            SubmissionId = line.SubmissionId,
            ReadingId = line.ReadingId,
            Ordinal = line.Ordinal,
            AcrossId = line.AcrossId,
            Finding = line.Finding,
            Figures = line.Figures,
            Act = batch.Act,
            Reason = batch.Reason,
            Comment = batch.Comment,
            NeedsSecond = needsSecond,
            PreviousId = line.LastId,
            OfId = batch.Act == DecisionAct.Seconded ? line.StandingId : null,
            BatchId = batch.Id,
            Actor = batch.Actor,
            At = batch.At,
        };

    /// <summary>On the finding as it stands now; on that of the decision where it is not found any more.</summary>
    private static Decision TakingBack(Decision of, FindingLine? line, long id, DecisionBatch batch) =>
        new()
        {
            Id = id,
            SubmissionId = of.SubmissionId,
            ReadingId = line?.ReadingId ?? of.ReadingId,
            Ordinal = line is null ? of.Ordinal : line.Ordinal,
            AcrossId = line is null ? of.AcrossId : line.AcrossId,
            Finding = line?.Finding ?? of.Finding,
            Figures = line?.Figures ?? of.Figures,
            Act = DecisionAct.TakenBack,
            Comment = batch.Comment,
            PreviousId = of.Id,
            OfId = of.Id,
            BatchId = batch.Id,
            Actor = batch.Actor,
            At = batch.At,
        };

    /// <param name="lines">As they stand after it.</param>
    private static async Task RecordAsync(
        RecordsDbContext db,
        DecisionBatch batch,
        List<Decision> decisions,
        List<FindingLine> lines,
        string action,
        CancellationToken cancellationToken
    )
    {
        db.DecisionBatches.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        await ManyRows.InsertAsync(db, decisions, cancellationToken);
        await ManyRows.UpdateAsync(
            db,
            lines,
            [nameof(FindingLine.State), nameof(FindingLine.StandingId), nameof(FindingLine.LastId), nameof(FindingLine.DecidedBy)],
            cancellationToken
        );
        await AuditTrail.AppendAsync(
            db,
            batch.At,
            batch.Actor,
            action,
            CoveredThing.SubjectOf(CoveredThing.Batch, batch.Id),
            new
            {
                batch = batch.Id,
                act = batch.Act.ToString(),
                findings = batch.Count,
                submissions = decisions.Select(d => d.SubmissionId).Distinct().Count(),
                of = batch.OfId,
            },
            cancellationToken,
            RecordedContent.Of(batch, decisions)
        );
        await db.SaveChangesAsync(cancellationToken);
    }
}
