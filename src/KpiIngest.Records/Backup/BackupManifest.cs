using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiIngest.Records.Backup;

/// <summary>What a back-up says of itself.</summary>
/// <param name="At">UTC.</param>
/// <param name="Submissions">In its records.</param>
/// <param name="Originals">Files of the archive that its records name.</param>
/// <param name="Checkpoint">The short form of the audit trail's checkpoint of then.</param>
public sealed record BackupManifest(DateTimeOffset At, long Submissions, long Originals, string Checkpoint)
{
    /// <summary>The file with the records; early back-ups did not say: they were of SQLite.</summary>
    public string Records { get; init; } = "records.db";

    /// <summary>Why the copy of the records could not be proven, so that nobody knows whether it can be restored; null where it
    /// was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NotProven? NotProven { get; init; }

    internal const string FileName = "back-up.json";

    /// <exception cref="BackupException">It is no manifest.</exception>
    internal static async Task<BackupManifest> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        string file = Path.Combine(folder, FileName);
        try
        {
            return JsonSerializer.Deserialize(
                    await File.ReadAllTextAsync(file, cancellationToken),
                    BackupManifestJson.Default.BackupManifest
                ) ?? throw new JsonException("null");
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new BackupException(
                $"{file}: อ่านไม่ได้ ไม่ใช่สำเนาสำรองที่สมบูรณ์",
                $"{file} cannot be read: this is no complete back-up",
                e
            );
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(this, BackupManifestJson.Default.BackupManifest);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupManifestJson : JsonSerializerContext;

/// <summary>A back-up cannot be made or restored; the message is in Thai and English.</summary>
public sealed class BackupException(string thai, string english, Exception? inner = null) : Exception($"{thai} ({english})", inner);
