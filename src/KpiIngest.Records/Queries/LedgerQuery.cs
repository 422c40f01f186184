using System.Runtime.CompilerServices;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Inbox;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>The ledger of the inbox: every entry that ever stood there, newest first, with what became of it.</summary>
public sealed class LedgerQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>Streams: the list may be long.</summary>
    /// <param name="take">At most this many; null for all.</param>
    public async IAsyncEnumerable<LedgerLine> StreamAsync(
        LedgerFilter filter,
        int? take,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        IQueryable<InboxEntry> entries = Narrow(db, filter).Include(e => e.Submission).OrderByDescending(e => e.Id);
        if (take is { } most)
            entries = entries.Take(most);
        Dictionary<long, string> given = StandingConfirmations
            .LastOf(
                await StandingConfirmations.Of(db).Where(c => c.Part == IdentityPart.Unit).OrderBy(c => c.Id).ToListAsync(cancellationToken)
            )
            .ToDictionary(c => c.SubmissionId, c => c.Actor);
        await foreach (InboxEntry entry in entries.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Submission? taken = entry.Submission;
            bool failed = taken?.State == SubmissionState.Failed;
            yield return new LedgerLine(
                entry.Id,
                entry.FirstSeenAt,
                entry.ChangedAt,
                taken?.Unit ?? entry.Unit,
                entry.InboxPath,
                entry.Kind,
                entry.Size,
                StateOf(entry.State, taken?.State),
                entry.Code,
                failed ? taken!.FailureReason : entry.Reason,
                failed ? taken!.FailureReasonEn : entry.ReasonEn
            )
            {
                Submission = taken?.Id,
                Sha256 = taken?.Sha256,
                DuplicateOf = taken?.DuplicateOfId,
                Container = taken?.ContainerId,
                GrownFrom = taken?.GrownFromId,
                WaitsFor = taken?.WaitsFor,
                UnitGivenBy = taken is null ? null : given.GetValueOrDefault(taken.Id),
            };
        }
    }

    /// <summary>How many entries there are in each state, from the earliest state to the last; their sum is the number of
    /// entries.</summary>
    public async Task<IReadOnlyList<LedgerCount>> CountAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        var counted = await Narrow(db, filter)
            .GroupBy(e => new { e.State, Taken = e.Submission == null ? (SubmissionState?)null : e.Submission.State })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. counted
                .GroupBy(c => StateOf(c.Key.State, c.Key.Taken))
                .OrderBy(g => g.Key)
                .Select(g => new LedgerCount(g.Key, g.Sum(c => c.Count))),
        ];
    }

    private static LedgerState StateOf(EntryState entry, SubmissionState? taken) =>
        (entry, taken) switch
        {
            (EntryState.Seen, _) => LedgerState.Seen,
            (EntryState.Left, _) => LedgerState.Left,
            (EntryState.Refused, _) => LedgerState.Refused,
            (EntryState.Gone, _) => LedgerState.Gone,
            (_, SubmissionState.Read) => LedgerState.Checked,
            (_, SubmissionState.NotChecked) => LedgerState.NotChecked,
            (_, SubmissionState.NoReport) => LedgerState.NoReport,
            (_, SubmissionState.Unreadable) => LedgerState.Unreadable,
            (_, SubmissionState.Waiting) => LedgerState.Waiting,
            (_, SubmissionState.Duplicate) => LedgerState.Duplicate,
            (_, SubmissionState.Failed) => LedgerState.Failed,
            (_, SubmissionState.Unpacked) => LedgerState.Unpacked,
            _ => LedgerState.Recorded,
        };

    private static IQueryable<InboxEntry> Narrow(RecordsDbContext db, LedgerFilter filter)
    {
        IQueryable<InboxEntry> entries = db.InboxEntries;
        if (filter.Unit is { } unit)
            entries = entries.Where(e => (e.Submission == null ? e.Unit : e.Submission.Unit) == unit);
        if (filter.Since is { } since)
            entries = entries.Where(e => e.FirstSeenAt >= since);
        if (filter.File is { } file)
            entries = entries.Where(e => e.InboxPath.Contains(file));
        return filter.State switch
        {
            null => entries,
            LedgerState.Seen => entries.Where(e => e.State == EntryState.Seen),
            LedgerState.Left => entries.Where(e => e.State == EntryState.Left),
            LedgerState.Refused => entries.Where(e => e.State == EntryState.Refused),
            LedgerState.Gone => entries.Where(e => e.State == EntryState.Gone),
            { } taken => OfSubmissions(entries, SubmissionStateOf(taken)),
        };
    }

    private static IQueryable<InboxEntry> OfSubmissions(IQueryable<InboxEntry> entries, SubmissionState state) =>
        entries.Where(e => e.State == EntryState.Taken && e.Submission!.State == state);

    private static SubmissionState SubmissionStateOf(LedgerState state) =>
        state switch
        {
            LedgerState.Checked => SubmissionState.Read,
            LedgerState.NotChecked => SubmissionState.NotChecked,
            LedgerState.NoReport => SubmissionState.NoReport,
            LedgerState.Unreadable => SubmissionState.Unreadable,
            LedgerState.Waiting => SubmissionState.Waiting,
            LedgerState.Duplicate => SubmissionState.Duplicate,
            LedgerState.Failed => SubmissionState.Failed,
            LedgerState.Unpacked => SubmissionState.Unpacked,
            _ => SubmissionState.Received,
        };
}

