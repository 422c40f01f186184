using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Backup;

/// <summary>Copies records, originals and the audit trail's key while the service runs, proves the copy whole, and only then gives it its
/// name.</summary>
/// <param name="audit">The folder of the trail's key and checkpoints.</param>
public sealed class BackupWriter(DatabaseAddress records, Archive archive, string audit, TimeProvider time)
{
    /// <returns>The folder of the back-up, with what it says of itself.</returns>
    /// <exception cref="BackupException">It was not made: what is copied does not hold, a tool is missing, or the place cannot take
    /// it.</exception>
    public async Task<(string Folder, BackupManifest Manifest)> WriteAsync(BackupFolder target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        DateTimeOffset at = time.GetUtcNow();
        string folder = target.NameOf(at);
        if (Directory.Exists(folder))
            throw new BackupException($"มีสำเนาสำรองของวินาทีนี้แล้ว: {folder}", $"there is a back-up of this second already: {folder}");
        string unfinished = target.UnfinishedNameOf(at);
        Directory.CreateDirectory(target.Root);
        OwnFolder.Make(unfinished);
        try
        {
            BackupManifest manifest = await CopyAsync(target, unfinished, at, cancellationToken);
            await DurableFiles.ReplaceAsync(
                Path.Combine(unfinished, BackupManifest.FileName),
                System.Text.Encoding.UTF8.GetBytes(manifest.ToJson()),
                cancellationToken
            );
            Directory.Move(unfinished, folder);
            DurableFiles.FlushFolder(target.Root);
            return (folder, manifest);
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    private async Task<BackupManifest> CopyAsync(
        BackupFolder target,
        string unfinished,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        RecordsCopy copying = RecordsCopy.Of(records, time);
        string copy = Path.Combine(unfinished, copying.FileName);
        Archive kept = new(target.Archive);
        (long originals, long submissions, string checkpoint) = (0, 0, "");
        await copying.WriteAsync(
            copy,
            async db =>
            {
                originals = await OriginalsCopy.RunAsync(db, archive, kept, cancellationToken);
                submissions = await db.Submissions.LongCountAsync(cancellationToken);
                checkpoint = (await TrailTree.CheckpointAsync(db, "", at, cancellationToken)).Short;
            },
            cancellationToken
        );
        OriginalsCopy.CopyTree(audit, Path.Combine(unfinished, BackupFolder.Audit));
        NotProven? open = await copying.ProveAsync(
            copy,
            async database => _ = await new CopyProof(kept, checkpoint, time).RunAsync(database, NotWhole, cancellationToken),
            cancellationToken
        );
        return new BackupManifest(at, submissions, originals, checkpoint) { Records = copying.FileName, NotProven = open };
    }

    private static BackupException NotWhole(long damages, Damage first) =>
        new(
            $"สำเนาที่ทำไม่ผ่านการพิสูจน์ ({damages} จุด เช่น {DamageWording.Of(first).Thai}) ดู kpi-ingest verify",
            $"the copy does not hold ({CountedText.Of(damages, "damage", "damages")}, such as {DamageWording.Of(first).English}); see kpi-ingest verify"
        );
}
