using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiIngest.Checking.Results;

namespace KpiIngest.Records;

/// <summary>Where a discrepancy is, whole: what the columns of <see cref="RecordedDiscrepancy"/> hold in part.</summary>
public sealed record PlacesOfDiscrepancy(LocationResult? Location, IReadOnlyList<LocationResult> Also);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlacesOfDiscrepancy))]
internal sealed partial class PlacesJson : JsonSerializerContext
{
    public static PlacesJson Compact { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
