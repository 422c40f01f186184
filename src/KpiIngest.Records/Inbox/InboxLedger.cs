using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Inbox;

/// <summary>The ledger of the inbox: what stands there, what stood there. Taking closes an entry in the transaction that records the
/// submission (<see cref="SubmissionLedger.ReceiveAsync"/>); everything else is written here.</summary>
public sealed class InboxLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>What stood in the inbox when it was last looked at.</summary>
    public async Task<IReadOnlyList<InboxEntry>> StandingAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.InboxEntries.AsNoTracking().Where(e => e.OpenPath != null).ToListAsync(cancellationToken);
    }

    /// <summary>Writes down what is new, what stands otherwise than before, and what is gone, in one transaction.</summary>
    public async Task NoteAsync(
        IReadOnlyCollection<EntrySighting> changed,
        IReadOnlyCollection<string> gone,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(gone);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        string?[] paths = [.. changed.Select(c => c.InboxPath), .. gone];
        Dictionary<string, InboxEntry> open = await db
            .InboxEntries.Where(e => e.OpenPath != null && paths.Contains(e.OpenPath))
            .ToDictionaryAsync(e => e.OpenPath!, StringComparer.Ordinal, cancellationToken);
        foreach (EntrySighting sighting in changed)
        {
            if (!open.TryGetValue(sighting.InboxPath, out InboxEntry? standing))
            {
                open[sighting.InboxPath] = standing = New(sighting.InboxPath, sighting.Unit, sighting.Kind, now);
                db.InboxEntries.Add(standing);
            }

            Apply(standing, sighting, now);
        }

        foreach (string path in gone)
        {
            if (open.TryGetValue(path, out InboxEntry? entry))
                Close(entry, EntryState.Gone, now);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Refused entries whose senders have not been told.</summary>
    public async Task<IReadOnlyList<InboxEntry>> UntoldAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .InboxEntries.AsNoTracking()
            .Where(e => e.State == EntryState.Refused && !e.Told)
            .OrderBy(e => e.Id)
            .ToListAsync(cancellationToken);
    }

    public async Task ToldAsync(long entryId, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await db.InboxEntries.Where(e => e.Id == entryId).ExecuteUpdateAsync(e => e.SetProperty(p => p.Told, true), cancellationToken);
    }

    /// <summary>Writes down the files of a ZIP that are not taken; once, however often it is unpacked.</summary>
    public async Task NoteUnpackedAsync(Submission zip, IReadOnlyCollection<EntrySighting> others, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(others);
        if (others.Count == 0)
            return;
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        string[] inside = [.. others.Select(o => o.InboxPath)];
        HashSet<string> noted = new(
            await db
                .InboxEntries.Where(e => e.SubmissionId == null && inside.Contains(e.InboxPath) && e.FirstSeenAt >= zip.ReceivedAt)
                .Select(e => e.InboxPath)
                .ToListAsync(cancellationToken),
            StringComparer.Ordinal
        );
        foreach (EntrySighting other in others.Where(o => noted.Add(o.InboxPath)))
        {
            InboxEntry entry = New(other.InboxPath, other.Unit, other.Kind, now);
            Apply(entry, other, now);
            entry.OpenPath = null;
            db.InboxEntries.Add(entry);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The entry of a file that is being recorded: the one that stands under its path, or a new one where a ZIP or a grown file
    /// brought it.</summary>
    internal static async Task TakenAsync(
        RecordsDbContext db,
        Submission submission,
        bool stoodInInbox,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        InboxEntry? entry = stoodInInbox
            ? await db.InboxEntries.SingleOrDefaultAsync(e => e.OpenPath == submission.InboxPath, cancellationToken)
            : null;
        if (entry is null)
            db.InboxEntries.Add(entry = New(submission.InboxPath, submission.Unit, EntryKind.File, now));
        Close(entry, EntryState.Taken, now);
        (entry.Size, entry.Code, entry.Reason, entry.ReasonEn, entry.Submission) = (submission.Size, null, null, null, submission);
    }

    private static InboxEntry New(string path, string unit, EntryKind kind, DateTimeOffset now) =>
        new()
        {
            InboxPath = path,
            OpenPath = path,
            Unit = unit,
            Kind = kind,
            FirstSeenAt = now,
            ChangedAt = now,
        };

    private static void Close(InboxEntry entry, EntryState state, DateTimeOffset now) =>
        (entry.OpenPath, entry.State, entry.ChangedAt) = (null, state, now);

    private static void Apply(InboxEntry entry, EntrySighting sighting, DateTimeOffset now)
    {
        if (entry.State != sighting.State || !string.Equals(entry.Code, sighting.Why?.Code, StringComparison.Ordinal))
            entry.ChangedAt = now;
        if (sighting.State != EntryState.Refused)
            entry.Told = false;
        (entry.State, entry.Size) = (sighting.State, sighting.Size);
        (entry.Code, entry.Reason, entry.ReasonEn) = (sighting.Why?.Code, sighting.Why?.Thai, sighting.Why?.English);
    }
}
