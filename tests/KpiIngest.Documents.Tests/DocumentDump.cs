using System.Text;

namespace KpiIngest.Documents.Tests;

/// <summary>A document as text that a test can compare and a person can read: one line a paragraph, indented by table, with
/// <c>{+inserted}</c>, <c>{-deleted}</c>, <c>{~hidden}</c>, <c>{?uncertain}</c>, <c>{!unread}</c>, <c>{=equation}</c>, ☑ and ☐, automatic
/// numbers as <c>‹๑.›</c>.</summary>
public static class DocumentDump
{
    public static string ToText(Document document)
    {
        StringBuilder text = new();
        Blocks(text, document.Body, "");
        if (document.Margins.Count > 0)
        {
            text.Append("margins\n");
            Blocks(text, document.Margins, "  ");
        }

        foreach (ReadingNote note in document.Notes)
            text.Append("note ").Append(note.Code).Append('\n');
        return text.ToString();
    }

    public static string ToText(IEnumerable<Block> blocks)
    {
        StringBuilder text = new();
        Blocks(text, blocks, "");
        return text.ToString();
    }

    private static void Blocks(StringBuilder text, IEnumerable<Block> blocks, string indent)
    {
        foreach (Block block in blocks)
        {
            if (block is Paragraph paragraph)
                text.Append(indent).Append(Line(paragraph)).Append('\n');
            else if (block is Table table)
                Rows(text, table, indent);
        }
    }

    private static void Rows(StringBuilder text, Table table, string indent)
    {
        text.Append(indent).Append("table ").Append(table.Place.Table).Append('\n');
        foreach (TableRow row in table.Rows)
        {
            string marks = (row.RepeatedHeading ? " heading" : "") + (row.Inserted ? " inserted" : "");
            text.Append(indent).Append(" row ").Append(row.Index).Append(marks).Append('\n');
            foreach (TableCell cell in row.Cells)
            {
                string span =
                    (cell.ColumnSpan > 1 ? $" columns={cell.ColumnSpan}" : "") + (cell.RowSpan > 1 ? $" rows={cell.RowSpan}" : "");
                if (cell.Blocks is [Paragraph only])
                {
                    text.Append(indent).Append("  ").Append(cell.Column).Append(span).Append(": ").Append(Line(only)).Append('\n');
                    continue;
                }

                text.Append(indent).Append("  ").Append(cell.Column).Append(span).Append(":\n");
                Blocks(text, cell.Blocks, indent + "    ");
            }
        }
    }

    private static string Line(Paragraph paragraph)
    {
        StringBuilder line = new(paragraph.Label is null ? "" : $"‹{paragraph.Label}›");
        foreach (Inline inline in paragraph.Inlines)
        {
            line.Append(
                inline switch
                {
                    TextRun { Uncertain: true } run => $"{{?{run.Text}}}",
                    TextRun { State: TextState.Inserted } run => $"{{+{run.Text}}}",
                    TextRun { State: TextState.Deleted } run => $"{{-{run.Text}}}",
                    TextRun { State: TextState.Hidden } run => $"{{~{run.Text}}}",
                    TextRun run => run.Text,
                    TickBox box => box.Ticked ? "☑" : "☐",
                    EquationInline equation => $"{{={equation.Equation.ToLinearText()}}}",
                    UnreadInline unread => $"{{!{unread.Kind}}}",
                    _ => throw new InvalidOperationException(inline.GetType().Name),
                }
            );
        }

        return line.ToString().Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
    }
}
