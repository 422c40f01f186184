namespace KpiIngest.Records;

/// <summary>The archive does not hold the bytes that its records say: missing, changed, or cut short. A defect of the storage, never of the
/// sender.</summary>
public sealed class ArchiveDamagedException(string sha256, string reason)
    : Exception($"The archived original {sha256} is damaged: {reason}.")
{
    public string Sha256 { get; } = sha256;
}
