using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Verify;

namespace KpiIngest.Records.Backup;

/// <summary>Puts a back-up into an empty place and proves it. The records come last: where they are, everything is.</summary>
/// <param name="records">Where the records will be; there are none.</param>
public sealed class BackupRestore(DatabaseAddress records, string archive, string audit, TimeProvider time)
{
    private const string Mark = ".restoring";

    /// <exception cref="BackupException">The place is not empty, the back-up is of another schema or of another kind of database, a tool is
    /// missing, or it does not hold.</exception>
    public async Task<BackupManifest> RestoreAsync(BackupFolder folder, string backUp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        BackupManifest manifest = await BackupManifest.ReadAsync(backUp, cancellationToken);
        await using RecordsCopy copying = RecordsCopy.Of(records, time);
        if (!string.Equals(manifest.Records, copying.FileName, StringComparison.Ordinal))
            throw OtherDatabase(manifest);
        string copy = Path.Combine(backUp, copying.FileName);
        await copying.EnsureKnownAsync(copy, cancellationToken);
        await EnsureEmptyAsync(copying, backUp, cancellationToken);
        await copying.RestoreAsync(
            copy,
            Path.GetFullPath(backUp),
            async restored =>
            {
                Archive place = new(archive);
                await using (RecordsDbContext db = restored.CreateDbContext())
                    await OriginalsCopy.RunAsync(db, new Archive(folder.Archive), place, cancellationToken);
                OriginalsCopy.CopyTree(Path.Combine(backUp, BackupFolder.Audit), audit);
                await new CopyProof(place, manifest.Checkpoint, time).RunAsync(restored, Damaged, cancellationToken);
            },
            cancellationToken
        );
        File.Delete(Path.Combine(archive, Mark));
        return manifest;
    }

    /// <summary>A restore of the same back-up that was cut off goes on; everything else that is there is left alone.</summary>
    private async Task EnsureEmptyAsync(RecordsCopy copying, string backUp, CancellationToken cancellationToken)
    {
        string mark = Path.Combine(archive, Mark);
        string source = Path.GetFullPath(backUp);
        bool goesOn =
            File.Exists(mark) && string.Equals(await File.ReadAllTextAsync(mark, cancellationToken), source, StringComparison.Ordinal);
        foreach (string place in goesOn ? [] : new[] { archive, audit })
            if (Directory.Exists(place) && Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Any())
                throw RecordsCopy.NotEmptyPlace(place);
        await copying.EnsureEmptyAsync(source, cancellationToken);
        if (!goesOn)
            await DurableFiles.ReplaceAsync(mark, System.Text.Encoding.UTF8.GetBytes(source), cancellationToken);
    }

    private static BackupException OtherDatabase(BackupManifest manifest) =>
        manifest.Records == "records.db"
            ? new BackupException(
                "สำเนานี้เป็นของ SQLite แต่ไฟล์ตั้งค่าชี้ไปที่ PostgreSQL กรุณากู้คืนลงไฟล์ SQLite ก่อน แล้วย้ายด้วย kpi-ingest move-to",
                "the back-up is of records in SQLite, and the configuration names PostgreSQL: restore it into a file of SQLite, then move it with kpi-ingest move-to"
            )
            : new BackupException(
                "สำเนานี้เป็นของ PostgreSQL แต่ไฟล์ตั้งค่าชี้ไปที่ไฟล์ SQLite กรุณาใช้ไฟล์ตั้งค่าที่ชี้ไปที่ PostgreSQL",
                "the back-up is of records in PostgreSQL, and the configuration names a file of SQLite: name a database of PostgreSQL"
            );

    private static BackupException Damaged(long damages, Damage first) =>
        new(
            $"สำเนาสำรองเสียหาย ({damages} จุด เช่น {DamageWording.Of(first).Thai}) จึงไม่กู้คืน กรุณาใช้สำเนาก่อนหน้า",
            $"the back-up is damaged ({CountedText.Of(damages, "damage", "damages")}, such as {DamageWording.Of(first).English}) and is not restored; use an earlier one"
        );
}
