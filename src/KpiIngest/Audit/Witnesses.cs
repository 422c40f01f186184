using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;

namespace KpiIngest.Audit;

/// <summary>The checkpoints that the trail is held against: those that were kept, and those that somebody names.</summary>
internal sealed class Witnesses(LogKey? key)
{
    private const int MaxBytes = 64 << 10;

    private readonly List<Witness> found = [];
    private readonly List<Damage> invalid = [];

    public IReadOnlyList<Witness> Found => found;

    /// <summary>Files that are no checkpoint of this trail.</summary>
    public IReadOnlyList<Damage> Invalid => invalid;

    /// <summary>The checkpoint of a file with its note.</summary>
    /// <returns>Null where it is none of this trail.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public async Task<(Checkpoint Checkpoint, string Note)?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (key is null || new FileInfo(file).Length > MaxBytes) return null;
        var note = (await File.ReadAllTextAsync(file, cancellationToken)).ReplaceLineEndings("\n");
        return Checkpoint.Read(note, key.Log, key.PublicKey) is { } checkpoint ? (checkpoint, note) : null;
    }

    /// <param name="named">A file, or the short form.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task AddAsync(string named, CancellationToken cancellationToken)
    {
        if (!File.Exists(named) && Witness.OfShort(named) is { } typed) found.Add(typed);
        else if (await ReadAsync(named, cancellationToken) is var (checkpoint, _)) found.Add(Witness.Of(named, checkpoint));
        else invalid.Add(new Damage(DamageKind.CheckpointInvalid, null, null, named));
    }
}
