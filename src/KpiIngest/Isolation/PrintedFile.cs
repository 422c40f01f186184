using System.Text.Json.Serialization;

namespace KpiIngest.Isolation;

/// <summary>The answer to a request to print: the PDF stands where it was asked for.</summary>
/// <param name="Bytes">Its length.</param>
public sealed record PrintedFile(long Bytes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PrintedFile))]
internal sealed partial class PrintedFileJson : JsonSerializerContext;
