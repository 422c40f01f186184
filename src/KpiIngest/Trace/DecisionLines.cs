using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Documents;
using KpiIngest.Reports.Recognise;

namespace KpiIngest.Trace;

/// <summary>
/// Writes what was decided about a file, one JSON object a line: what was taken for a table and what was not, and why (<c>taken</c>,
/// <c>reason</c>), which heading was given which role (stage <c>heading</c>; <c>role</c> null where it is of no known wording), each with
/// how its text begins and its place.
/// </summary>
public static class DecisionLines
{
    /// <summary>Of a text so many characters tell which one it is.</summary>
    private const int Shown = 80;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="path">The path that the file is shown by.</param>
    /// <param name="headings">What its headings were taken for.</param>
    public static string Of(string path, Document document, IReadOnlyList<HeadingRole> headings)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(headings);
        StringBuilder lines = new();
        foreach (ReadingDecision decision in document.Decisions)
            lines.Append(Line(path, decision));
        HashSet<int?> read = headings.Select(h => h.Place.Table).ToHashSet();
        foreach (Table table in Tables(document.Body).Where(t => t.Place.Table is not null))
        {
            lines.Append(Line(path, new ReadingDecision("table", true, Origin(document.Format, table), TextOf(table), table.Place)));
            if (!read.Contains(table.Place.Table))
                lines.Append(Line(path, new ReadingDecision("heading", false, "no-headings-of-a-known-table", TextOf(table), table.Place)));
        }

        foreach (HeadingRole heading in headings)
            lines.Append(
                Line(path, new ReadingDecision("heading", heading.Role is not null, Reason(heading), heading.Text, heading.Place), heading)
            );
        return lines.ToString();
    }

    private static string Origin(SourceFormat format, Table table) =>
        format != SourceFormat.Pdf ? "table-of-the-file"
        : table.Ruled ? "drawn"
        : "alignment";

    private static string Reason(HeadingRole heading) =>
        heading.Role is null ? "no-known-wording"
        : heading.Proven ? "proven-by-its-figures"
        : "known-wording";

    private static string TextOf(Table table) =>
        string.Join('|', table.Rows.SelectMany(r => r.Cells).Select(c => c.Text).Where(t => t.Length > 0).Take(4));

    private static IEnumerable<Table> Tables(IEnumerable<Block> blocks) =>
        blocks.OfType<Table>().SelectMany(t => Tables(t.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks)).Prepend(t));

    private static string Line(string path, ReadingDecision decision, HeadingRole? heading = null)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("file", path);
            json.WriteString("stage", decision.Stage);
            json.WriteBoolean("taken", decision.Taken);
            json.WriteString("reason", decision.Reason);
            if (heading is not null)
            {
                json.WriteString("role", heading.Role);
                json.WriteString("as", heading.Table);
            }

            json.WriteString("text", decision.Text.Length <= Shown ? decision.Text : decision.Text[..Shown]);
            Write(json, decision.Place);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    /// <summary>Tables, rows and columns count from 0, as in the answer of <c>--format json</c>.</summary>
    private static void Write(Utf8JsonWriter json, Place place)
    {
        Write("page", place.Page);
        Write("table", place.Table);
        Write("row", place.Row);
        Write("column", place.Column);
        if (place.Box is not { } box)
            return;
        json.WriteStartArray("box");
        foreach (double side in (double[])[box.Left, box.Top, box.Right, box.Bottom])
            json.WriteNumberValue(Math.Round((decimal)side, 2));
        json.WriteEndArray();

        void Write(string name, int? value)
        {
            if (value is { } number)
                json.WriteNumber(name, number);
        }
    }
}
