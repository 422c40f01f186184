using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiIngest.Checking.Results;

/// <summary>A number, or the word <c>total</c>.</summary>
public sealed class RowAddressConverter : JsonConverter<RowAddress>
{
    public override RowAddress Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => new RowAddress(reader.GetInt32()),
            JsonTokenType.String when reader.ValueTextEquals("total"u8) => RowAddress.Total,
            _ => throw new JsonException("A row is a number or \"total\"."),
        };

    public override void Write(Utf8JsonWriter writer, RowAddress value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Index is { } index)
            writer.WriteNumberValue(index);
        else
            writer.WriteStringValue("total"u8);
    }
}
