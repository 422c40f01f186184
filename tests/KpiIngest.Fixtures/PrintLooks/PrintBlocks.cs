using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.PrintLooks;

/// <summary>The pages of a report as they are printed: tables as wide as the paper lets them, and nothing in boxes of a fixed height, which would cut it off.</summary>
internal static class PrintBlocks
{
    public static IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks, PrintLook look) => [.. blocks.SelectMany(b => Of(b, look))];

    private static IEnumerable<Block> Of(Block block, PrintLook look) => block switch
    {
        Boxed box => Of(box.Blocks, look),
        Controlled controlled => Of(controlled.Blocks, look),
        Grid grid => [grid with { Widths = [.. grid.Widths.Select(w => (int)(w * look.Scale))], Rows = [.. grid.Rows.Select(r => Of(r, look))] }],
        _ => [block],
    };

    private static GridRow Of(GridRow row, PrintLook look) => row with
    {
        Controlled = false,
        Cells = [.. row.Cells.Select(c => c with { Blocks = Of(c.Blocks, look) })],
    };
}
