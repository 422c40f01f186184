using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;

namespace KpiIngest.Audit;

/// <summary>The folder of the trail's key and of the checkpoints that were made.</summary>
internal sealed class AuditFolder(string folder)
{
    private const string Checkpoints = "checkpoints";

    /// <summary>Makes the key where there is none.</summary>
    /// <exception cref="AuditKeyException">The file holds no key.</exception>
    public LogKey Key()
    {
        Directory.CreateDirectory(folder);
        return LogKey.Of(folder);
    }

    /// <summary>Keeps a checkpoint, under its short form.</summary>
    public async Task<string> KeepAsync(Checkpoint checkpoint, string note, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, Checkpoints, checkpoint.Short + ".txt");
        await DurableFiles.ReplaceAsync(file, System.Text.Encoding.UTF8.GetBytes(note), cancellationToken);
        return file;
    }

    /// <summary>The files of all that were kept.</summary>
    public IReadOnlyList<string> Kept()
    {
        var kept = Path.Combine(folder, Checkpoints);
        return Directory.Exists(kept) ? [.. Directory.EnumerateFiles(kept, "*.txt").Order(StringComparer.Ordinal)] : [];
    }
}
