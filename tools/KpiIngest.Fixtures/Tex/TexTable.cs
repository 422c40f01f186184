using System.Globalization;
using System.Text;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Tex;

/// <summary>A grid as <c>longtable</c>, which goes on over pages, or within a cell as <c>tabular</c>.</summary>
internal sealed class TexTable(Grid grid, bool nested, Func<IReadOnlyList<Block>, string> content)
{
    private readonly GridPlaces places = new(grid);

    public string Write()
    {
        int heading = nested ? 0 : grid.Rows.TakeWhile(r => r.Heading).Count();
        StringBuilder tex = new(nested ? "\\begin{tabular}[t]{" : "\\begin{longtable}[l]{");
        for (int column = 0; column < grid.Widths.Count; column++)
            tex.Append(Column(column, column));
        tex.Append("}\n").Append(Bar.Length > 0 ? "\\hline\n" : "");
        for (int row = 0; row < grid.Rows.Count; row++)
        {
            tex.Append(Row(row)).Append("\\tabularnewline").Append(Rule(row)).Append('\n');
            if (row + 1 == heading)
                tex.Append("\\endhead\n");
        }

        return tex.Append(nested ? "\\end{tabular}" : "\\end{longtable}").ToString();
    }

    private string Bar => grid.Ruled ? "|" : "";

    private string Row(int row)
    {
        List<string> cells = new();
        for (int column = 0; column < grid.Widths.Count; )
        {
            PlacedCell? placed = places[row, column];
            cells.Add(placed is null ? "" : Cell(placed, row));
            column += placed?.Cell.ColumnSpan ?? 1;
        }

        return string.Join(" & ", cells);
    }

    private string Cell(PlacedCell placed, int row)
    {
        (GridCell cell, int last) = (placed.Cell, placed.Column + placed.Cell.ColumnSpan - 1);
        string text = content(cell.Blocks);
        if (cell.RowSpan > 1)
        {
            // A spanning cell does not make its rows higher: its last row is held open for what the others do not take.
            text =
                row == placed.Row ? $"\\multirow[t]{{{cell.RowSpan}}}{{{Width(placed.Column, last)}}}{{{text}}}"
                : row == placed.Row + cell.RowSpan - 1 ? $"\\heldopen{{{Width(placed.Column, last)}}}{{{cell.RowSpan - 1}}}{{{text}}}"
                : "";
        }

        return cell.ColumnSpan == 1 ? text : $"\\multicolumn{{{cell.ColumnSpan}}}{{{Column(placed.Column, last)}}}{{{text}}}";
    }

    private string Column(int first, int last) =>
        $"{(first == 0 ? Bar : "")}>{{\\raggedright\\arraybackslash}}p{{{Width(first, last)}}}{Bar}";

    /// <summary>Room for text in a cell over these columns.</summary>
    private string Width(int first, int last)
    {
        decimal points = grid.Widths.Skip(first).Take(last - first + 1).Sum() / 20m;
        return string.Create(CultureInfo.InvariantCulture, $"\\dimexpr {points}bp-2\\tabcolsep\\relax");
    }

    /// <summary>The line below a row, left out where a cell goes on into the next one.</summary>
    private string Rule(int row)
    {
        if (Bar.Length == 0)
            return "";
        bool[] ends = Enumerable
            .Range(0, grid.Widths.Count)
            .Select(c => places[row, c] is not { } placed || places[row + 1, c] != placed)
            .ToArray();
        if (ends.All(e => e))
            return " \\hline";
        StringBuilder rules = new();
        for (int column = 0; column < ends.Length; column++)
        {
            if (ends[column])
                rules.Append(CultureInfo.InvariantCulture, $" \\cline{{{column + 1}-{column + 1}}}");
        }

        return rules.ToString();
    }
}
