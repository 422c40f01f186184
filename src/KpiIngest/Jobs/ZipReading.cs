using System.Globalization;
using System.Text;
using KpiIngest.Documents.Tools;
using KpiIngest.Inbox;
using KpiIngest.Isolation;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using KpiIngest.Unpacking;

namespace KpiIngest.Jobs;

/// <summary>Makes a submission of each file of a ZIP. Run again after a crash it records nothing twice: the ticket of a file is that of its
/// ZIP with its place in it.</summary>
public sealed class ZipReading(Archive archive, SubmissionLedger ledger, InboxLedger entries, ReadQueue queue, IReaderWork work)
{
    /// <summary>Of a whole path, and of one name in it, in bytes of UTF-8: the outbox repeats them, with more behind.</summary>
    private const int PathBytes = 1_500;
    private const int NameBytes = 240;

    /// <summary>True for a ZIP of files that was dropped itself: one inside a ZIP is not opened.</summary>
    /// <param name="original">Where its bytes are.</param>
    public static async Task<bool> AppliesToAsync(Submission submission, string original, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return submission.ContainerId is null
            && await ArchiveUnpacking.IsArchiveAsync(original, submission.OriginalName, cancellationToken);
    }

    /// <returns>Why it cannot be unpacked; null where every file of it is recorded.</returns>
    public async Task<Reason?> UnpackAsync(Submission zip, string original, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(zip);
        using TemporaryFolder folder = new();
        UnpackedArchive unpacked = await work.UnpackAsync(original, zip.InboxPath, folder.Path, cancellationToken);
        List<EntrySighting> others = [];
        int taken = 0;
        for (int i = 0; i < unpacked.Files.Count; i++)
        {
            UnpackedFile file = unpacked.Files[i];
            if (NotTaken(zip, file) is { } other)
                others.Add(other);
            else
            {
                queue.Add((await TakeAsync(zip, file, i, cancellationToken)).Id);
                taken++;
            }
        }

        await entries.NoteUnpackedAsync(zip, others, cancellationToken);
        if (unpacked.Refusal is { } refusal)
            return refusal;
        await ledger.UnpackedAsync(zip.Id, taken, others.Count, cancellationToken);
        return null;
    }

    private static EntrySighting? NotTaken(Submission zip, UnpackedFile file)
    {
        string path = zip.InboxPath + "/" + file.Name;
        bool tooLong =
            Encoding.UTF8.GetByteCount(path) > PathBytes || file.Name.Split('/').Any(n => Encoding.UTF8.GetByteCount(n) > NameBytes);
        EntryReason? why =
            (file.PassedOver ?? file.Refusal) is { } reason ? new EntryReason(reason.Code, reason.Thai, reason.English)
            : tooLong ? EntryReasons.PathTooLong
            : file.Name.Any(char.IsControl) ? EntryReasons.NameNotUtf8
            : null;
        EntryState state = file.PassedOver is null ? EntryState.Refused : EntryState.Left;
        return why is null ? null : new EntrySighting(path, UnitOf(zip, file), EntryKind.File, null, state, why);
    }

    /// <summary>A ZIP that lies in no unit's folder may hold the folders of units.</summary>
    private static string UnitOf(Submission zip, UnpackedFile file) =>
        zip.Unit == InboxNames.NoUnit && file.Name.Contains('/', StringComparison.Ordinal) ? InboxNames.UnitOf(file.Name) : zip.Unit;

    private async Task<Submission> TakeAsync(Submission zip, UnpackedFile file, int place, CancellationToken cancellationToken)
    {
        await using FileStream content = File.OpenRead(file.File!);
        ArchivedFile archived = await archive.StoreAsync(content, cancellationToken);
        string ticket = string.Create(CultureInfo.InvariantCulture, $"zip:{zip.Ticket}/{place}");
        return await ledger.ReceiveAsync(
            new ReceivedFile(
                ticket,
                archived.Sha256,
                Path.GetFileName(file.Name),
                UnitOf(zip, file),
                zip.InboxPath + "/" + file.Name,
                archived.Size
            )
            {
                ContainerId = zip.Id,
            },
            cancellationToken
        );
    }
}
