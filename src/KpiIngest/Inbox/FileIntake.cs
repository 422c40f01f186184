using KpiIngest.Records;

namespace KpiIngest.Inbox;

/// <summary>Takes a settled file: into the archive, claimed, recorded, and only then removed from the inbox.</summary>
/// <remarks>
/// Whatever the moment of a crash, the file lies in the inbox (under its name, or claimed beside it) or is recorded:
/// <list type="bullet">
/// <item>before the claim it lies where the sender put it; what the archive already holds is found there again;</item>
/// <item>between claim and record the next start finds the claim, sees that its ticket is not recorded, and goes on;</item>
/// <item>between record and removal the next start finds the claim, sees that its ticket is recorded, and only removes.</item>
/// </list>
/// </remarks>
public sealed class FileIntake(InboxFolder inbox, Archive archive, SubmissionLedger ledger)
{
    /// <summary>Called after each step; tests end the process there.</summary>
    internal Action<IntakeStep> AfterStep { get; init; } = static _ => { };

    /// <returns>The submission, or null where the file changed meanwhile: it is met again at a later scan.</returns>
    /// <exception cref="IOException">The file or the archive cannot be used; the file is still in the inbox.</exception>
    public async Task<Submission?> TakeAsync(InboxFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArchivedFile archived = await StoreAsync(file.FullPath, cancellationToken);
        AfterStep(IntakeStep.Archived);
        if (FileStamp.Of(file.FullPath) != file.Stamp) return null;
        ClaimedFile claimed = InboxFolder.Claim(file.FullPath, file.InboxPath);
        AfterStep(IntakeStep.Claimed);
        return FileStamp.Of(claimed.FullPath) == file.Stamp
            ? await RecordAsync(claimed, archived, file.Stamp, cancellationToken)
            : await FinishAsync(claimed, cancellationToken);
    }

    /// <summary>Finishes what an earlier run began.</summary>
    public async Task<IReadOnlyList<Submission>> FinishClaimedAsync(CancellationToken cancellationToken)
    {
        List<Submission> finished = [];
        foreach (ClaimedFile claimed in inbox.Claimed()) finished.Add(await FinishAsync(claimed, cancellationToken));
        return finished;
    }

    private async Task<Submission> FinishAsync(ClaimedFile claimed, CancellationToken cancellationToken)
    {
        FileStamp stamp = FileStamp.Of(claimed.FullPath);
        return await RecordAsync(claimed, await StoreAsync(claimed.FullPath, cancellationToken), stamp, cancellationToken);
    }

    private async Task<Submission> RecordAsync(ClaimedFile claimed, ArchivedFile archived, FileStamp stamp, CancellationToken cancellationToken)
    {
        Submission submission = await ledger.ReceiveAsync(
            new ReceivedFile(
                claimed.Ticket,
                archived.Sha256,
                Path.GetFileName(claimed.InboxPath),
                InboxNames.UnitOf(claimed.InboxPath),
                claimed.InboxPath,
                archived.Size),
            cancellationToken);
        AfterStep(IntakeStep.Recorded);

        // Other bytes than those recorded, written by a program that still held the file open: a file of its own, never thrown away.
        bool sameBytes = FileStamp.Of(claimed.FullPath) == stamp && string.Equals(submission.Sha256, archived.Sha256, StringComparison.Ordinal);
        if (!sameBytes) return await FinishAsync(InboxFolder.ClaimAnew(claimed), cancellationToken);
        InboxFolder.Remove(claimed);
        AfterStep(IntakeStep.Removed);
        return submission;
    }

    private async Task<ArchivedFile> StoreAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream content = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return await archive.StoreAsync(content, cancellationToken);
    }
}
