namespace KpiIngest.Documents.Pdf.Grid;

/// <summary>
/// Rows that begin or end further in than others leave patches at the edge of the finest grid that are no cells: they hold no text, and the outer line that
/// other rows have is not drawn along them.
/// </summary>
internal static class OutsidePatches
{
    public static List<Region> Without(Walls walls, List<Region> regions, Func<Box, bool> hasText)
    {
        Side[] sides =
        [
            new(r => r.Left == 0, r => DrawnDown(walls, r, 0), AnyDown(walls, 0)),
            new(r => r.Right == walls.ColumnCount - 1, r => DrawnDown(walls, r, walls.ColumnCount), AnyDown(walls, walls.ColumnCount)),
            new(r => r.Top == 0, r => DrawnAcross(walls, r, 0), AnyAcross(walls, 0)),
            new(r => r.Bottom == walls.RowCount - 1, r => DrawnAcross(walls, r, walls.RowCount), AnyAcross(walls, walls.RowCount)),
        ];
        return regions.FindAll(r => !IsOutside(r, sides) || hasText(walls.BoxOf(r)));
    }

    private static bool IsOutside(Region region, Side[] sides)
    {
        var touched = Array.FindAll(sides, s => s.Touches(region));
        return touched.Length > 0 && !Array.Exists(touched, s => s.IsDrawn(region)) && Array.Exists(touched, s => s.IsDrawnElsewhere);
    }

    private static bool DrawnDown(Walls walls, Region region, int column) => Enumerable.Range(region.Top, region.Bottom - region.Top + 1).Any(r => walls.LeftOf(r, column));

    private static bool DrawnAcross(Walls walls, Region region, int row) => Enumerable.Range(region.Left, region.Right - region.Left + 1).Any(c => walls.Above(row, c));

    private static bool AnyDown(Walls walls, int column) => Enumerable.Range(0, walls.RowCount).Any(r => walls.LeftOf(r, column));

    private static bool AnyAcross(Walls walls, int row) => Enumerable.Range(0, walls.ColumnCount).Any(c => walls.Above(row, c));

    /// <summary>An edge of the finest grid.</summary>
    private sealed record Side(Predicate<Region> Touches, Predicate<Region> IsDrawn, bool IsDrawnElsewhere);
}
