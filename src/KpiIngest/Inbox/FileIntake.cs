using KpiIngest.Posix;
using KpiIngest.Records;
using Microsoft.Win32.SafeHandles;

namespace KpiIngest.Inbox;

/// <summary>Takes a settled file: claimed, into the archive, recorded, and only then removed.</summary>
/// <remarks>
/// Whatever the moment of a crash, the file lies in the inbox (under its name, or claimed) or is recorded:
/// <list type="bullet">
/// <item>before the claim it lies where the sender put it;</item>
/// <item>between claim and record the next start finds the claim, sees that its ticket is not recorded, and goes on;</item>
/// <item>between record and removal the next start finds the claim, sees that its ticket is recorded with these bytes, and only
/// removes.</item>
/// </list>
/// A claimed file is out of reach of everybody who does not have it open. Where the system says that nobody has it open for writing, it is
/// removed as soon as it is recorded; where it cannot say so, the file is kept until it was quiet for a while, and what it grew to
/// meanwhile is recorded as a version of its own that names the one before.
/// </remarks>
public sealed class FileIntake(Claims claims, Archive archive, SubmissionLedger ledger, IntakeRules rules, TimeProvider time)
{
    private readonly Dictionary<string, ClaimProgress> progress = new(StringComparer.Ordinal);

    /// <summary>Called after each step; tests end the process there.</summary>
    internal Action<IntakeStep> AfterStep { get; init; } = static _ => { };

    /// <summary>Asks who writes; tests answer for a system that cannot say.</summary>
    internal Func<SafeFileHandle, Writing> Writers { get; init; } = OpenWriters.Of;

    /// <returns>The submission, or null where the file went away or is still being written: it is met again at a later scan.</returns>
    /// <exception cref="PosixException">It cannot be moved; it still lies where it lay.</exception>
    /// <exception cref="IOException">It cannot be archived; it is claimed.</exception>
    public async Task<Submission?> TakeAsync(InboxFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        EnsureRecords();
        if (claims.Claim(file) is not { } claimed)
            return null;

        // It had come to rest when it was claimed: as long as it is the same, it need not do so again.
        progress[claimed.Ticket] = new ClaimProgress(file.Stamp, time.GetTimestamp()) { Rested = true };
        AfterStep(IntakeStep.Claimed);
        return await AdvanceAsync(claimed, cancellationToken);
    }

    /// <summary>Brings a claimed file as far as it can come now: recorded, recorded once more where it grew, removed.</summary>
    /// <returns>What was recorded now; null for nothing.</returns>
    public async Task<Submission?> AdvanceAsync(ClaimedFile claimed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        (SafeFileHandle file, FileStatus status) = claims.Open(claimed);
        using (file)
        {
            ClaimProgress at = await ProgressAsync(claimed, FileStamp.Of(status), cancellationToken);
            Writing writing = Writers(file);
            bool quiet =
                writing == Writing.Nobody || (writing == Writing.Unknown && (at.Rested || time.GetElapsedTime(at.Since) >= rules.Settle));
            if (at.IsRecorded)
            {
                if (writing == Writing.Nobody || (writing == Writing.Unknown && time.GetElapsedTime(at.Since) >= rules.Keep))
                    Remove(claimed);
                return null;
            }

            if (!quiet || TooLarge(claimed, status))
                return null;
            return await RecordAsync(claimed, file, at, cancellationToken);
        }
    }

    /// <summary>True where it waits to be removed, and for nothing else.</summary>
    public bool IsRecorded(ClaimedFile claimed)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        return progress.TryGetValue(claimed.Ticket, out ClaimProgress? at) && at.IsRecorded;
    }

    private async Task<Submission?> RecordAsync(
        ClaimedFile claimed,
        SafeFileHandle file,
        ClaimProgress at,
        CancellationToken cancellationToken
    )
    {
        ArchivedFile archived = await StoreAsync(file, cancellationToken);
        AfterStep(IntakeStep.Archived);
        if (StampOf(file) != at.Stamp)
            return null;
        if (at.Before is { } same && string.Equals(same.Sha256, archived.Sha256, StringComparison.Ordinal))
        {
            at.RecordedStamp = at.Stamp;
            return await AdvanceAsync(claimed, cancellationToken);
        }

        if (at.Before is not null && string.Equals(at.Before.Ticket, claimed.Ticket, StringComparison.Ordinal))
        {
            progress.Remove(claimed.Ticket);
            claimed = claims.Renew(claimed);
            progress[claimed.Ticket] = at;
        }

        EnsureRecords();
        ReceivedFile received = new(
            claimed.Ticket,
            archived.Sha256,
            claimed.Name,
            InboxNames.UnitOf(claimed.InboxPath),
            claimed.InboxPath,
            archived.Size
        )
        {
            GrownFromId = at.Before?.Id,
        };
        (at.Before, at.RecordedStamp) = (await ledger.ReceiveAsync(received, cancellationToken), at.Stamp);
        AfterStep(IntakeStep.Recorded);
        Submission recorded = at.Before;
        await AdvanceAsync(claimed, cancellationToken);
        return recorded;
    }

    /// <summary>What is known of a claim; of one that an earlier run left, what the records know.</summary>
    private async Task<ClaimProgress> ProgressAsync(ClaimedFile claimed, FileStamp now, CancellationToken cancellationToken)
    {
        if (!progress.TryGetValue(claimed.Ticket, out ClaimProgress? known))
        {
            known = new ClaimProgress(now, time.GetTimestamp()) { Before = await ledger.FindLineAsync(claimed.Ticket, cancellationToken) };
            progress[claimed.Ticket] = known;
        }

        if (known.Stamp != now)
            (known.Stamp, known.Since, known.Rested) = (now, time.GetTimestamp(), false);
        return known;
    }

    private void Remove(ClaimedFile claimed)
    {
        // Between the commit and now the database may have gone: then the file is all there is.
        EnsureRecords();
        claims.Remove(claimed);
        progress.Remove(claimed.Ticket);
        AfterStep(IntakeStep.Removed);
    }

    /// <summary>It grew beyond the limit after it was claimed: back to its place, where it is refused like any other.</summary>
    private bool TooLarge(ClaimedFile claimed, FileStatus status)
    {
        if (status.Size <= rules.LimitBytes)
            return false;
        if (!claims.PutBack(claimed))
            throw new IOException(EntryReasons.OverLimit(status.Size, rules.LimitBytes).Thai);
        progress.Remove(claimed.Ticket);
        return true;
    }

    private void EnsureRecords()
    {
        if (!rules.RecordsStand())
            throw new RecordsGoneException();
    }

    private static FileStamp StampOf(SafeFileHandle file) => FileStamp.Of(FileStatus.Of((int)file.DangerousGetHandle(), ""));

    private async Task<ArchivedFile> StoreAsync(SafeFileHandle file, CancellationToken cancellationToken)
    {
        await using HandleStream content = new(file, rules.LimitBytes);
        return await archive.StoreAsync(content, cancellationToken);
    }

    private sealed class ClaimProgress(FileStamp stamp, long since)
    {
        public FileStamp Stamp { get; set; } = stamp;

        /// <summary>Since when it is as it is.</summary>
        public long Since { get; set; } = since;

        /// <summary>It had come to rest before it was claimed.</summary>
        public bool Rested { get; set; }

        /// <summary>What it was last recorded as.</summary>
        public Submission? Before { get; set; }

        /// <summary>As it was when it was recorded; null where that is not known.</summary>
        public FileStamp? RecordedStamp { get; set; }

        public bool IsRecorded => Before is not null && RecordedStamp == Stamp;
    }
}
