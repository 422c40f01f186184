using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Logging;

/// <summary>Writes <c>at</c>, <c>level</c>, <c>category</c>, <c>event</c>, <c>message</c>, the named values under <c>fields</c>, and <c>exception</c>.</summary>
internal sealed class JsonLinesLogger(string category, DailyFile file, TimeProvider time) : ILogger
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("at", time.GetUtcNow().UtcDateTime);
            json.WriteString("level", JsonNamingPolicy.CamelCase.ConvertName(logLevel.ToString()));
            json.WriteString("category", category);
            if (eventId.Name is { } name) json.WriteString("event", name);
            json.WriteString("message", formatter(state, exception));
            if (state is IReadOnlyList<KeyValuePair<string, object?>> fields) WriteFields(json, fields);
            if (exception is not null) json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        _ = file.Append(line.WrittenSpan);
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> fields)
    {
        json.WriteStartObject("fields");
        foreach ((string key, object? value) in fields)
        {
            if (string.Equals(key, "{OriginalFormat}", StringComparison.Ordinal)) continue;
            json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(key));
            switch (value)
            {
                case null: json.WriteNullValue(); break;
                case int number: json.WriteNumberValue(number); break;
                case long number: json.WriteNumberValue(number); break;
                case bool truth: json.WriteBooleanValue(truth); break;
                default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
            }
        }

        json.WriteEndObject();
    }
}
