using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Where each cell of a table stands on the grid: columns from spans and skipped columns, rows from vertical merges.</summary>
internal static class WordGrid
{
    /// <summary>More columns than Word allows in a table (63), so that a false span cannot make a grid of millions.</summary>
    private const int MaxSpan = 200;

    public sealed record GridRow(Markup Row, List<GridCell> Cells);

    public sealed class GridCell(Markup cell, int column, int span)
    {
        public Markup Cell { get; } = cell;

        public int Column { get; internal set; } = column;

        public int Span { get; internal set; } = span;

        public int RowSpan { get; internal set; } = 1;

        /// <summary>True where the cell is the continuation of the one above it: it is not drawn.</summary>
        public bool Covered { get; internal set; }
    }

    public static IReadOnlyList<GridRow> Of(IReadOnlyList<Markup> rows)
    {
        List<GridRow> grid = rows.Zip(DeletedCells.Without(rows), PlaceCells).ToList();
        WordCellWidths.Align(grid);
        MergeDown(grid);
        return grid;
    }

    /// <summary>Grid columns that a row leaves out at its beginning.</summary>
    public static int Before(Markup row) => Count(row.Child("w:trPr")?.Child("w:gridBefore"), 0);

    /// <summary>Grid columns that a cell covers, at least 1.</summary>
    public static int Span(Markup cell) => Math.Max(1, Count(cell.Child("w:tcPr")?.Child("w:gridSpan"), 1));

    private static GridRow PlaceCells(Markup row, List<Markup> placed)
    {
        List<GridCell> cells = new();
        int column = Before(row);
        foreach (Markup cell in placed)
        {
            Markup? properties = cell.Child("w:tcPr");
            int span = Span(cell);
            if (properties?.Child("w:hMerge") is { } merge && merge.Val is null or "continue" && cells.Count > 0)
                cells[^1].Span += span;
            else
                cells.Add(new GridCell(cell, column, span));
            column += span;
        }

        return new GridRow(row, cells);
    }

    private static void MergeDown(List<GridRow> grid)
    {
        Dictionary<int, GridCell> open = new();
        foreach (GridRow row in grid)
        {
            Dictionary<int, GridCell> still = new();
            foreach (GridCell cell in row.Cells)
            {
                if (WordRevisions.MergesDown(cell.Cell) is not { } continues)
                    continue;
                if (continues && open.TryGetValue(cell.Column, out GridCell? first) && first.Span == cell.Span)
                {
                    first.RowSpan++;
                    cell.Covered = true;
                    still[cell.Column] = first;
                }
                else
                {
                    still[cell.Column] = cell;
                }
            }

            open = still;
        }
    }

    /// <summary>Some programs write whole numbers with decimals (<c>3.0</c>).</summary>
    private static int Count(Markup? property, int otherwise) =>
        decimal.TryParse(property?.Val, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count)
            ? (int)Math.Min(count, MaxSpan)
            : otherwise;
}
