namespace KpiIngest.Documents.Word;

/// <summary>Aligns the cells of a table whose rows are cut differently and name no spans: by the widths of the cells, as Word draws
/// them.</summary>
internal static class WordCellWidths
{
    /// <summary>Edges nearer than this are one. Unit: twentieths of a point (3 points).</summary>
    private const decimal Tolerance = 60;

    /// <summary>The same for widths in fiftieths of a percent: three points of a page that is 480 wide.</summary>
    private const decimal ToleranceOfPercent = 30;

    public static void Align(List<WordGrid.GridRow> grid)
    {
        if (!CutDifferently(grid))
            return;
        List<decimal> edges = new();
        List<decimal[]> rows = new();
        bool? shares = null;
        foreach (WordGrid.GridRow row in grid)
        {
            if (EdgesOf(row, ref shares) is not { } own)
                return;
            rows.Add(own);
            edges.AddRange(own);
        }

        edges.Sort();
        List<decimal> lines = new();
        foreach (decimal edge in edges)
        {
            if (lines.Count == 0 || edge - lines[^1] > (shares == true ? ToleranceOfPercent : Tolerance))
                lines.Add(edge);
        }

        for (int r = 0; r < grid.Count; r++)
        {
            for (int c = 0; c < grid[r].Cells.Count; c++)
            {
                WordGrid.GridCell cell = grid[r].Cells[c];
                cell.Column = Line(lines, rows[r][c]);
                cell.Span = Math.Max(1, Line(lines, rows[r][c + 1]) - cell.Column);
            }
        }
    }

    private static bool CutDifferently(List<WordGrid.GridRow> grid)
    {
        int count = -1;
        bool different = false;
        foreach (WordGrid.GridRow row in grid)
        {
            if (row.Cells.Count > 0 && row.Cells[0].Column != 0)
                return false;
            if (row.Cells.Any(c => c.Span != 1) || row.Row.Child("w:trPr")?.Child("w:gridAfter") is not null)
                return false;
            if (count >= 0 && row.Cells.Count != count)
                different = true;
            count = row.Cells.Count;
        }

        return different;
    }

    /// <summary>Left edge of each cell and the right edge of the last; null where a width is not known, or not in the unit of the
    /// others.</summary>
    private static decimal[]? EdgesOf(WordGrid.GridRow row, ref bool? shares)
    {
        decimal[] edges = new decimal[row.Cells.Count + 1];
        for (int c = 0; c < row.Cells.Count; c++)
        {
            if (CellWidth.Of(row.Cells[c].Cell) is not { } width)
                return null;
            shares ??= width.IsShare;
            if (width.IsShare != shares)
                return null;
            edges[c + 1] = edges[c] + width.Length;
        }

        return edges;
    }

    private static int Line(List<decimal> lines, decimal edge)
    {
        int index = lines.BinarySearch(edge);
        return index >= 0 ? index : Math.Max(0, ~index - 1);
    }
}
