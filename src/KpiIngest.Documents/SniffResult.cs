namespace KpiIngest.Documents;

/// <summary>What a file is by its content.</summary>
/// <param name="Format">As far as it could be told, also beside an error; <see cref="SourceFormat.Unknown"/> for anything that no reader
/// takes.</param>
/// <param name="Error">Why no reader needs to try: empty, missing, damaged or under a password; null otherwise.</param>
public sealed record SniffResult(SourceFormat Format, ReadError? Error = null);
