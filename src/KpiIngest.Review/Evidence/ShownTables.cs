namespace KpiIngest.Review.Evidence;

/// <summary>The tables of an original by their index, and what stands where in them.</summary>
internal sealed class ShownTables
{
    private readonly Dictionary<int, ShownTable> byIndex = [];

    public ShownTables(ShownOriginal original) => Add(original.Blocks);

    public ShownTable? Find(int index) => byIndex.GetValueOrDefault(index);

    /// <summary>The cell that covers a grid column of a row; of a merged cell the one that starts above.</summary>
    public static ShownCell? CellAt(ShownTable table, int row, int column)
    {
        foreach (ShownRow above in table.Rows.Where(r => r.Index <= row).OrderByDescending(r => r.Index))
        {
            ShownCell? cell = above.Cells.FirstOrDefault(c =>
                c.Column <= column && column < c.Column + c.ColumnSpan && row < above.Index + c.RowSpan
            );
            if (cell is not null)
                return cell;
        }

        return null;
    }

    /// <summary>The column of the one cell of a row that says a text; null where none or several do.</summary>
    public static int? ColumnOf(ShownTable table, int row, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        List<ShownCell> saying =
        [
            .. table
                .Rows.Where(r => r.Index == row)
                .SelectMany(r => r.Cells)
                .Where(c => c.Blocks.Any(b => b.Text is { } said && said.Trim() == text.Trim())),
        ];
        return saying.Count == 1 ? saying[0].Column : null;
    }

    /// <summary>What a table covers of one page; null where none of its cells stands on it.</summary>
    public static ShownBox? OnPage(ShownTable table, int page) =>
        ShownBox.Around(table.Rows.SelectMany(r => r.Cells).Where(c => c.Page == page).Select(c => ShownBox.Of(c.Box)).OfType<ShownBox>());

    private void Add(IReadOnlyList<ShownBlock> blocks)
    {
        foreach (ShownTable table in blocks.Select(b => b.Table).OfType<ShownTable>())
        {
            byIndex[table.Index] = table;
            foreach (ShownCell cell in table.Rows.SelectMany(r => r.Cells))
                Add(cell.Blocks);
        }
    }
}
