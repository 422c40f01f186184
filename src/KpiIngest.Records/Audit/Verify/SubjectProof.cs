using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Content;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds things that belong to no submission, each of which is the subject of its entries (<c>account:3</c>), against the last
/// entry of the trail that covers it.</summary>
/// <param name="kind">Of things: the beginning of the subjects.</param>
/// <param name="isMaking">Whether an entry tells of the making of a thing; of one there is one.</param>
internal sealed class SubjectProof(string kind, Func<AuditEntry, bool> isMaking, Damages damages)
{
    /// <summary>Where within a changed one, as far as can be known; null where it cannot. Asked for only where one was changed.</summary>
    public Func<long, Task<Bilingual?>>? Where { get; init; }

    /// <param name="ids">Numbers of those that are recorded, rising.</param>
    /// <param name="recorded">Digest of one, and who made it when, where its entry has to say the same.</param>
    public async Task RunAsync(
        RecordsDbContext db,
        IQueryable<long> ids,
        Func<long, Task<(string Digest, (string Actor, DateTimeOffset At)? Made)>> recorded,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, AuditEntry> told = await ToldAsync(db, cancellationToken);
        foreach (long id in await ids.ToListAsync(cancellationToken))
        {
            string subject = CoveredThing.SubjectOf(kind, id);
            Bilingual what = ThingWording.OfSubject(subject);
            if (!told.Remove(subject, out AuditEntry? entry))
                damages.Add(DamageKind.RecordExtra, what);
            else
                await CompareAsync(id, entry, what, recorded);
        }

        foreach (AuditEntry gone in told.Values)
            damages.Add(DamageKind.RecordMissing, ThingWording.OfSubject(gone.Subject), gone.Sequence);
    }

    private async Task CompareAsync(
        long id,
        AuditEntry entry,
        Bilingual what,
        Func<long, Task<(string Digest, (string Actor, DateTimeOffset At)? Made)>> recorded
    )
    {
        try
        {
            (string digest, (string Actor, DateTimeOffset At)? made) = await recorded(id);
            if (!string.Equals(digest, entry.Content, StringComparison.Ordinal))
                damages.Add(DamageKind.RecordChanged, await PlacedAsync(id, what), entry.Sequence);
            else if (made is { } by)
                EntryAgreement.Compare(entry, by.Actor, by.At, what, null, damages);
        }
        catch (Exception e) when (RecordedValue.IsUnreadable(e))
        {
            damages.Add(DamageKind.RecordChanged, ThingWording.Unreadable(what, e), entry.Sequence);
        }
    }

    private async Task<Bilingual> PlacedAsync(long id, Bilingual what) =>
        Where is not null && await Where(id) is { } place
            ? new Bilingual($"{what.Thai}: {place.Thai}", $"{what.English}: {place.English}")
            : what;

    /// <returns>The last entry that covers each, by subject.</returns>
    private async Task<Dictionary<string, AuditEntry>> ToldAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        string prefix = CoveredThing.PrefixOf(kind);
        Dictionary<string, AuditEntry> last = new(StringComparer.Ordinal);
        Dictionary<string, long> made = new(StringComparer.Ordinal);
        await foreach (
            AuditEntry entry in db
                .AuditEntries.AsNoTracking()
                .Where(e => e.Subject.StartsWith(prefix) && e.Content != null)
                .OrderBy(e => e.Sequence)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        {
            if (isMaking(entry) && !made.TryAdd(entry.Subject, entry.Sequence))
                damages.Add(DamageKind.RecordMissing, ToldTwice.Of(ThingWording.OfSubject(entry.Subject), entry), made[entry.Subject]);
            last[entry.Subject] = entry;
        }

        return last;
    }
}
