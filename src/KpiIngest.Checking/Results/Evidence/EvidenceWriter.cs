using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KpiIngest.Checking.Results.Evidence;

/// <summary>Writes figures and operands, one on a line by itself: they are many, and each is short.</summary>
internal static class EvidenceWriter
{
    private static readonly JsonWriterOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>As the elements of one array.</summary>
    public static byte[] Write<T>(IReadOnlyList<T> entries, Action<Utf8JsonWriter, T> write)
    {
        ArrayBufferWriter<byte> buffer = new(256 * Math.Max(1, entries.Count));
        using (Utf8JsonWriter json = new(buffer, OneLine))
        {
            json.WriteStartArray();
            foreach (T entry in entries)
                write(json, entry);
            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter json, FigureResult figure)
    {
        json.WriteStartObject();
        json.WriteString("value"u8, figure.Value);
        json.WriteString("text"u8, figure.Text);
        json.WritePropertyName("at"u8);
        Write(json, figure.At, null);
        Write(json, figure.Location, figure.Text);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, OperandResult operand)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, operand.Role);
        json.WriteString("value"u8, operand.Value);
        json.WriteString("text"u8, operand.Text);
        json.WritePropertyName("at"u8);
        if (operand.At is { } at)
            Write(json, at, operand.TableRole);
        else
            json.WriteNullValue();
        if (operand.Location is { } location)
        {
            Write(json, location, operand.Text);
        }
        else
        {
            json.WriteNull("location"u8);
            json.WriteNull("box"u8);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FigureSite at, TableRoleResult? role)
    {
        json.WriteStartObject();
        Write(json, "table"u8, at.Table);
        if (at.Row is { Index: { } index })
            json.WriteNumber("row"u8, index);
        else if (at.Row is not null)
            json.WriteString("row"u8, "total"u8);
        Write(json, "group"u8, at.Group);
        Write(json, "conversion"u8, at.Conversion);
        Write(json, "computation"u8, at.Computation);
        Write(json, "criteria"u8, at.Criteria);
        if (at.Criteria is not null || at.Item is not null)
            json.WriteString("item"u8, at.Item);
        if (at.Level is not null)
            json.WriteString("level"u8, at.Level);
        if (at.Note)
            json.WriteBoolean("note"u8, true);
        Write(json, "formula"u8, at.Formula);
        Write(json, "term"u8, at.Term);
        Write(json, "listed"u8, at.Listed);
        Write(json, "average"u8, at.Average);
        json.WriteString("column"u8, at.Column);
        if (role is not null)
        {
            json.WriteString("kind"u8, role.Kind);
            json.WriteString("assessor"u8, role.Assessor);
            json.WriteString("period"u8, role.Period?.Label);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EvidenceLocation location, string? text)
    {
        json.WriteStartObject("location"u8);
        WriteOrNull(json, "page"u8, location.Page);
        WriteOrNull(json, "table"u8, location.Table);
        WriteOrNull(json, "row"u8, location.Row);
        WriteOrNull(json, "column"u8, location.Column);
        json.WriteString("text"u8, text);
        if (location.Within.Count > 0)
        {
            json.WriteStartArray("within"u8);
            foreach (CellAddress cell in location.Within)
            {
                json.WriteStartArray();
                json.WriteNumberValue(cell.Table);
                json.WriteNumberValue(cell.Row);
                json.WriteNumberValue(cell.Column);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        if (location.Boxes.Count == 0)
        {
            json.WriteNull("box"u8);
            return;
        }

        json.WriteStartObject("box"u8);
        Write(json, location.Boxes[0]);
        json.WriteEndObject();
        if (location.Boxes.Count == 1)
            return;
        json.WriteStartArray("furtherBoxes"u8);
        foreach (PageBoxResult box in location.Boxes.Skip(1))
        {
            json.WriteStartObject();
            json.WriteNumber("page"u8, box.Page);
            Write(json, box);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PageBoxResult box)
    {
        json.WriteNumber("left"u8, box.Left);
        json.WriteNumber("top"u8, box.Top);
        json.WriteNumber("width"u8, box.Width);
        json.WriteNumber("height"u8, box.Height);
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    private static void WriteOrNull(Utf8JsonWriter json, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
