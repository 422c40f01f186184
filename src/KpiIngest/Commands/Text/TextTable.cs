using System.Text;

namespace KpiIngest.Commands.Text;

/// <param name="Heading">In the language of the output.</param>
/// <param name="Figures">True for figures, which stand to the right.</param>
/// <param name="MaxColumns">Terminal columns at which text is cut; null for as long as it is.</param>
public sealed record TextColumn(string Heading, bool Figures = false, int? MaxColumns = null);

/// <summary>A table for people: aligned by display width, a rule under the heading, two spaces between columns.</summary>
public sealed class TextTable(params TextColumn[] columns)
{
    private readonly List<(string[] Cells, Func<string, string>? Paint)> rows = [];

    public int Count => rows.Count;

    /// <summary>Missing cells are empty; line breaks and control characters become spaces.</summary>
    /// <param name="paint">Colours the finished line.</param>
    public void Add(IReadOnlyList<string?> cells, Func<string, string>? paint = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        string[] row = new string[columns.Length];
        for (int i = 0; i < row.Length; i++)
        {
            string text = DisplayWidth.OneLine(i < cells.Count ? cells[i] ?? "" : "");
            row[i] = columns[i].MaxColumns is { } most ? DisplayWidth.Cut(text, most) : text;
        }

        rows.Add((row, paint));
    }

    public void Write(TextWriter output, string indent = "")
    {
        ArgumentNullException.ThrowIfNull(output);
        int[] widths = new int[columns.Length];
        for (int i = 0; i < widths.Length; i++)
        {
            widths[i] = DisplayWidth.Of(columns[i].Heading);
            foreach ((string[] cells, _) in rows)
                widths[i] = Math.Max(widths[i], DisplayWidth.Of(cells[i]));
        }

        output.WriteLine(indent + Line(Array.ConvertAll(columns, c => c.Heading), widths));
        output.WriteLine(indent + string.Join("  ", Array.ConvertAll(widths, w => new string('─', w))));
        foreach ((string[] cells, Func<string, string>? paint) in rows)
        {
            string line = Line(cells, widths);
            output.WriteLine(indent + (paint is null ? line : paint(line)));
        }
    }

    private string Line(string[] cells, int[] widths)
    {
        StringBuilder line = new();
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                line.Append("  ");
            line.Append(DisplayWidth.Pad(cells[i], widths[i], columns[i].Figures));
        }

        return line.ToString().TrimEnd();
    }
}