/// <summary>Where an entry of the inbox stands, from its first sight to what came of it (docs/states.md).</summary>
public enum LedgerState
{
    /// <summary>Stands in the inbox and will be taken.</summary>
    Seen,

    /// <summary>Stands there and is not taken; the administrator is told.</summary>
    Left,

    /// <summary>Stands there and is not taken; the sender is told.</summary>
    Refused,

    /// <summary>Went away before it was taken.</summary>
    Gone,

    /// <summary>Taken and recorded, not read yet.</summary>
    Recorded,
    Waiting,

    /// <summary>Not read, for a reason of ours that did not pass; read when somebody asks for it.</summary>
    Failed,
    Unpacked,
    Checked,
    NotChecked,
    NoReport,
    Unreadable,
    Duplicate,
}

/// <summary>What is listed; null for everything.</summary>
public sealed record LedgerFilter
{
    public string? Unit { get; init; }

    public LedgerState? State { get; init; }

    /// <summary>First seen then or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Part of the path in the inbox.</summary>
    public string? File { get; init; }
}

public sealed record LedgerCount(LedgerState State, int Count);

/// <param name="Entry">Number of the entry.</param>
/// <param name="FirstSeen">UTC.</param>
/// <param name="Changed">When its state in the inbox last changed, UTC.</param>
/// <param name="Size">Bytes; null where it has none.</param>
/// <param name="Code">Why it is not taken; null where nothing is to be said.</param>
/// <param name="Reason">The same in Thai; of a failed submission, why it failed.</param>
public sealed record LedgerLine(
    long Entry,
    DateTimeOffset FirstSeen,
    DateTimeOffset Changed,
    string Unit,
    string File,
    EntryKind Kind,
    long? Size,
    LedgerState State,
    string? Code,
    string? Reason,
    string? ReasonEn
)
{
    public long? Submission { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>The submission that it repeats.</summary>
    public long? DuplicateOf { get; init; }

    /// <summary>The ZIP that it came in.</summary>
    public long? Container { get; init; }

    /// <summary>The submission that was recorded while it was still being written.</summary>
    public long? GrownFrom { get; init; }

    /// <summary>The tool that it waits for.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>Who said of which unit it is; null where that follows from the folder alone.</summary>
    public string? UnitGivenBy { get; init; }
}
