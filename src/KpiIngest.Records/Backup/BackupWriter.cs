using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Backup;

/// <summary>Copies records, originals and the audit trail's key while the service runs, proves the copy whole, and only then gives it its name.</summary>
/// <param name="records">The file of SQLite.</param>
/// <param name="audit">The folder of the trail's key and checkpoints.</param>
public sealed class BackupWriter(string records, Archive archive, string audit, TimeProvider time)
{
    /// <returns>The folder of the back-up, with what it says of itself.</returns>
    /// <exception cref="BackupException">It was not made: what is copied does not hold, or the place cannot take it.</exception>
    public async Task<(string Folder, BackupManifest Manifest)> WriteAsync(BackupFolder target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        DateTimeOffset at = time.GetUtcNow();
        string folder = target.NameOf(at);
        if (Directory.Exists(folder)) throw new BackupException($"มีสำเนาสำรองของวินาทีนี้แล้ว: {folder}", $"there is a back-up of this second already: {folder}");
        string unfinished = target.UnfinishedNameOf(at);
        Directory.CreateDirectory(target.Root);
        OwnFolder.Make(unfinished);
        try
        {
            string copy = Path.Combine(unfinished, BackupFolder.Records);
            await CopyRecordsAsync(copy, cancellationToken);
            long originals = await CopyOriginalsAsync(copy, new Archive(target.Archive), cancellationToken);
            CopyTree(audit, Path.Combine(unfinished, BackupFolder.Audit));
            BackupManifest manifest = await ProveAsync(copy, target, at, originals, cancellationToken);
            await DurableFiles.ReplaceAsync(Path.Combine(unfinished, BackupManifest.FileName), System.Text.Encoding.UTF8.GetBytes(manifest.ToJson()), cancellationToken);
            Directory.Move(unfinished, folder);
            DurableFiles.FlushFolder(target.Root);
            return (folder, manifest);
        }
        finally
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>Every file of a folder and those below it, flushed; those that are there already are replaced.</summary>
    internal static void CopyTree(string from, string to)
    {
        if (!Directory.Exists(from)) return;
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using FileStream source = File.OpenRead(file);
            using FileStream copy = new(target, options);
            source.CopyTo(copy);
            copy.Flush(flushToDisk: true);
        }
    }

    private async Task CopyRecordsAsync(string copy, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = records, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("$copy", copy);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await using FileStream flushed = new(copy, FileMode.Open, FileAccess.ReadWrite);
        flushed.Flush(flushToDisk: true);
    }

    private async Task<long> CopyOriginalsAsync(string copy, Archive target, CancellationToken cancellationToken)
    {
        long originals = 0;
        await using RecordsDbContext db = RecordsDatabase.ForReading(copy).CreateDbContext();
        await foreach (string sha256 in db.Submissions.AsNoTracking().Select(s => s.Sha256).Distinct().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            originals++;
            if (File.Exists(target.PathOf(sha256))) continue;
            if (!File.Exists(archive.PathOf(sha256))) throw new BackupException($"ไม่พบต้นฉบับ {sha256} ในคลัง ดู kpi-ingest verify", $"the original {sha256} is not in the archive; see kpi-ingest verify");
            await using FileStream original = File.OpenRead(archive.PathOf(sha256));
            ArchivedFile stored = await target.StoreAsync(original, cancellationToken);
            if (!string.Equals(stored.Sha256, sha256, StringComparison.Ordinal))
                throw new BackupException($"ต้นฉบับ {sha256} ในคลังถูกแก้ไข ดู kpi-ingest verify", $"the original {sha256} was changed in the archive; see kpi-ingest verify");
        }

        return originals;
    }

    /// <summary>As if it were restored: the copied records against the copied originals.</summary>
    private async Task<BackupManifest> ProveAsync(string copy, BackupFolder target, DateTimeOffset at, long originals, CancellationToken cancellationToken)
    {
        VerificationResult result = await new RecordsVerification(RecordsDatabase.ForReading(copy), new Archive(target.Archive), time).RunAsync([], 1, null, cancellationToken);
        if (result.Damages.First is [var damage, ..])
        {
            throw new BackupException(
                $"สำเนาที่ทำไม่ผ่านการพิสูจน์ ({result.Damages.Count} จุด เช่น {damage.Kind} {damage.What}) ดู kpi-ingest verify",
                $"the copy does not hold ({result.Damages.Count} damages, such as {damage.Kind} {damage.What}); see kpi-ingest verify");
        }

        // The copy belongs to nobody's connections any more: its side files are folded into it.
        SqliteConnection.ClearAllPools();
        return new BackupManifest(at, result.Submissions, originals, Checkpoint.ShortOf(result.Entries, result.Root));
    }
}
