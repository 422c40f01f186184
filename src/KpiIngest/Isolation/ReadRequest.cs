using System.Text.Json.Serialization;

namespace KpiIngest.Isolation;

/// <summary>What a reader process is asked, one line of JSON a file.</summary>
/// <param name="File">Where the bytes are.</param>
/// <param name="Path">The path to name in the result.</param>
public sealed record ReadRequest(string File, string Path);

/// <summary>How requests are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadRequest))]
public sealed partial class RequestJson : JsonSerializerContext;
