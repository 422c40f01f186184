using KpiIngest.Jobs;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Inbox;

/// <summary>One round over the inbox: what was claimed goes on, what has come to rest is taken. Each file fails alone.</summary>
public sealed class InboxIntake(
    InboxFolder inbox,
    InboxScan scan,
    Claims claims,
    NodeLeases leases,
    FileIntake intake,
    ReadQueue queue,
    EntryNotes notes,
    IntakeFailures failures,
    TimeProvider time,
    ILogger<InboxIntake> logger
)
{
    /// <param name="open">False where nothing may be taken; what stands in the inbox is looked at all the same.</param>
    /// <param name="atMost">After so much time of taking the rest is left for the next round; one file is tried in any case.</param>
    public async Task<IntakeRound> RoundAsync(InboxLook look, bool open, TimeSpan atMost, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(look);
        Dictionary<string, EntrySighting> standing = new(StringComparer.Ordinal);
        long began = time.GetTimestamp();
        ScanResult found = scan.Settled(look);
        TimeSpan looked = time.GetElapsedTime(began);
        foreach (EntrySighting entry in found.Entries.Concat(look.Others))
            standing[entry.InboxPath] = entry;

        IReadOnlyList<ClaimedFile> claimed = open ? await AdvanceAsync(look, standing, cancellationToken) : [];
        List<SettledFile> left = [];
        (bool more, bool tried) = (false, false);
        long start = time.GetTimestamp();
        foreach (SettledFile settled in found.Settled)
        {
            bool due = open && failures.IsDue(settled.File.InboxPath, settled.File.Stamp);
            more |= due && tried && time.GetElapsedTime(start) >= atMost;
            tried |= due;
            if (due && !more && await TakeAsync(settled.File, cancellationToken))
                standing.Remove(settled.File.InboxPath);
            else
                left.Add(settled);
        }

        foreach (SettledFile file in left)
            MarkFailure(standing, file.File.InboxPath);
        failures.Keep(standing.Keys.Concat(claimed.Select(c => c.Ticket)).ToHashSet(StringComparer.Ordinal));
        if (open)
            leases.End(inbox, claims.Of(Homes(look)).Claimed.Select(c => c.Home));
        List<SettledFile> waiting = [.. left.Where(f => !failures.IsOfTheFile(f.File.InboxPath))];
        return new IntakeRound(
            standing,
            standing.Values.Count(e => e.State == EntryState.Seen),
            waiting.Count == 0 ? null : waiting.Min(f => f.Since),
            more
        )
        {
            NextRest = found.NextRest,
            Looked = looked,
        };
    }

    /// <summary>A claim made in this round lies in a folder that the look did not meet.</summary>
    private static IEnumerable<string> Homes(InboxLook look) =>
        look.ClaimFolders.Concat(look.Files.Select(f => f.ClaimHome)).Distinct(StringComparer.Ordinal);

    /// <returns>What is claimed.</returns>
    private async Task<IReadOnlyList<ClaimedFile>> AdvanceAsync(
        InboxLook look,
        Dictionary<string, EntrySighting> standing,
        CancellationToken cancellationToken
    )
    {
        leases.Beat(inbox);
        (IReadOnlyList<ClaimedFile> claimed, IReadOnlyList<EntrySighting> others) = claims.Of(look.ClaimFolders);
        foreach (EntrySighting entry in others)
            standing[entry.InboxPath] = entry;
        foreach (ClaimedFile claim in claimed)
        {
            string key = claim.Ticket;
            if (failures.IsDue(key, null))
                await GuardedAsync(key, claim.InboxPath, null, () => intake.AdvanceAsync(claim, cancellationToken), cancellationToken);
            if (!intake.IsRecorded(claim))
                standing.TryAdd(claim.InboxPath, Waiting(claim));
        }

        return claimed;
    }

    private static EntrySighting Waiting(ClaimedFile claim) =>
        new(claim.InboxPath, InboxNames.UnitOf(claim.InboxPath), EntryKind.File, null, EntryState.Seen, EntryReasons.Claimed);

    /// <returns>True where it does not lie there any more.</returns>
    private async Task<bool> TakeAsync(InboxFile file, CancellationToken cancellationToken) =>
        await GuardedAsync(file.InboxPath, file.InboxPath, file.Stamp, () => intake.TakeAsync(file, cancellationToken), cancellationToken);

    /// <returns>True where it was recorded.</returns>
    private async Task<bool> GuardedAsync(
        string key,
        string path,
        FileStamp? stamp,
        Func<Task<Submission?>> take,
        CancellationToken cancellationToken
    )
    {
        Submission? taken;
        try
        {
            taken = await take();
            failures.Remove(key);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Said once for each reason, tried again and again. What keeps a file from being moved is said with its entry in the ledger.
            if (failures.Add(key, stamp, e) && !(stamp is not null && failures.IsOfTheFile(key)))
                logger.LogError(e, "รับไฟล์ {InboxPath} ไม่สำเร็จ จะลองใหม่ (not taken; trying again)", path);
            return false;
        }

        if (taken is null)
            return false;
        notes.Taken(taken.InboxPath);
        logger.LogInformation("รับไฟล์ {InboxPath} เป็นรายการที่ {Submission} ({State})", taken.InboxPath, taken.Id, taken.State);
        PutUp(taken);
        return true;
    }

    /// <summary>What cannot be put up now is put up by the sweep: it is recorded.</summary>
    private void PutUp(Submission taken)
    {
        try
        {
            queue.Add(taken.Id);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(
                e,
                "นำรายการที่ {Submission} เข้าคิวไม่ได้ ระบบจะนำเข้าเองภายหลัง (not queued; the sweep will do it)",
                taken.Id
            );
        }
    }

    private void MarkFailure(Dictionary<string, EntrySighting> standing, string path)
    {
        if (failures.Of(path) is not { } reason || !standing.TryGetValue(path, out EntrySighting? entry))
            return;
        standing[path] = entry with { State = failures.IsOfTheFile(path) ? EntryState.Left : EntryState.Seen, Why = reason };
    }
}

/// <param name="Standing">Everything that stands in the inbox after the round, by its path.</param>
/// <param name="NotTaken">Files that are to be taken and are not.</param>
/// <param name="OldestWaiting">Since when the one waits longest that could be taken; null where none does.</param>
/// <param name="More">True where the time of the round was over before all were taken.</param>
public sealed record IntakeRound(
    IReadOnlyDictionary<string, EntrySighting> Standing,
    int NotTaken,
    DateTimeOffset? OldestWaiting,
    bool More
)
{
    /// <summary>See <see cref="ScanResult.NextRest"/>.</summary>
    public DateTimeOffset? NextRest { get; init; }

    /// <summary>How long it took to ask which files have come to rest.</summary>
    public TimeSpan Looked { get; init; }
}
