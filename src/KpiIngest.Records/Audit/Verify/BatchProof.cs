using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Decisions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds every batch of decisions, with all of its decisions, against what the trail tells of it.</summary>
/// <param name="told">As of <see cref="TrailProof.Batches"/>.</param>
internal sealed class BatchProof(IReadOnlyDictionary<string, (long Entry, string? Content)> told, Damages damages)
{
    public async Task RunAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        HashSet<string> there = new(StringComparer.Ordinal);
        foreach (long id in await db.DecisionBatches.OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(cancellationToken))
        {
            string subject = CoveredThing.SubjectOf(id);
            there.Add(subject);
            if (!told.TryGetValue(subject, out (long Entry, string? Content) entry)) damages.Add(DamageKind.RecordExtra, What(subject));
            else if (await DigestAsync(db, id, cancellationToken) is var (digest, why) && !string.Equals(digest, entry.Content, StringComparison.Ordinal)) damages.Add(DamageKind.RecordChanged, why ?? What(subject), entry.Entry);
        }

        foreach ((string subject, (long entry, _)) in told)
            if (!there.Contains(subject)) damages.Add(DamageKind.RecordMissing, What(subject), entry);
        await foreach (long id in db.Decisions.Where(d => d.BatchId != null && !db.DecisionBatches.Any(b => b.Id == d.BatchId)).Select(d => d.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            damages.Add(DamageKind.Orphan, $"Decisions {id}");
        await foreach (long id in db.Decisions.Where(d => !db.Submissions.Any(s => s.Id == d.SubmissionId)).Select(d => d.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            damages.Add(DamageKind.Orphan, $"Decisions {id}");
        await foreach (long id in db.Corrections.Where(c => !db.Submissions.Any(s => s.Id == c.SubmissionId)).Select(c => c.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            damages.Add(DamageKind.Orphan, $"Corrections {id}");
        await foreach (long id in db.Confirmations.Where(c => !db.Submissions.Any(s => s.Id == c.SubmissionId)).Select(c => c.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            damages.Add(DamageKind.Orphan, $"Confirmations {id}");
    }

    private static string What(string subject) => subject.Replace(':', ' ');

    /// <returns>Null, and why, where a value is not of its column's kind.</returns>
    private static async Task<(string? Digest, string? Why)> DigestAsync(RecordsDbContext db, long id, CancellationToken cancellationToken)
    {
        try
        {
            DecisionBatch batch = await db.DecisionBatches.AsNoTracking().SingleAsync(b => b.Id == id, cancellationToken);
            return (RecordedContent.Of(batch, await db.Decisions.AsNoTracking().Where(d => d.BatchId == id).ToListAsync(cancellationToken)), null);
        }
        catch (Exception e) when (RecordedValue.IsUnreadable(e))
        {
            return (null, $"batch {id}: {e.Message}");
        }
    }
}
