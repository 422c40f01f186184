namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>A table as its lines draw it, before any text is put into it. Unit: points.</summary>
/// <param name="Columns">x of each column boundary, from left to right: one more than there are columns.</param>
/// <param name="Rows">y of each row boundary, from top to bottom.</param>
internal sealed record LatticeTable(IReadOnlyList<double> Columns, IReadOnlyList<double> Rows, IReadOnlyList<LatticeCell> Cells)
{
    /// <summary>False where only its rows are drawn and its columns were found by alignment.</summary>
    public bool Ruled { get; init; } = true;

    /// <summary>True where no line is drawn along the top: the table was cut there, by a page break most likely.</summary>
    public bool OpenTop { get; init; }

    /// <summary>True where no line is drawn along the bottom.</summary>
    public bool OpenBottom { get; init; }

    /// <summary>True where no line is drawn along either side, as in a table without an outer border: then an open top or bottom says
    /// nothing of a page break.</summary>
    public bool OpenSides { get; init; }

    public Box Box => new(Columns[0], Rows[0], Columns[^1], Rows[^1]);
}

/// <summary>A cell and the tables drawn inside it.</summary>
internal sealed record LatticeCell(Box Box, int Row, int Column, int RowSpan, int ColumnSpan)
{
    public List<LatticeTable> Nested { get; } = [];
}
