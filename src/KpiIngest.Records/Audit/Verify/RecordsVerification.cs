using System.Globalization;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Proves records, archive and audit trail whole, as of one moment, while the service runs. Memory does not grow with what is
/// recorded.</summary>
/// <param name="archive">Null where only the database is looked into.</param>
public sealed class RecordsVerification(IDbContextFactory<RecordsDbContext> records, Archive? archive, TimeProvider time)
{
    /// <summary>Numbers of submissions asked for at once.</summary>
    private const int Range = 10_000;

    /// <param name="witnesses">Checkpoints that the trail is held against.</param>
    /// <param name="share">Of the originals whose bytes are read, from 0 to 1.</param>
    public async Task<VerificationResult> RunAsync(
        IReadOnlyCollection<Witness> witnesses,
        double share,
        IProgress<VerificationProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        Damages damages = new();
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction snapshot = await db.BeginSnapshotAsync(cancellationToken);
        long entries = await db.AuditEntries.LongCountAsync(cancellationToken);
        TrailProof trail = new(witnesses, damages);
        await trail.RunAsync(
            db,
            done => progress?.Report(new VerificationProgress(VerificationStep.Trail, done, entries)),
            cancellationToken
        );

        long submissions = await db.Submissions.LongCountAsync(cancellationToken);
        long readings = await SubmissionsAsync(db, submissions, damages, progress, cancellationToken);
        await MissingAsync(db, trail.Submissions, damages, cancellationToken);
        await SubjectProofs.RunAsync(db, damages, cancellationToken);
        await OrphansAsync(db, damages, cancellationToken);
        foreach (string guard in await db.MissingGuardsAsync(cancellationToken))
            damages.Add(DamageKind.GuardMissing, guard);
        await StoredKinds.RunAsync(db, damages, cancellationToken);
        await ListProof.RunAsync(db, damages, cancellationToken);

        ArchiveProof? originals = archive is null ? null : new ArchiveProof(archive, share, time.GetUtcNow(), damages);
        if (originals is not null)
            await originals.RunAsync(
                db,
                done => progress?.Report(new VerificationProgress(VerificationStep.Archive, done, submissions)),
                cancellationToken
            );
        return new VerificationResult(
            trail.Entries,
            submissions,
            readings,
            originals?.Read ?? 0,
            originals?.Originals ?? 0,
            trail.Root,
            witnesses.Count,
            damages
        );
    }

    private static async Task<long> SubmissionsAsync(
        RecordsDbContext db,
        long count,
        Damages damages,
        IProgress<VerificationProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        (long readings, long done, long after) = (0, 0, long.MinValue);
        while (true)
        {
            List<long> ids = await RecordedWhole.NextAsync(db, after, cancellationToken);
            if (ids.Count == 0)
                return readings;
            readings += await ProveAsync(db, ids, damages, cancellationToken);

            (after, done) = (ids[^1], done + ids.Count);
            progress?.Report(new VerificationProgress(VerificationStep.Records, done, count));
        }
    }

