using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>The list as one object:
/// <c>{ "discrepancies": [ { "received", "unit", "file", ..., "discrepancy": as in check } ], "notCheckable": [ ... ] }</c>.</summary>
public sealed record DiscrepancyList(IReadOnlyList<DiscrepancyRow> Discrepancies, IReadOnlyList<GapRow> NotCheckable);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DiscrepancyList))]
internal sealed partial class DiscrepancyListJson : JsonSerializerContext
{
    public static DiscrepancyListJson Indented { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                WriteIndented = true,
                NewLine = "\n",
                Converters =
                {
                    new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase),
                    new JsonStringEnumConverter<FileOutcome>(JsonNamingPolicy.CamelCase),
                    new JsonStringEnumConverter<FindingState>(JsonNamingPolicy.CamelCase),
                },
            }
        );
}
