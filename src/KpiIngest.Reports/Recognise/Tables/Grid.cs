using KpiIngest.Documents;
using KpiIngest.Reports.Recognise.Texts;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>A table as a rectangle: which cell covers each position, spans resolved.</summary>
internal sealed class Grid
{
    /// <summary>Columns above which a table is no form and is read as running text only.</summary>
    private const int MaxColumns = 256;

    private readonly TableCell?[][] covering;

    private Grid(Table table, TableCell?[][] covering, int columns)
    {
        Table = table;
        this.covering = covering;
        Columns = columns;
    }

    public Table Table { get; }

    public int Columns { get; }

    public int RowCount => covering.Length;

    /// <summary>Null for a table too wide to be a form.</summary>
    public static Grid? Of(Table table)
    {
        int columns = table.ColumnCount;
        if (columns is 0 or > MaxColumns)
            return null;
        TableCell?[][] covering = new TableCell?[table.Rows.Count][];
        for (int r = 0; r < covering.Length; r++)
            covering[r] = new TableCell?[columns];
        for (int r = 0; r < covering.Length; r++)
        {
            foreach (TableCell boxed in table.Rows[r].Cells)
            {
                TableCell cell = BoxedText.Unboxed(boxed);
                for (int down = r; down < Math.Min(covering.Length, r + cell.RowSpan); down++)
                for (int c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                    covering[down][c] ??= cell;
            }
        }

        UnevenRows.Straighten(covering);
        return new Grid(table, covering, columns);
    }

    /// <summary>The same table with rows and columns exchanged, for forms with their headings in the first column. Cells keep their
    /// places.</summary>
    public Grid Transposed()
    {
        TableCell?[][] turned = new TableCell?[Columns][];
        for (int c = 0; c < Columns; c++)
        {
            turned[c] = new TableCell?[RowCount];
            for (int r = 0; r < RowCount; r++)
                turned[c][r] = covering[r][c];
        }

        return new Grid(Table, turned, RowCount) { IsTransposed = true };
    }

    public bool IsTransposed { get; private init; }

    /// <summary>Some of its rows as a table of their own.</summary>
    public Grid Rows(int first, int end) => new(Table, covering[first..end], Columns);

    /// <summary>All of its rows but some.</summary>
    public Grid WithoutRows(IReadOnlySet<int> rows) => new(Table, [.. covering.Where((_, r) => !rows.Contains(r))], Columns);

    /// <summary>Some of its rows, those of several labels with their values beside them as a row for each pair.</summary>
    public Grid Pairs(int first, int end)
    {
        List<(int Row, TableCell?[] Cells)> rows = Enumerable
            .Range(first, end - first)
            .Select(r => (Row: r, Cells: StartingIn(r).Select(c => (TableCell?)c.Cell).ToArray()))
            .ToList();
        if (rows.TrueForAll(r => r.Cells.Length < 4))
            return Rows(first, end);
        return new Grid(Table, [.. rows.SelectMany(r => r.Cells.Chunk(2))], 2);
    }

    /// <summary>Parts of its rows, one below the other.</summary>
    /// <param name="parts">A row and the columns of it, as many in each part.</param>
    public Grid Stacked(IReadOnlyList<(int Row, IReadOnlyList<int> Columns)> parts) =>
        new(Table, [.. parts.Select(p => p.Columns.Select(c => covering[p.Row][c]).ToArray())], parts[0].Columns.Count);

    /// <summary>The table without rows that one cell fills (titles) and without columns that one cell fills.</summary>
    public Grid WithoutBands()
    {
        List<int> rows = Enumerable.Range(0, RowCount).Where(r => Columns < 2 || covering[r].Distinct().Count() > 1).ToList();
        List<int> columns = Enumerable
            .Range(0, Columns)
            .Where(c => rows.Count < 2 || rows.Select(r => covering[r][c]).Distinct().Count() > 1)
            .ToList();
        if (rows.Count == RowCount && columns.Count == Columns || rows.Count == 0 || columns.Count == 0)
            return this;
        return new Grid(Table, [.. rows.Select(r => columns.Select(c => covering[r][c]).ToArray())], columns.Count);
    }

    public TableCell? At(int row, int column) => covering[row][column];

    /// <summary>The cell at a position if it starts there, not where another one reaches into it.</summary>
    public TableCell? Starting(int row, int column)
    {
        TableCell? cell = covering[row][column];
        if (cell is null)
            return null;
        bool fromAbove = row > 0 && ReferenceEquals(covering[row - 1][column], cell);
        bool fromLeft = column > 0 && ReferenceEquals(covering[row][column - 1], cell);
        return fromAbove || fromLeft ? null : cell;
    }

    /// <summary>Cells that start in a row, left to right, with their columns.</summary>
    public IEnumerable<GridCell> StartingIn(int row)
    {
        for (int c = 0; c < Columns; c++)
        {
            if (Starting(row, c) is not { } cell)
                continue;
            int end = c + 1;
            while (end < Columns && ReferenceEquals(covering[row][end], cell))
                end++;
            yield return new GridCell(c, end - c, cell);
        }
    }

    /// <summary>Rows that a cell that starts at a position covers downwards.</summary>
    public int RowsCovered(int row, int column)
    {
        TableCell? cell = covering[row][column];
        int end = row + 1;
        while (end < RowCount && cell is not null && ReferenceEquals(covering[end][column], cell))
            end++;
        return end - row;
    }

    /// <summary>The place of a row of this grid.</summary>
    public Place PlaceOf(int row)
    {
        for (int c = 0; c < Columns; c++)
            if (Starting(row, c) is { } cell)
                return cell.Place;
        return Table.Place;
    }
}
