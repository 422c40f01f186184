namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>
/// Rows that begin or end further in than others leave patches at the edge of the finest grid that are no cells: they hold no text, and the
/// outer line that other rows have is not drawn along them.
/// </summary>
internal static class OutsidePatches
{
    public static List<Region> Without(DrawnLattice lattice, List<Region> regions, Func<Box, bool> hasText)
    {
        Side[] sides =
        [
            new(r => r.Left == 0, r => DrawnDown(lattice, r, 0), AnyDown(lattice, 0)),
            new(
                r => r.Right == lattice.ColumnCount - 1,
                r => DrawnDown(lattice, r, lattice.ColumnCount),
                AnyDown(lattice, lattice.ColumnCount)
            ),
            new(r => r.Top == 0, r => DrawnAcross(lattice, r, 0), AnyAcross(lattice, 0)),
            new(
                r => r.Bottom == lattice.RowCount - 1,
                r => DrawnAcross(lattice, r, lattice.RowCount),
                AnyAcross(lattice, lattice.RowCount)
            ),
        ];
        return regions.FindAll(r => !IsOutside(r, sides) || hasText(lattice.BoxOf(r)));
    }

    private static bool IsOutside(Region region, Side[] sides)
    {
        Side[] touched = Array.FindAll(sides, s => s.Touches(region));
        return touched.Length > 0 && !Array.Exists(touched, s => s.IsDrawn(region)) && Array.Exists(touched, s => s.IsDrawnElsewhere);
    }

    private static bool DrawnDown(DrawnLattice lattice, Region region, int column) =>
        Enumerable.Range(region.Top, region.Bottom - region.Top + 1).Any(r => lattice.LeftOf(r, column));

    private static bool DrawnAcross(DrawnLattice lattice, Region region, int row) =>
        Enumerable.Range(region.Left, region.Right - region.Left + 1).Any(c => lattice.Above(row, c));

    private static bool AnyDown(DrawnLattice lattice, int column) =>
        Enumerable.Range(0, lattice.RowCount).Any(r => lattice.LeftOf(r, column));

    private static bool AnyAcross(DrawnLattice lattice, int row) =>
        Enumerable.Range(0, lattice.ColumnCount).Any(c => lattice.Above(row, c));

    /// <summary>An edge of the finest grid.</summary>
    private sealed record Side(Predicate<Region> Touches, Predicate<Region> IsDrawn, bool IsDrawnElsewhere);
}
