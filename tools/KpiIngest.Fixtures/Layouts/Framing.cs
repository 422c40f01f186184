using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>Puts the sections of a card on the page.</summary>
internal static class Framing
{
    /// <summary>What a cell of the outer table leaves free for a table inside it, in twentieths of a point.</summary>
    private const int Margins = 300;

    public static IReadOnlyList<Block> Put(IEnumerable<IReadOnlyList<Block>> sections, Frame frame) =>
        frame == Frame.Running
            ? [.. sections.SelectMany(s => s)]
            : [new Grid([.. sections.Select(s => new GridRow([new GridCell([.. s.Select(Narrow)])]))], [Writing.PageWidth])];

    private static Block Narrow(Block block)
    {
        if (block is not Grid grid)
            return block;
        int width = grid.Widths.Sum();
        const int Room = Writing.PageWidth - Margins;
        return width <= Room ? grid : grid with { Widths = [.. grid.Widths.Select(w => w * Room / width)] };
    }
}
