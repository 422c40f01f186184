using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Decisions;

/// <summary>Corrections as they are made and taken back.</summary>
internal static class CorrectionRecords
{
    /// <summary>What was typed, as it is to be recorded.</summary>
    /// <returns>The refusal where one of them cannot be.</returns>
    public static async Task<(IReadOnlyList<Correction> Corrections, DecisionOutcome.Refused? Refusal)> NewAsync(
        RecordsDbContext db,
        long submissionId,
        long readingId,
        IReadOnlyList<TypedValue> values,
        string actor,
        DateTimeOffset at,
        long? decisionId,
        CancellationToken cancellationToken
    )
    {
        if (values.Count == 0)
            return ([], null);
        Dictionary<(string, int), IdentifiedFigure> figures = (
            await FiguresAsync(db, submissionId, readingId, cancellationToken)
        ).ToDictionary(f => (f.Key, f.Occurrence));
        List<Correction> corrections = [];
        long next = await NextIdAsync(db, cancellationToken);
        foreach (TypedValue typed in values)
        {
            (string? value, DecisionOutcome.Refused? refusal) = DecisionTexts.ValueOf(typed, figures);
            if (refusal is not null)
                return ([], refusal);
            if (string.Equals(value, typed.Read, StringComparison.Ordinal))
                return ([], new(Refusal.NoValue, "ค่าที่พิมพ์เหมือนกับค่าที่อ่านได้", "the typed value is the one that was read"));
            corrections.Add(
                new Correction
                {
                    Id = next++,
                    SubmissionId = submissionId,
                    ReadingId = readingId,
                    Figure = typed.Figure,
                    Occurrence = typed.Occurrence,
                    Read = typed.Read,
                    Value = value!,
                    Act = CorrectionAct.Made,
                    DecisionId = decisionId,
                    Actor = StorableText.Of(actor.Trim()),
                    At = at,
                }
            );
        }

        return (corrections, null);
    }

    /// <summary>Those that were typed with a decision and are not taken back yet.</summary>
    public static async Task<IReadOnlyList<Correction>> OfAsync(
        RecordsDbContext db,
        Decision decision,
        CancellationToken cancellationToken
    ) => await StandingCorrections.Of(db).Where(c => c.DecisionId == decision.Id).OrderBy(c => c.Id).ToListAsync(cancellationToken);

    /// <summary>The takings back of corrections.</summary>
    public static async Task<IReadOnlyList<Correction>> TakingBackAsync(
        RecordsDbContext db,
        IReadOnlyList<Correction> made,
        string actor,
        DateTimeOffset at,
        long readingId,
        long? decisionId,
        CancellationToken cancellationToken
    )
    {
        long next = made.Count == 0 ? 0 : await NextIdAsync(db, cancellationToken);
        return
        [
            .. made.Select(
                (c, i) =>
                    new Correction
                    {
                        Id = next + i,
                        SubmissionId = c.SubmissionId,
                        ReadingId = readingId,
                        Figure = c.Figure,
                        Occurrence = c.Occurrence,
                        Read = c.Read,
                        Value = c.Value,
                        Act = CorrectionAct.TakenBack,
                        OfId = c.Id,
                        DecisionId = decisionId,
                        Actor = StorableText.Of(actor.Trim()),
                        At = at,
                    }
            ),
        ];
    }

    public static Task AuditAsync(RecordsDbContext db, Correction correction, CancellationToken cancellationToken) =>
        AuditTrail.AppendAsync(
            db,
            correction.At,
            correction.Actor,
            correction.Act == CorrectionAct.Made ? AuditActions.Corrected : AuditActions.CorrectionTakenBack,
            SubmissionLedger.Subject(correction.SubmissionId),
            new
            {
                correction = correction.Id,
                decision = correction.DecisionId,
                of = correction.OfId,
            },
            cancellationToken,
            RecordedContent.Of(correction)
        );

    /// <summary>The figures of a reading with their identities; none where its answer cannot be read.</summary>
    public static async Task<IReadOnlyList<IdentifiedFigure>> FiguresAsync(
        RecordsDbContext db,
        long submissionId,
        long readingId,
        CancellationToken cancellationToken
    )
    {
        Reading reading = await db.Readings.AsNoTracking().SingleAsync(r => r.Id == readingId, cancellationToken);
        string unit = await db.Submissions.Where(s => s.Id == submissionId).Select(s => s.Unit).SingleAsync(cancellationToken);
        return RecordedAnswer.Of(reading) is { } result ? FigureIdentity.Of(submissionId, unit, result) : [];
    }

    private static async Task<long> NextIdAsync(RecordsDbContext db, CancellationToken cancellationToken) =>
        (await db.Corrections.MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0) + 1;
}
