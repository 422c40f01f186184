using System.Text;
using System.Text.Json;

namespace KpiIngest.Isolation;

/// <summary>What a reader process is asked, one line a request: <c>{"file":"...","path":"..."}</c> and <c>"trace"</c> where pages are to be
/// drawn, <c>"unpack"</c> where the file is a ZIP to be unpacked, <c>"compare"</c> where it lists recorded results
/// (<see cref="ComparisonList"/>), <c>"show"</c> where it is only to be shown, <c>"typed"</c> where values that a person typed are laid
/// over it, <c>"keyed"</c> where a person keyed it from its pictures.</summary>
/// <param name="File">Where the bytes are.</param>
/// <param name="Path">The path to name in the result.</param>
/// <param name="Trace">A folder for the drawn pages of a PDF; null where none are wanted.</param>
public sealed record ReadRequest(string File, string Path, string? Trace = null)
{
    /// <summary>An empty folder for the files of a ZIP; null where the file is to be read.</summary>
    public string? Unpack { get; init; }

    public bool Compare { get; init; }

    public bool Show { get; init; }

    /// <summary>A file of values that a person typed (<see cref="Checking.Typed.TypedValues"/> as JSON), to be laid over what is
    /// recognised; null where there are none.</summary>
    public string? Typed { get; init; }

    /// <summary>A file of what a person keyed from the pictures of a scan (<see cref="Reports.Keyed.KeyedFile"/>, JSON), which is checked
    /// in the place of what would be read; null where it is read.</summary>
    public string? Keyed { get; init; }

    /// <summary>Where the pages of a Word file are to be printed as PDF; null where they are not.</summary>
    public string? Print { get; init; }

    /// <summary>One line of UTF-8 with its end.</summary>
    public byte[] ToLine()
    {
        // By hand, not through the serializer: its first use costs both processes more than anything else on this way.
        using MemoryStream line = new();
        using (Utf8JsonWriter writer = new(line))
        {
            writer.WriteStartObject();
            writer.WriteString("file"u8, File);
            writer.WriteString("path"u8, Path);
            if (Trace is not null)
                writer.WriteString("trace"u8, Trace);
            if (Unpack is not null)
                writer.WriteString("unpack"u8, Unpack);
            if (Compare)
                writer.WriteBoolean("compare"u8, true);
            if (Show)
                writer.WriteBoolean("show"u8, true);
            if (Typed is not null)
                writer.WriteString("typed"u8, Typed);
            if (Print is not null)
                writer.WriteString("print"u8, Print);
            if (Keyed is not null)
                writer.WriteString("keyed"u8, Keyed);
            writer.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    /// <exception cref="JsonException">It is not such a line.</exception>
    public static ReadRequest Parse(string line)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(line));
        string? file = null,
            path = null,
            trace = null,
            unpack = null,
            typed = null,
            keyed = null,
            print = null;
        bool compare = false,
            show = false;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            string? name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "file":
                    file = reader.GetString();
                    break;
                case "path":
                    path = reader.GetString();
                    break;
                case "trace":
                    trace = reader.GetString();
                    break;
                case "unpack":
                    unpack = reader.GetString();
                    break;
                case "compare":
                    compare = reader.GetBoolean();
                    break;
                case "show":
                    show = reader.GetBoolean();
                    break;
                case "typed":
                    typed = reader.GetString();
                    break;
                case "print":
                    print = reader.GetString();
                    break;
                case "keyed":
                    keyed = reader.GetString();
                    break;
                default:
                    throw new JsonException($"Unknown: {name}.");
            }
        }

        return new ReadRequest(file ?? throw new JsonException("No file."), path ?? throw new JsonException("No path."), trace)
        {
            Unpack = unpack,
            Compare = compare,
            Show = show,
            Typed = typed,
            Keyed = keyed,
            Print = print,
        };
    }
}
