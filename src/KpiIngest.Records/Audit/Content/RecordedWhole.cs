using KpiIngest.Records.Decisions;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Content;

/// <summary>One submission with all that is recorded of it, and the entries of the audit trail that tell of it.</summary>
/// <param name="Submission">Null where the trail tells of a submission that is not recorded.</param>
/// <param name="Readings">With reports, tables, rows, gaps and discrepancies.</param>
/// <param name="Entries">In their order.</param>
internal sealed record RecordedWhole(
    long Id,
    Submission? Submission,
    List<Reading> Readings,
    List<AcrossRun> Runs,
    ILookup<long?, RecordedAcross> Findings,
    List<AuditEntry> Entries
)
{
    /// <summary>Those that were made by themselves; the others are covered with their batch.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public IReadOnlyList<KeyedEntry> Keyed { get; init; } = [];

    public IReadOnlyList<Confirmation> Confirmations { get; init; } = [];

    public IReadOnlyList<RegisterCheck> RegisterChecks { get; init; } = [];

    /// <summary>By the check that recorded them.</summary>
    public ILookup<long?, RecordedAcross> RegisterFindings { get; init; } = Array.Empty<RecordedAcross>().ToLookup(f => f.RegisterCheckId);

    public IEnumerable<RecordedAcross> FindingsOf(AcrossRun run) => Findings[run.Id];

    /// <summary>Submissions looked into at once, at most.</summary>
    private const int Batch = 200;

    /// <summary>Of the answers that are in memory together, in characters; a larger one is alone.</summary>
    private const long Characters = 8 << 20;

    /// <returns>The numbers of the next submissions, in order, whose answers fit into memory together; empty behind the last one.</returns>
    public static async Task<List<long>> NextAsync(RecordsDbContext db, long after, CancellationToken cancellationToken)
    {
        List<long> ids = await db
            .Submissions.Where(s => s.Id > after)
            .OrderBy(s => s.Id)
            .Take(Batch)
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);
        Dictionary<long, long> sizes = await db
            .Readings.Where(r => ids.Contains(r.SubmissionId))
            .GroupBy(r => r.SubmissionId)
            .Select(g => new { g.Key, Characters = g.Sum(r => (long)r.ResultJson.Length) })
            .ToDictionaryAsync(g => g.Key, g => g.Characters, cancellationToken);
        (int fitting, long characters) = (0, 0);
        while (fitting < ids.Count && (characters += sizes.GetValueOrDefault(ids[fitting])) <= Characters)
            fitting++;
        return ids[..Math.Min(ids.Count, Math.Max(1, fitting))];
    }

    /// <summary>So many that their answers fit into memory: one for each id, in the order of the ids.</summary>
    public static async Task<IReadOnlyList<RecordedWhole>> LoadAsync(
        RecordsDbContext db,
        IReadOnlyList<long> ids,
        CancellationToken cancellationToken
    )
    {
        Dictionary<long, Submission> submissions = await db
            .Submissions.AsNoTracking()
            .Where(s => ids.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        ILookup<long, Reading> readings = (
            await db
                .Readings.AsNoTracking()
                .AsSplitQuery()
                .Where(r => ids.Contains(r.SubmissionId))
                .Include(r => r.Reports)
                    .ThenInclude(r => r.Gaps)
                .Include(r => r.Reports)
                    .ThenInclude(r => r.Tables)
                        .ThenInclude(t => t.Rows)
                .Include(r => r.Discrepancies)
                .OrderBy(r => r.Id)
                .ToListAsync(cancellationToken)
        ).ToLookup(r => r.SubmissionId);
        List<AcrossRun> runs = await db
            .AcrossRuns.AsNoTracking()
            .Where(r => ids.Contains(r.SubmissionId))
            .OrderBy(r => r.Id)
            .ToListAsync(cancellationToken);
        List<long?> runIds = [.. runs.Select(r => (long?)r.Id)];
        ILookup<long?, RecordedAcross> findings = (
            await db.AcrossFindings.AsNoTracking().Where(f => runIds.Contains(f.RunId)).ToListAsync(cancellationToken)
        ).ToLookup(f => f.RunId);
        ILookup<long, RegisterCheck> checks = (
            await db
                .RegisterChecks.AsNoTracking()
                .Where(c => ids.Contains(c.SubmissionId))
                .OrderBy(c => c.Id)
                .ToListAsync(cancellationToken)
        ).ToLookup(c => c.SubmissionId);
        List<long?> checkIds = [.. checks.SelectMany(c => c).Select(c => (long?)c.Id)];
        ILookup<long?, RecordedAcross> registered =
            checkIds.Count == 0
                ? Array.Empty<RecordedAcross>().ToLookup(f => f.RegisterCheckId)
                : (
                    await db.AcrossFindings.AsNoTracking().Where(f => checkIds.Contains(f.RegisterCheckId)).ToListAsync(cancellationToken)
                ).ToLookup(f => f.RegisterCheckId);
        ILookup<long, AcrossRun> runsOf = runs.ToLookup(r => r.SubmissionId);
        List<string> subjects = [.. ids.Select(SubmissionLedger.Subject)];
        ILookup<string, AuditEntry> entries = (
            await db
                .AuditEntries.AsNoTracking()
                .Where(e => subjects.Contains(e.Subject))
                .OrderBy(e => e.Sequence)
                .ToListAsync(cancellationToken)
        ).ToLookup(e => e.Subject, StringComparer.Ordinal);
        ILookup<long, Decision> decisions = (
            await db.Decisions.AsNoTracking().Where(d => d.BatchId == null && ids.Contains(d.SubmissionId)).ToListAsync(cancellationToken)
        ).ToLookup(d => d.SubmissionId);
        ILookup<long, Correction> corrections = (
            await db.Corrections.AsNoTracking().Where(c => ids.Contains(c.SubmissionId)).ToListAsync(cancellationToken)
        ).ToLookup(c => c.SubmissionId);
        ILookup<long, KeyedEntry> keyed = (
            await db.KeyedEntries.AsNoTracking().Where(k => ids.Contains(k.SubmissionId)).ToListAsync(cancellationToken)
        ).ToLookup(k => k.SubmissionId);
        ILookup<long, Confirmation> confirmations = (
            await db.Confirmations.AsNoTracking().Where(c => ids.Contains(c.SubmissionId)).ToListAsync(cancellationToken)
        ).ToLookup(c => c.SubmissionId);
        return
        [
            .. ids.Select(id => new RecordedWhole(
                id,
                submissions.GetValueOrDefault(id),
                [.. readings[id]],
                [.. runsOf[id]],
                findings,
                [.. entries[SubmissionLedger.Subject(id)]]
            )
            {
                Decisions = [.. decisions[id]],
                Corrections = [.. corrections[id]],
                Keyed = [.. keyed[id]],
                Confirmations = [.. confirmations[id]],
                RegisterChecks = [.. checks[id]],
                RegisterFindings = registered,
            }),
        ];
    }
}
