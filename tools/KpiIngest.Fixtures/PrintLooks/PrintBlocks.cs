using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.PrintLooks;

/// <summary>
/// The pages of a report as they are printed: tables as wide as the paper and the cell around them let them, and nothing in boxes of a
/// fixed height, which would cut it off.
/// </summary>
/// <param name="margins">Left and right of the text in a cell, with its borders, in twentieths of a point.</param>
internal sealed class PrintBlocks(double scale, int margins)
{
    /// <summary>The thickest border, in twentieths of a point.</summary>
    private const int Border = 60;

    public static IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks, PrintLook look) =>
        new PrintBlocks(look.Scale, (int)(40 * look.PaddingAcross) + Border).Within(blocks, int.MaxValue);

    private IReadOnlyList<Block> Within(IEnumerable<Block> blocks, int room) => [.. blocks.SelectMany(b => Within(b, room))];

    private IEnumerable<Block> Within(Block block, int room) =>
        block switch
        {
            Boxed box => Within(box.Blocks, room),
            Controlled controlled => Within(controlled.Blocks, room),
            Grid grid => [Fitted(grid, room)],
            _ => [block],
        };

    private Grid Fitted(Grid grid, int room)
    {
        double width = grid.Widths.Sum() * scale;
        double factor = width > room ? scale * room / width : scale;
        int[] widths = grid.Widths.Select(w => (int)(w * factor)).ToArray();
        return grid with { Widths = widths, Rows = [.. grid.Rows.Select(r => Fitted(r, widths))] };
    }

    private GridRow Fitted(GridRow row, int[] widths)
    {
        List<GridCell> cells = new();
        foreach (GridCell cell in row.Cells)
        {
            // What a span from above covers is of no account: tables stand in cells of frames, which have one column or two.
            int at = Math.Min(cells.Sum(c => c.ColumnSpan), widths.Length - 1);
            cells.Add(cell with { Blocks = Within(cell.Blocks, widths.Skip(at).Take(cell.ColumnSpan).Sum() - margins) });
        }

        return row with
        {
            Controlled = false,
            Cells = cells,
        };
    }
}
