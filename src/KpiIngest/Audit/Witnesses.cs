using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;

namespace KpiIngest.Audit;

/// <summary>The checkpoints that the trail is held against: those that were kept, and those that somebody names.</summary>
/// <param name="key">Null where there is none that can be read.</param>
internal sealed class Witnesses(PublicLogKey? key)
{
    private const int MaxCharacters = 64 << 10;

    private readonly List<Witness> found = [];
    private readonly List<Damage> invalid = [];

    public IReadOnlyList<Witness> Found => found;

    /// <summary>The key that is not there, and kept files that are no checkpoint of this trail.</summary>
    public IReadOnlyList<Damage> Invalid => invalid;

    /// <summary>The checkpoint of a file with its note.</summary>
    /// <returns>Null where it is none of this trail.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public async Task<(Checkpoint Checkpoint, string Note)?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (key is null)
            return null;
        using StreamReader reader = new(file);
        char[] text = new char[MaxCharacters];
        int length = await reader.ReadBlockAsync(text, cancellationToken);
        if (length == MaxCharacters)
            return null;
        string note = new string(text, 0, length).ReplaceLineEndings("\n");
        return Checkpoint.Read(note, key.Log, key.Bytes) is { } checkpoint ? (checkpoint, note) : null;
    }

    /// <summary>Those that were kept. One that is not of this trail is damage: it was put there or the key was replaced.</summary>
    public async Task AddKeptAsync(AuditFolder folder, CancellationToken cancellationToken)
    {
        if (key is null)
            invalid.Add(new Damage(DamageKind.KeyMissing, null, null, LogKey.PublicFileName));
        foreach (string file in folder.Kept())
        {
            if (await ReadAsync(file, cancellationToken) is var (checkpoint, _))
                found.Add(Witness.Of(file, checkpoint));
            else if (key is not null)
                invalid.Add(new Damage(DamageKind.CheckpointInvalid, null, null, file));
        }
    }

    /// <param name="named">A file, or the short form.</param>
    /// <returns>False where it is neither.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<bool> AddNamedAsync(string named, CancellationToken cancellationToken)
    {
        Witness? witness = File.Exists(named)
            ? await ReadAsync(named, cancellationToken) is var (checkpoint, _)
                ? Witness.Of(named, checkpoint)
                : null
            : Witness.OfShort(named);
        if (witness is not null)
            found.Add(witness);
        return witness is not null;
    }
}
