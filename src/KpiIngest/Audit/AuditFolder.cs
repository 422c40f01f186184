using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;

namespace KpiIngest.Audit;

/// <summary>The folder of the trail's key and of the checkpoints that were made.</summary>
internal sealed class AuditFolder(string folder)
{
    private const string Checkpoints = "checkpoints";

    /// <summary>What checkpoints are checked with; null where there is none that can be read. Nothing is made.</summary>
    public PublicLogKey? PublicKey() => PublicLogKey.Of(folder);

    /// <summary>To sign with; it is made where there is none, and nothing was signed before.</summary>
    /// <exception cref="AuditKeyException">The file holds no key, or not the one that kept checkpoints are signed with.</exception>
    public LogKey Key()
    {
        OwnFolder.Make(folder);
        IReadOnlyList<string> kept = Kept();
        if (kept.Count > 0 && !File.Exists(Path.Combine(folder, LogKey.FileName)))
            throw AuditKeyException.Lost(folder);
        LogKey key = LogKey.Of(folder);
        if (kept.Count == 0 || Checkpoint.Read(File.ReadAllText(kept[^1]), key.Log, key.PublicKey) is not null)
            return key;
        key.Dispose();
        throw AuditKeyException.Other(folder);
    }

    /// <summary>Keeps a checkpoint, under its short form.</summary>
    public async Task<string> KeepAsync(Checkpoint checkpoint, string note, CancellationToken cancellationToken)
    {
        // The first one of a state stays: it was signed at that time.
        string file = FileOf(checkpoint);
        if (!File.Exists(file))
            await DurableFiles.ReplaceAsync(file, System.Text.Encoding.UTF8.GetBytes(note), cancellationToken);
        return file;
    }

    public string FileOf(Checkpoint checkpoint) => Path.Combine(folder, Checkpoints, checkpoint.Short + ".txt");

    /// <summary>The files of all that were kept.</summary>
    public IReadOnlyList<string> Kept()
    {
        string kept = Path.Combine(folder, Checkpoints);
        return Directory.Exists(kept) ? [.. Directory.EnumerateFiles(kept, "*.txt").Order(StringComparer.Ordinal)] : [];
    }
}
