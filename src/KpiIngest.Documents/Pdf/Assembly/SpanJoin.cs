namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>Joins a cell over several rows that a page break cuts: one of its two parts is an empty cell.</summary>
internal static class SpanJoin
{
    /// <summary>Lengthens the cells of <paramref name="rows"/> that go on in the next row, and returns that row without their second parts.</summary>
    public static PageRow Join(List<PageRow> rows, PageRow next)
    {
        var cells = next.Cells.ToList();
        foreach (var part in next.Cells)
        {
            for (var r = rows.Count - 1; r >= 0; r--)
            {
                var reach = rows.Count - r;
                var cell = rows[r].Cells.FirstOrDefault(c => c.Column == part.Column && c.ColumnSpan == part.ColumnSpan && c.RowSpan == reach);
                if (cell is null) continue;
                if ((reach == 1 && part.RowSpan == 1) || (cell.Items.Count > 0 && part.Items.Count > 0)) break;
                rows[r] = new PageRow([.. rows[r].Cells.Select(c => ReferenceEquals(c, cell) ? c with { RowSpan = c.RowSpan + part.RowSpan, Items = [.. c.Items, .. part.Items] } : c)]);
                cells.Remove(part);
                break;
            }
        }

        return cells.Count == 0 ? next : new PageRow(cells);
    }
}
