using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Backup;

/// <summary>Copies the originals that records name from one archive to another: only those that are not there.</summary>
internal static class OriginalsCopy
{
    /// <returns>Originals that the records name.</returns>
    /// <exception cref="BackupException">One is missing, or is not what its name says.</exception>
    public static async Task<long> RunAsync(RecordsDbContext db, Archive from, Archive to, CancellationToken cancellationToken)
    {
        long originals = 0;
        await foreach (
            string sha256 in db
                .Submissions.AsNoTracking()
                .Select(s => s.Sha256)
                .Distinct()
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        {
            originals++;
            if (!Archive.IsHash(sha256))
                throw new BackupException(
                    $"{sha256} ไม่ใช่ชื่อของต้นฉบับ ดู kpi-ingest verify",
                    $"{sha256} is the name of no original; see kpi-ingest verify"
                );
            if (File.Exists(to.PathOf(sha256)))
                continue;
            if (!File.Exists(from.PathOf(sha256)))
                throw new BackupException(
                    $"ไม่พบต้นฉบับ {sha256} ในคลังที่คัดลอก ดู kpi-ingest verify",
                    $"the original {sha256} is not in the archive that is copied; see kpi-ingest verify"
                );
            await using FileStream original = File.OpenRead(from.PathOf(sha256));
            ArchivedFile stored = await to.StoreAsync(original, cancellationToken);
            if (!string.Equals(stored.Sha256, sha256, StringComparison.Ordinal))
                throw new BackupException(
                    $"ต้นฉบับ {sha256} ในคลังที่คัดลอกถูกแก้ไข ดู kpi-ingest verify",
                    $"the original {sha256} was changed in the archive that is copied; see kpi-ingest verify"
                );
        }

        return originals;
    }

    /// <summary>Every file of a folder and those below it, flushed; those that are there already are replaced.</summary>
    public static void CopyTree(string from, string to)
    {
        if (!Directory.Exists(from))
            return;
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using FileStream source = File.OpenRead(file);
            using FileStream copy = new(target, options);
            source.CopyTo(copy);
            copy.Flush(flushToDisk: true);
        }
    }
}
