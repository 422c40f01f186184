using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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

    /// <summary>Writes a result on one line, with generated code alone: at first use much faster than through the serializer's
    /// metadata.</summary>
    public static void Write(Stream output, FileResult result) => Write(output, result, Compact, indented: false);

    /// <summary>Writes an answer for people and files, in the same way.</summary>
    public static void Write(Stream output, CheckResult result) => Write(output, result, Indented, indented: true);

    /// <summary>Reads and writes a result once for nothing. The first time is slow (the runtime compiles what it needs): call it while
    /// something else is waited for.</summary>
    public static void Prepare()
    {
        string line =
            """{"path":"","sha256":"","format":"","outcome":"checked","reports":[{"indicator":{},"recomputed":{},"figures":[{}]}],"discrepancies":[{"operands":[{}],"code":"","severity":"note","message":"","messageEn":"","at":{"table":0,"row":0,"column":""}}]}""";
        FileResult result = JsonSerializer.Deserialize(line, Compact.FileResult)!;
        Write(Stream.Null, new CheckResult([result], []));
    }

    private static void Write<T>(Stream output, T value, ResultJson context, bool indented)
    {
        using Utf8JsonWriter writer = new(
            output,
            new JsonWriterOptions
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                Indented = indented,
                NewLine = "\n",
            }
        );
        JsonTypeInfo<T> type = (JsonTypeInfo<T>)((IJsonTypeInfoResolver)context).GetTypeInfo(typeof(T), context.Options)!;
        type.SerializeHandler!(writer, value);
    }

    private static JsonSerializerOptions OptionsWith(bool indented) =>
        new()
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
