namespace KpiIngest.Documents.Pdf.Page;

/// <summary>A table of one page, or of several once its pieces are joined.</summary>
/// <param name="Columns">x of each column boundary.</param>
internal record PageTable(int Page, Box Box, IReadOnlyList<double> Columns, IReadOnlyList<PageRow> Rows) : PageItem(Page, Box)
{
    /// <summary>False where no lines are drawn and the columns were found by alignment.</summary>
    public bool Ruled { get; init; } = true;

    /// <summary>Rows at the top that the file repeats on each page.</summary>
    public int RepeatedHeadings { get; init; }

    /// <summary>True where no line is drawn along its top.</summary>
    public bool OpenTop { get; init; }

    /// <summary>True where no line is drawn along its bottom, on the last page that it reaches.</summary>
    public bool OpenBottom { get; init; }

    /// <summary>True where no line is drawn along its sides: then nothing is known of a page break from its top and bottom.</summary>
    public bool OpenSides { get; init; }

    /// <summary>y at which it ends, on the last page that it reaches.</summary>
    public double EndsAt { get; init; } = Box.Bottom;
}

internal sealed record PageRow(IReadOnlyList<PageCell> Cells);

/// <param name="Items">What stands in it, from top to bottom.</param>
internal sealed record PageCell(int Page, Box Box, int Column, int ColumnSpan, int RowSpan, IReadOnlyList<PageItem> Items);
