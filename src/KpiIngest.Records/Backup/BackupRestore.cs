using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Backup;

/// <summary>Puts a back-up into an empty place and proves it. The records come last: where they are, everything is.</summary>
/// <param name="records">The file that will hold the records; it is not there.</param>
public sealed class BackupRestore(string records, string archive, string audit, TimeProvider time)
{
    private const string Mark = ".restoring";

    /// <exception cref="BackupException">The place is not empty, the back-up is of another schema or does not hold.</exception>
    public async Task<BackupManifest> RestoreAsync(BackupFolder folder, string backUp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        BackupManifest manifest = await BackupManifest.ReadAsync(backUp, cancellationToken);
        string source = Path.Combine(backUp, BackupFolder.Records);
        try
        {
            await RecordsDatabase.ForReading(source).EnsureReadableAsync(cancellationToken);
        }
        catch (RecordsUnusableException e)
        {
            throw new BackupException($"สำเนานี้กู้คืนด้วยโปรแกรมรุ่นนี้ไม่ได้ ใช้โปรแกรมรุ่นที่ทำสำเนา แล้วจึงปรับรุ่น: {e.Message}", "this version cannot restore it: restore with the version that made it, then upgrade", e);
        }

        await MarkAsync(backUp, cancellationToken);
        await CopyOriginalsAsync(source, new Archive(folder.Archive), new Archive(archive), cancellationToken);
        BackupWriter.CopyTree(Path.Combine(backUp, BackupFolder.Audit), audit);
        string unfinished = records + Mark;
        Directory.CreateDirectory(Path.GetDirectoryName(records)!);
        File.Copy(source, unfinished, overwrite: true);
        await ProveAsync(unfinished, manifest, cancellationToken);
        await using (FileStream flushed = new(unfinished, FileMode.Open, FileAccess.ReadWrite)) flushed.Flush(flushToDisk: true);
        File.Move(unfinished, records, overwrite: false);
        DurableFiles.FlushFolder(Path.GetDirectoryName(records)!);
        File.Delete(Path.Combine(archive, Mark));
        return manifest;
    }

    /// <summary>A restore of the same back-up that was cut off goes on; everything else that is there is left alone.</summary>
    private async Task MarkAsync(string backUp, CancellationToken cancellationToken)
    {
        string mark = Path.Combine(archive, Mark);
        if (File.Exists(records)) throw NotEmpty(records);
        bool goesOn = File.Exists(mark) && string.Equals(await File.ReadAllTextAsync(mark, cancellationToken), Path.GetFullPath(backUp), StringComparison.Ordinal);
        if (goesOn) return;
        if (Directory.Exists(archive) && Directory.EnumerateFiles(archive, "*", SearchOption.AllDirectories).Any()) throw NotEmpty(archive);
        if (Directory.Exists(audit) && Directory.EnumerateFiles(audit, "*", SearchOption.AllDirectories).Any()) throw NotEmpty(audit);
        await DurableFiles.ReplaceAsync(mark, System.Text.Encoding.UTF8.GetBytes(Path.GetFullPath(backUp)), cancellationToken);
    }

    private static BackupException NotEmpty(string place) => new(
        $"{place} มีข้อมูลอยู่แล้ว กู้คืนได้เฉพาะที่ว่าง กรุณาย้ายของเดิมออก หรือใช้ไฟล์ตั้งค่าที่ชี้ไปที่อื่น",
        $"{place} is not empty: a back-up is restored into an empty place only. Move what is there away, or name other places in the configuration");

    private static async Task CopyOriginalsAsync(string source, Archive from, Archive to, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = RecordsDatabase.ForReading(source).CreateDbContext();
        await foreach (string sha256 in db.Submissions.AsNoTracking().Select(s => s.Sha256).Distinct().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (File.Exists(to.PathOf(sha256))) continue;
            if (!File.Exists(from.PathOf(sha256))) throw new BackupException($"สำเนาสำรองไม่มีต้นฉบับ {sha256}", $"the back-up lacks the original {sha256}");
            await using FileStream original = File.OpenRead(from.PathOf(sha256));
            await to.StoreAsync(original, cancellationToken);
        }
    }

    private async Task ProveAsync(string copy, BackupManifest manifest, CancellationToken cancellationToken)
    {
        Witness[] witnesses = Witness.OfShort(manifest.Checkpoint) is { } witness ? [witness] : [];
        VerificationResult result = await new RecordsVerification(RecordsDatabase.ForReading(copy), new Archive(archive), time).RunAsync(witnesses, 1, null, cancellationToken);
        SqliteConnection.ClearAllPools();
        if (result.Damages.First is not [var damage, ..]) return;
        throw new BackupException(
            $"สำเนาสำรองเสียหาย ({result.Damages.Count} จุด เช่น {damage.Kind} {damage.What}) จึงไม่กู้คืน กรุณาใช้สำเนาก่อนหน้า",
            $"the back-up is damaged ({result.Damages.Count} damages, such as {damage.Kind} {damage.What}) and is not restored; use an earlier one");
    }
}
