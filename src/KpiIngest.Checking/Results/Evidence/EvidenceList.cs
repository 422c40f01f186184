using System.Collections;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiIngest.Checking.Results.Evidence;

/// <summary>A list as its JSON: it is written once by the reader process, and who only passes it on does not take it apart.</summary>
public abstract class EvidenceList<T>(byte[] json) : IReadOnlyList<T>
{
    private IReadOnlyList<T>? entries;

    public int Count => Entries.Count;

    /// <summary>One array, UTF-8.</summary>
    internal ReadOnlyMemory<byte> Json => json;

    private IReadOnlyList<T> Entries => entries ??= Read(json);

    public T this[int index] => Entries[index];

    public IEnumerator<T> GetEnumerator() => Entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected abstract IReadOnlyList<T> Read(ReadOnlyMemory<byte> array);
}

[JsonConverter(typeof(FigureListConverter))]
public sealed class FigureList : EvidenceList<FigureResult>
{
    internal FigureList(byte[] json)
        : base(json) { }

    public static FigureList None { get; } = new("[]"u8.ToArray());

    public static FigureList Of(IReadOnlyList<FigureResult> figures) => new(EvidenceWriter.Write(figures, EvidenceWriter.Write));

    private protected override IReadOnlyList<FigureResult> Read(ReadOnlyMemory<byte> array) =>
        EvidenceReader.Read(array, EvidenceReader.Figure);
}

[JsonConverter(typeof(OperandListConverter))]
public sealed class OperandList : EvidenceList<OperandResult>
{
    internal OperandList(byte[] json)
        : base(json) { }

    public static OperandList None { get; } = new("[]"u8.ToArray());

    public static OperandList Of(IReadOnlyList<OperandResult> operands) => new(EvidenceWriter.Write(operands, EvidenceWriter.Write));

    private protected override IReadOnlyList<OperandResult> Read(ReadOnlyMemory<byte> array) =>
        EvidenceReader.Read(array, EvidenceReader.Operand);
}

public sealed class FigureListConverter : JsonConverter<FigureList>
{
    public override FigureList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(ArrayJson.Read(ref reader));

    public override void Write(Utf8JsonWriter writer, FigureList value, JsonSerializerOptions options) =>
        ArrayJson.Write(writer, value.Json);
}

public sealed class OperandListConverter : JsonConverter<OperandList>
{
    public override OperandList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(ArrayJson.Read(ref reader));

    public override void Write(Utf8JsonWriter writer, OperandList value, JsonSerializerOptions options) =>
        ArrayJson.Write(writer, value.Json);
}

/// <summary>Arrays of objects, each on a line by itself where the rest is indented.</summary>
internal static class ArrayJson
{
    /// <summary>Spaces a level, as the writer indents.</summary>
    private const int Indentation = 2;

    /// <summary>The array without white space, as it was written: an indented answer is read back the same.</summary>
    public static byte[] Read(ref Utf8JsonReader reader)
    {
        using JsonDocument array = JsonDocument.ParseValue(ref reader);
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(array.RootElement);
        if (!raw.Contains((byte)'\n'))
            return raw.ToArray();
        using MemoryStream compact = new(raw.Length);
        compact.WriteByte((byte)'[');
        foreach (JsonElement entry in array.RootElement.EnumerateArray())
        {
            if (compact.Length > 1)
                compact.WriteByte((byte)',');
            compact.Write(JsonMarshal.GetRawUtf8Value(entry));
        }

        compact.WriteByte((byte)']');
        return compact.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> array)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!writer.Options.Indented || array.Length <= 2)
        {
            writer.WriteRawValue(array.Span, skipInputValidation: true);
            return;
        }

        // The writer puts no line break before what it takes as it is.
        using JsonDocument entries = JsonDocument.Parse(array);
        writer.WriteStartArray();
        byte[] line = new byte[1 + (Indentation * writer.CurrentDepth)];
        line.AsSpan().Fill((byte)' ');
        line[0] = (byte)'\n';
        foreach (JsonElement entry in entries.RootElement.EnumerateArray())
        {
            ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(entry);
            byte[] indented = new byte[line.Length + raw.Length];
            line.CopyTo(indented, 0);
            raw.CopyTo(indented.AsSpan(line.Length));
            writer.WriteRawValue(indented, skipInputValidation: true);
        }

        writer.WriteEndArray();
    }
}
