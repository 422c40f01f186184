using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Decisions;

/// <summary>One act on one finding, inside its transaction.</summary>
internal sealed class DecisionStep
{
    private readonly DateTimeOffset now;
    private readonly CancellationToken cancellationToken;

    private DecisionStep(
        RecordsDbContext db,
        FindingLine line,
        DecisionThread? thread,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        (Db, Line, Thread) = (db, line, thread);
        (this.now, this.cancellationToken) = (now, cancellationToken);
    }

    public RecordsDbContext Db { get; }

    public FindingLine Line { get; }

    /// <summary>Null where nothing was said of it.</summary>
    public DecisionThread? Thread { get; private set; }

    public static async Task<DecisionStep> OfAsync(
        RecordsDbContext db,
        FindingLine line,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        List<Decision> decisions = line.LastId is null
            ? []
            : await db
                .Decisions.AsNoTracking()
                .Where(d => d.SubmissionId == line.SubmissionId)
                .OrderBy(d => d.Id)
                .ToListAsync(cancellationToken);
        return new DecisionStep(
            db,
            line,
            DecisionThread.Of(decisions).FirstOrDefault(t => t.Last.Id == line.LastId),
            now,
            cancellationToken
        );
    }

    public static async Task<long> NextIdAsync(RecordsDbContext db, CancellationToken cancellationToken) =>
        (await db.Decisions.MaxAsync(d => (long?)d.Id, cancellationToken) ?? 0) + 1;

    public async Task<Decision> NewAsync(DecisionAct act, string actor, string? reason, string? comment, long? of, bool needsSecond) =>
        new()
        {
            Id = await NextIdAsync(Db, cancellationToken),
            SubmissionId = Line.SubmissionId,
            ReadingId = Line.ReadingId,
            Ordinal = Line.Ordinal,
            AcrossId = Line.AcrossId,
            Finding = Line.Finding,
            Figures = Line.Figures,
            Act = act,
            Reason = DecisionTexts.Kept(reason),
            Comment = DecisionTexts.Kept(comment),
            NeedsSecond = needsSecond,
            PreviousId = Line.LastId,
            OfId = of,
            Actor = StorableText.Of(actor.Trim()),
            At = now,
        };

    /// <summary>Saves it with its corrections and audit entries, and brings the line up to it.</summary>
    /// <param name="action">Of the decision's entry.</param>
    public async Task<DecisionOutcome> RecordAsync(Decision decision, IReadOnlyList<Correction> corrections, string action)
    {
        Db.Decisions.Add(decision);
        Db.Corrections.AddRange(corrections);
        Thread ??= new DecisionThread();
        Thread.Add(decision);
        FindingCarry.Apply(Line, Thread);
        await Db.SaveChangesAsync(cancellationToken);
        string subject = SubmissionLedger.Subject(Line.SubmissionId);
        await AuditTrail.AppendAsync(
            Db,
            now,
            decision.Actor,
            action,
            subject,
            new
            {
                decision = decision.Id,
                act = decision.Act.ToString(),
                code = Line.Code,
                of = decision.OfId,
            },
            cancellationToken,
            RecordedContent.Of(decision)
        );
        foreach (Correction correction in corrections)
            await CorrectionRecords.AuditAsync(Db, correction, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        return new DecisionOutcome.Made(decision, FindingSets.VersionOf(Line), Line.State);
    }
}
