using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Cells that an unresolved tracked change takes out of a row. Where the row is longer than the others by them, the final view
/// closes the gap; where it is not, the place stays empty, so that what follows keeps its column.</summary>
internal static class DeletedCells
{
    /// <returns>The cells of each row that have a place on the grid.</returns>
    public static List<List<Markup>> Without(IReadOnlyList<Markup> rows)
    {
        List<List<Markup>> cells = rows.Select(row => WordTables.Unwrapped(row, "w:tc").ToList()).ToList();
        List<int> whole = Enumerable.Range(0, rows.Count).Where(r => !cells[r].Exists(WordRevisions.CellDeleted)).ToList();
        if (whole.Count == 0 || whole.Count == rows.Count)
            return cells;
        int widest = whole.Max(r => Width(rows[r], cells[r]));
        for (int r = 0; r < cells.Count; r++)
        {
            for (int c = cells[r].Count - 1; c >= 0 && Width(rows[r], cells[r]) > widest; c--)
            {
                if (WordRevisions.CellDeleted(cells[r][c]))
                    cells[r].RemoveAt(c);
            }
        }

        return cells;
    }

    /// <summary>True where some row of the grid has lost a deleted cell.</summary>
    public static bool Closed(IReadOnlyList<WordGrid.GridRow> grid) =>
        grid.Any(r =>
            WordTables.Unwrapped(r.Row, "w:tc").Count(WordRevisions.CellDeleted) > r.Cells.Count(c => WordRevisions.CellDeleted(c.Cell))
        );

    private static int Width(Markup row, List<Markup> cells) => WordGrid.Before(row) + cells.Sum(WordGrid.Span);
}
