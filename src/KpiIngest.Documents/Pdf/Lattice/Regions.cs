namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>A patch of the finest grid without a line through it: from the first row and column to the last, all included.</summary>
/// <param name="Size">Finest cells in it; fewer than its rectangle holds where other regions are cut out of it.</param>
internal readonly record struct Region(int Id, int Top, int Left, int Bottom, int Right, int Size)
{
    public bool IsRectangle => Size == (Bottom - Top + 1) * (Right - Left + 1);

    public bool Encloses(Region other) =>
        other.Id != Id && other.Top >= Top && other.Bottom <= Bottom && other.Left >= Left && other.Right <= Right;
}

/// <summary>Finest cells between which no line is drawn belong together.</summary>
internal static class Regions
{
    public static List<Region> Find(DrawnLattice lattice)
    {
        (int rows, int columns) = (lattice.RowCount, lattice.ColumnCount);
        bool[,] seen = new bool[rows, columns];
        List<Region> regions = new();
        Stack<(int Row, int Column)> pending = new();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (seen[row, column])
                    continue;
                regions.Add(Fill(row, column));
            }
        }

        return regions;

        Region Fill(int row, int column)
        {
            Region region = new(regions.Count, row, column, row, column, 0);
            Visit(row, column);
            while (pending.TryPop(out (int Row, int Column) cell))
            {
                region = region with
                {
                    Top = Math.Min(region.Top, cell.Row),
                    Bottom = Math.Max(region.Bottom, cell.Row),
                    Left = Math.Min(region.Left, cell.Column),
                    Right = Math.Max(region.Right, cell.Column),
                    Size = region.Size + 1,
                };
                if (cell.Row > 0 && !lattice.Above(cell.Row, cell.Column))
                    Visit(cell.Row - 1, cell.Column);
                if (cell.Row + 1 < rows && !lattice.Above(cell.Row + 1, cell.Column))
                    Visit(cell.Row + 1, cell.Column);
                if (cell.Column > 0 && !lattice.LeftOf(cell.Row, cell.Column))
                    Visit(cell.Row, cell.Column - 1);
                if (cell.Column + 1 < columns && !lattice.LeftOf(cell.Row, cell.Column + 1))
                    Visit(cell.Row, cell.Column + 1);
            }

            return region;
        }

        void Visit(int row, int column)
        {
            if (seen[row, column])
                return;
            seen[row, column] = true;
            pending.Push((row, column));
        }
    }
}
