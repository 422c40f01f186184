namespace KpiIngest.Fixtures.Pages;

/// <param name="Row">The first that the cell covers, from 0.</param>
/// <param name="Column">The first grid column that the cell covers, from 0.</param>
internal sealed record PlacedCell(int Row, int Column, GridCell Cell);

/// <summary>Which cell covers which position of a grid.</summary>
internal sealed class GridPlaces
{
    private readonly PlacedCell?[,] places;

    public GridPlaces(Grid grid)
    {
        places = new PlacedCell?[grid.Rows.Count, grid.Widths.Count];
        for (int row = 0; row < grid.Rows.Count; row++)
        {
            int column = grid.Rows[row].Before;
            foreach (GridCell cell in grid.Rows[row].Cells)
            {
                while (places[row, column] is not null)
                    column++;
                Cover(new PlacedCell(row, column, cell));
            }
        }
    }

    /// <summary>The cell that covers a position; null where the row leaves it out, and outside the grid.</summary>
    public PlacedCell? this[int row, int column] =>
        row >= 0 && row < places.GetLength(0) && column >= 0 && column < places.GetLength(1) ? places[row, column] : null;

    private void Cover(PlacedCell placed)
    {
        for (int row = 0; row < placed.Cell.RowSpan; row++)
        {
            for (int column = 0; column < placed.Cell.ColumnSpan; column++)
                places[placed.Row + row, placed.Column + column] = placed;
        }
    }
}
