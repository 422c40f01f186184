using System.Text;
using System.Text.Json;

namespace KpiIngest.Isolation;

/// <summary>What a reader process is asked: <c>{"file":"...","path":"..."}</c> and, where pages are to be drawn, <c>"trace"</c>; one line a file.</summary>
/// <param name="File">Where the bytes are.</param>
/// <param name="Path">The path to name in the result.</param>
/// <param name="Trace">A folder for the drawn pages of a PDF; null where none are wanted.</param>
public sealed record ReadRequest(string File, string Path, string? Trace = null)
{
    /// <summary>One line of UTF-8 with its end.</summary>
    public byte[] ToLine()
    {
        // By hand, not through the serializer: its first use costs both processes more than anything else on this way.
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line))
        {
            writer.WriteStartObject();
            writer.WriteString("file"u8, File);
            writer.WriteString("path"u8, Path);
            if (Trace is not null) writer.WriteString("trace"u8, Trace);
            writer.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    /// <exception cref="JsonException">It is not such a line.</exception>
    public static ReadRequest Parse(string line)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        string? file = null, path = null, trace = null;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var isFile = reader.ValueTextEquals("file"u8);
            var isTrace = reader.ValueTextEquals("trace"u8);
            reader.Read();
            if (isFile) file = reader.GetString();
            else if (isTrace) trace = reader.GetString();
            else path = reader.GetString();
        }

        return new ReadRequest(file ?? throw new JsonException("No file."), path ?? throw new JsonException("No path."), trace);
    }
}