    /// <returns>Their readings.</returns>
    private static async Task<long> ProveAsync(RecordsDbContext db, List<long> ids, Damages damages, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<RecordedWhole> wholes = await RecordedWhole.LoadAsync(db, ids, cancellationToken);
            foreach (RecordedWhole whole in wholes)
                new SubmissionProof(whole, damages).Run();
            return wholes.Sum(w => w.Readings.Count);
        }
        catch (Exception e) when (RecordedValue.IsUnreadable(e))
        {
            if (ids is [var one])
            {
                damages.Add(DamageKind.RecordChanged, ThingWording.Unreadable(e), null, one);
                return 0;
            }

            // Each by itself: the others are proven all the same.
            long readings = 0;
            foreach (long id in ids)
                readings += await ProveAsync(db, [id], damages, cancellationToken);
            return readings;
        }
    }

    /// <summary>A submission that was taken away leaves its entries.</summary>
    private static async Task MissingAsync(
        RecordsDbContext db,
        List<(long First, long Last)> told,
        Damages damages,
        CancellationToken cancellationToken
    )
    {
        foreach ((long first, long last) in told)
        {
            for (long from = first; from <= last; from += Range)
            {
                long to = Math.Min(last, from + Range - 1);
                HashSet<long> there =
                [
                    .. await db.Submissions.Where(s => s.Id >= from && s.Id <= to).Select(s => s.Id).ToListAsync(cancellationToken),
                ];
                for (long id = from; id <= to; id++)
                    if (!there.Contains(id))
                        damages.Add(DamageKind.RecordMissing, ThingWording.Of(CoveredThing.OfSubmission), null, id);
            }
        }
    }

    /// <summary>Rows that a database without its own checks of references may hold: no thing that the trail covers has them.</summary>
    private static async Task OrphansAsync(RecordsDbContext db, Damages damages, CancellationToken cancellationToken)
    {
        await AddAsync("Readings", db.Readings.Where(r => !db.Submissions.Any(s => s.Id == r.SubmissionId)).Select(r => r.Id));
        await AddAsync("Reports", db.Reports.Where(r => !db.Readings.Any(o => o.Id == r.ReadingId)).Select(r => r.Id));
        await AddAsync("Gaps", db.Gaps.Where(g => !db.Reports.Any(o => o.Id == g.ReportId)).Select(g => g.Id));
        await AddAsync("Tables", db.Tables.Where(t => !db.Reports.Any(o => o.Id == t.ReportId)).Select(t => t.Id));
        await AddAsync("Rows", db.Rows.Where(r => !db.Tables.Any(o => o.Id == r.TableId)).Select(r => r.Id));
        await AddAsync("Discrepancies", db.Discrepancies.Where(d => !db.Readings.Any(o => o.Id == d.ReadingId)).Select(d => d.Id));
        await AddAsync("AcrossRuns", db.AcrossRuns.Where(r => !db.Submissions.Any(s => s.Id == r.SubmissionId)).Select(r => r.Id));
        await AddAsync(
            "Decisions",
            db.Decisions.Where(d =>
                    !db.Submissions.Any(s => s.Id == d.SubmissionId)
                    || (d.BatchId != null && !db.DecisionBatches.Any(b => b.Id == d.BatchId))
                )
                .Select(d => d.Id)
        );
        await AddAsync("Corrections", db.Corrections.Where(c => !db.Submissions.Any(s => s.Id == c.SubmissionId)).Select(c => c.Id));
        await AddAsync("Confirmations", db.Confirmations.Where(c => !db.Submissions.Any(s => s.Id == c.SubmissionId)).Select(c => c.Id));
        await AddAsync("KeyedEntries", db.KeyedEntries.Where(k => !db.Submissions.Any(s => s.Id == k.SubmissionId)).Select(k => k.Id));
        await AddAsync(
            "ChangedSettings",
            db.ChangedSettings.Where(s => !db.SettingsChanges.Any(c => c.Id == s.ChangeId)).Select(s => s.Id)
        );
        await AddAsync(
            "AcrossFindings",
            db.AcrossFindings.Where(f =>
                    f.RegisterCheckId == null
                        ? !db.AcrossRuns.Any(r => r.Id == f.RunId)
                        : !db.RegisterChecks.Any(c => c.Id == f.RegisterCheckId)
                )
                .Select(f => f.Id)
        );
        await AddAsync("RegisterChecks", db.RegisterChecks.Where(c => !db.Submissions.Any(s => s.Id == c.SubmissionId)).Select(c => c.Id));
        await foreach (
            RegisterPart part in db
                .RegisterParts.AsNoTracking()
                .Where(p => !db.RegisterVersions.Any(v => v.Id == p.VersionId))
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
            damages.Add(
                DamageKind.Orphan,
                string.Create(CultureInfo.InvariantCulture, $"RegisterParts {part.VersionId} {part.Unit} {part.FiscalYear}")
            );
        await foreach (
            RegisterRow row in db
                .RegisterRows.AsNoTracking()
                .Where(r => !db.RegisterParts.Any(p => p.VersionId == r.VersionId && p.Unit == r.Unit && p.FiscalYear == r.FiscalYear))
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
            damages.Add(
                DamageKind.Orphan,
                string.Create(CultureInfo.InvariantCulture, $"RegisterRows {row.VersionId} {row.Unit} {row.FiscalYear} {row.Number}")
            );

        async Task AddAsync(string table, IQueryable<long> ids)
        {
            await foreach (long id in ids.AsAsyncEnumerable().WithCancellation(cancellationToken))
                damages.Add(DamageKind.Orphan, $"{table} {id}");
        }
    }
}

public enum VerificationStep
{
    Trail,
    Records,
    Archive,
}

/// <param name="Done">Of the step.</param>
/// <param name="Total">Of the step; of originals at most so many.</param>
public readonly record struct VerificationProgress(VerificationStep Step, long Done, long Total);

/// <param name="Originals">Whose bytes were read.</param>
/// <param name="AllOriginals">That the records name.</param>
/// <param name="Root">Of the tree over all entries.</param>
/// <param name="Witnesses">Checkpoints that the trail was held against.</param>
public sealed record VerificationResult(
    long Entries,
    long Submissions,
    long Readings,
    long Originals,
    long AllOriginals,
    byte[] Root,
    int Witnesses,
    Damages Damages
);
