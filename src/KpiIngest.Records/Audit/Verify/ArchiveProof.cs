using System.Security.Cryptography;
using KpiIngest.Checking.Language;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds the archive against the records: every original is there, those that are looked into have the bytes of their hash, and no
/// other file stands there.</summary>
/// <param name="share">Of the originals whose bytes are read, from 0 to 1; that they are there, and their size, is asked of all.</param>
internal sealed class ArchiveProof(Archive archive, double share, DateTimeOffset now, Damages damages)
{
    private const int Batch = 500;

    /// <summary>A file is stored before it is recorded: one that came since is no stranger yet.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Originals that the records name.</summary>
    public long Originals { get; private set; }

    /// <summary>Originals whose bytes were read.</summary>
    public long Read { get; private set; }

    public async Task RunAsync(RecordsDbContext db, Action<long> progress, CancellationToken cancellationToken)
    {
        var originals = db
            .Submissions.AsNoTracking()
            .GroupBy(s => s.Sha256)
            .OrderBy(g => g.Key)
            .Select(g => new
            {
                Sha256 = g.Key,
                Size = g.Min(s => s.Size),
                Submission = g.Min(s => s.Id),
            });
        await foreach (var original in originals.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await CheckAsync(original.Sha256, original.Size, original.Submission, cancellationToken);
            progress(++Originals);
        }

        foreach (FileInfo[] files in archive.Files().Chunk(Batch))
            await StrangersAsync(db, files, cancellationToken);
    }

    private async Task CheckAsync(string sha256, long size, long submission, CancellationToken cancellationToken)
    {
        if (!Archive.IsHash(sha256))
        {
            damages.Add(DamageKind.OriginalMissing, sha256, null, submission);
            return;
        }

        FileInfo file = new(archive.PathOf(sha256));
        if (!file.Exists)
            damages.Add(DamageKind.OriginalMissing, sha256, null, submission);
        else if (file.Length != size)
            damages.Add(
                DamageKind.OriginalChanged,
                new Bilingual(
                    $"{sha256}: {file.Length} ไบต์ ที่รับไว้ {size} ไบต์",
                    $"{sha256}: {file.Length} bytes, {size} were received"
                ),
                null,
                submission
            );
        else if (share >= 1 || RandomNumberGenerator.GetInt32(1_000_000) < share * 1_000_000)
            await ReadAsync(sha256, submission, cancellationToken);
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
            damages.Add(
                DamageKind.OriginalChanged,
                e is ArchiveDamagedException
                    ? new Bilingual($"{sha256}: มีไบต์อื่น", $"{sha256}: other bytes")
                    : new Bilingual($"{sha256}: อ่านไม่ได้ {e.Message}", $"{sha256}: it cannot be read: {e.Message}"),
                null,
                submission
            );
        }
    }

    private async Task StrangersAsync(RecordsDbContext db, FileInfo[] files, CancellationToken cancellationToken)
    {
        string[] names = [.. files.Select(f => f.Name).Where(Archive.IsHash)];
        HashSet<string> known =
        [
            .. await db.Submissions.Where(s => names.Contains(s.Sha256)).Select(s => s.Sha256).Distinct().ToListAsync(cancellationToken),
        ];
        foreach (FileInfo file in files)
        {
            bool ours = known.Contains(file.Name) && string.Equals(file.FullName, archive.PathOf(file.Name), StringComparison.Ordinal);
            if (!ours && (!Archive.IsHash(file.Name) || now.UtcDateTime - file.LastWriteTimeUtc > Fresh))
                damages.Add(DamageKind.OriginalUnknown, file.FullName);
        }
    }
}
