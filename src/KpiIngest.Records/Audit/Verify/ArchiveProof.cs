using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds the archive against the records: every original is there, those that are looked into have the bytes of their hash, and no other file stands there.</summary>
/// <param name="share">Of the originals whose bytes are read, from 0 to 1; that they are there, and their size, is asked of all.</param>
internal sealed class ArchiveProof(Archive archive, double share, DateTimeOffset now, Damages damages)
{
    /// <summary>A file is stored before it is recorded: one that came since is no stranger yet.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Originals whose bytes were read.</summary>
    public long Read { get; private set; }

    public async Task RunAsync(RecordsDbContext db, Action<long> progress, CancellationToken cancellationToken)
    {
        using IEnumerator<FileInfo> files = archive.Files().GetEnumerator();
        bool more = files.MoveNext();
        var originals = db.Submissions.AsNoTracking().GroupBy(s => s.Sha256).OrderBy(g => g.Key)
            .Select(g => new { Sha256 = g.Key, Size = g.Min(s => s.Size), Submission = g.Min(s => s.Id) });
        long gone = 0;
        await foreach (var original in originals.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            for (; more && string.CompareOrdinal(files.Current.Name, original.Sha256) < 0; more = files.MoveNext()) Unknown(files.Current);
            progress(++gone);
            if (!more || !string.Equals(files.Current.Name, original.Sha256, StringComparison.Ordinal))
            {
                damages.Add(DamageKind.OriginalMissing, original.Sha256, null, original.Submission);
                continue;
            }

            await CheckAsync(files.Current, original.Sha256, original.Size, original.Submission, cancellationToken);
            more = files.MoveNext();
        }

        for (; more; more = files.MoveNext()) Unknown(files.Current);
    }

    private async Task CheckAsync(FileInfo file, string sha256, long size, long submission, CancellationToken cancellationToken)
    {
        if (!string.Equals(file.FullName, archive.PathOf(sha256), StringComparison.Ordinal)) damages.Add(DamageKind.OriginalMissing, sha256, null, submission);
        else if (file.Length != size) damages.Add(DamageKind.OriginalChanged, sha256, null, submission);
        else if (share >= 1 || RandomNumberGenerator.GetInt32(1_000_000) < share * 1_000_000) await ReadAsync(sha256, submission, cancellationToken);
    }

    private async Task ReadAsync(string sha256, long submission, CancellationToken cancellationToken)
    {
        Read++;
        try
        {
            await archive.VerifyAsync(sha256, cancellationToken);
        }
        catch (Exception e) when (e is ArchiveDamagedException or IOException or UnauthorizedAccessException)
        {
            damages.Add(DamageKind.OriginalChanged, $"{sha256}: {e.Message}", null, submission);
        }
    }

    private void Unknown(FileInfo file)
    {
        if (now.UtcDateTime - file.LastWriteTimeUtc > Fresh) damages.Add(DamageKind.OriginalUnknown, file.FullName);
    }
}
