using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Sheets;

/// <summary>Builds the table of what a sheet shows.</summary>
internal sealed class SheetTable(Markup sheet, SheetTexts texts, SheetView view)
{
    /// <param name="place">Of the table.</param>
    /// <param name="state">What a revision around the object makes of its text.</param>
    public Table Build(Place place, TextState state)
    {
        Dictionary<(int Row, int Column), Markup> cells = Cells();
        List<CellRange> merged = (sheet.Child("x:mergeCells")?.Children ?? [])
            .Select(m => CellRange.Parse(m["ref"]))
            .OfType<CellRange>()
            .ToList();
        List<TableRow> rows = new(view.Rows.Count);
        for (int r = 0; r < view.Rows.Count; r++)
        {
            List<TableCell> row = new();
            for (int c = 0; c < view.Columns.Count; c++)
            {
                (int sheetRow, int sheetColumn) = (view.Rows[r], view.Columns[c]);
                CellRange? around = merged.Find(m => m.Holds(sheetRow, sheetColumn)) is { Cells: > 1 } found ? found : null;
                CellRange range = around ?? new CellRange(sheetRow, sheetColumn, sheetRow, sheetColumn);
                if ((r > 0 && view.Rows[r - 1] >= range.Top) || (c > 0 && view.Columns[c - 1] >= range.Left))
                    continue;
                Place at = place.Table is null ? Place.Unknown : place with { Row = r, Column = c };
                TextRun? text = cells.TryGetValue((range.Top, range.Left), out Markup? cell) ? texts.Show(cell, state) : null;
                row.Add(
                    new TableCell(
                        at,
                        c,
                        view.Columns.Count(k => k >= range.Left && k <= range.Right),
                        view.Rows.Count(k => k >= range.Top && k <= range.Bottom),
                        [new Paragraph(at, text is null ? [] : [text])]
                    )
                );
            }

            rows.Add(new TableRow(r, row));
        }

        return new Table(place, rows);
    }

    private Dictionary<(int Row, int Column), Markup> Cells()
    {
        Dictionary<(int, int), Markup> cells = new();
        foreach (Markup row in sheet.Child("x:sheetData")?.Children ?? [])
        {
            foreach (Markup cell in row.Children)
            {
                if (CellRange.Cell(cell["r"]) is { } at)
                    cells.TryAdd(at, cell);
            }
        }

        return cells;
    }
}
