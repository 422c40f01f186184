using System.Text.Json.Serialization;

namespace KpiIngest.Records.Keying;

/// <summary>How drafts are kept.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class DraftJson : JsonSerializerContext;
