using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiIngest.Checking.Results;

/// <summary>The one way results are written and read as JSON: camelCase, Thai unescaped, nulls written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(FileResult))]
public sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>On one line: what the reader process sends and the records keep.</summary>
    public static ResultJson Compact { get; } = new(OptionsWith(indented: false));

    /// <summary>For people and files.</summary>
    public static ResultJson Indented { get; } = new(OptionsWith(indented: true));

    private static JsonSerializerOptions OptionsWith(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        Converters =
        {
            new JsonStringEnumConverter<FileOutcome>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase),
        },
    };
}
