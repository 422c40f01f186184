using KpiIngest.Reports.Thai;

namespace KpiIngest.Review.Evidence;

/// <summary>Finds a cell of a Word table on the pages that were printed of it. A row is known by all that its cells say, and by its turn among those that say the same; a cell by its text and its turn in the row.
/// Where the two files do not have as many of the same, nothing is certain, and nothing is framed.</summary>
/// <param name="Page">From 1; of a cell that is not found the page of the nearest row of its table that is, or 1.</param>
/// <param name="Cell">Null where it is not certain.</param>
public sealed record PrintedPlace(int Page, ShownBox? Cell)
{
    /// <param name="table">Index in the Word file.</param>
    /// <param name="row">Index in the table.</param>
    /// <param name="column">Grid column.</param>
    public static PrintedPlace Of(ShownOriginal word, ShownOriginal printed, int table, int row, int? column)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(printed);
        List<PlacedRow> written = [.. Rows(word.Blocks)];
        ILookup<string, PlacedRow> there = written.ToLookup(r => r.Says, StringComparer.Ordinal);
        ILookup<string, PlacedRow> drawn = Rows(printed.Blocks).ToLookup(r => r.Says, StringComparer.Ordinal);
        PlacedRow? wanted = written.Find(r => r.Table == table && r.Row.Index == row);
        if (wanted is not null && Counterpart(wanted) is { } found && column is { } of && CellIn(wanted.Row, found.Row, of) is { Page: { } page } cell && ShownBox.Of(cell.Box) is { } box) return new PrintedPlace(page, box);
        int nearest = written.Where(r => r.Table == table).OrderBy(r => Math.Abs(r.Row.Index - row)).Select(Counterpart).SelectMany(r => r?.Row.Cells ?? []).Select(c => c.Page).FirstOrDefault(p => p is not null) ?? 1;
        return new PrintedPlace(nearest, null);

        PlacedRow? Counterpart(PlacedRow one)
        {
            List<PlacedRow> alike = [.. there[one.Says]];
            List<PlacedRow> printedAlike = [.. drawn[one.Says]];
            return one.Says.Length > 0 && alike.Count == printedAlike.Count ? printedAlike[alike.IndexOf(one)] : null;
        }
    }

    private static ShownCell? CellIn(ShownRow written, ShownRow drawn, int column)
    {
        ShownCell? cell = written.Cells.FirstOrDefault(c => c.Column <= column && column < c.Column + c.ColumnSpan);
        if (cell is null || Text(cell) is not { Length: > 0 } says) return null;
        List<ShownCell> alike = [.. written.Cells.Where(c => Text(c) == says)];
        List<ShownCell> drawnAlike = [.. drawn.Cells.Where(c => Text(c) == says)];
        return alike.Count == drawnAlike.Count ? drawnAlike[alike.IndexOf(cell)] : null;
    }

    private static IEnumerable<PlacedRow> Rows(IReadOnlyList<ShownBlock> blocks)
    {
        foreach (ShownTable table in blocks.Select(b => b.Table).OfType<ShownTable>())
        {
            foreach (ShownRow row in table.Rows)
            {
                yield return new PlacedRow(table.Index, row, string.Join('|', row.Cells.Select(Text).Where(t => t.Length > 0)));
                foreach (ShownCell cell in row.Cells)
                    foreach (PlacedRow inside in Rows(cell.Blocks)) yield return inside;
            }
        }
    }

    /// <summary>Letters and digits, without the marks and spaces that a print sets otherwise; a point parts digits.</summary>
    private static string Text(ShownCell cell) => string.Concat(
        ThaiDigits.ToArabic(string.Concat(cell.Blocks.Select(b => b.Text))).Where(c => char.IsLetterOrDigit(c) || c == '.').Select(c => c == 'ำ' ? 'า' : c));

    private sealed record PlacedRow(int Table, ShownRow Row, string Says);
}
