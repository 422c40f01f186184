using System.Text.Json;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>What the last nightly verification found, for people who look at it later. It proves nothing by itself:
/// <c>kpi-ingest verify</c> does.</summary>
/// <param name="Originals">Whose bytes were read.</param>
/// <param name="Witnesses">Checkpoints that the trail was held against.</param>
/// <param name="Damages">All that were found.</param>
/// <param name="First">The first of them, at most <see cref="Kept"/>.</param>
/// <param name="Checkpoint">The short form of the checkpoint that was made; null where there was damage.</param>
/// <param name="CheckpointFile">Where it is kept.</param>
public sealed record LastVerification(
    DateTimeOffset At,
    long Entries,
    long Submissions,
    long Originals,
    long AllOriginals,
    int Witnesses,
    long Damages,
    IReadOnlyList<Damage> First,
    string? Checkpoint,
    string? CheckpointFile
)
{
    public const int Kept = 500;
}

/// <summary>The file in the folder of the audit trail in which the last verification is kept.</summary>
public sealed class VerificationFile(string folder)
{
    private const string Name = "last-verification.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public Task KeepAsync(LastVerification verification, CancellationToken cancellationToken) =>
        DurableFiles.ReplaceAsync(Path.Combine(folder, Name), JsonSerializer.SerializeToUtf8Bytes(verification, Json), cancellationToken);

    /// <returns>Null where there was none yet, or the file is none of ours.</returns>
    public async Task<LastVerification?> ReadAsync(CancellationToken cancellationToken)
    {
        string file = Path.Combine(folder, Name);
        if (!File.Exists(file))
            return null;
        try
        {
            await using FileStream stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<LastVerification>(stream, Json, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
