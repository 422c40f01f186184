namespace KpiIngest.Documents;

/// <summary>A paragraph or a table. A cell holds blocks again, to any depth.</summary>
public abstract record Block(Place Place);

/// <summary>A paragraph: runs of text, tick boxes, equations and marks for what could not be read, in reading order.</summary>
/// <param name="Label">The automatic number or bullet as displayed (<c>๑.</c>, <c>ประเด็นที่ ๓</c>, <c>•</c>), which is not part of the
/// inlines; null where there is none.</param>
public sealed record Paragraph(Place Place, IReadOnlyList<Inline> Inlines, string? Label = null) : Block(Place)
{
    private Remembered<Paragraph, string> text;

    /// <summary>The paragraph as a line of text: automatic number first, a space after it; tick boxes as ☑ and ☐, equations written
    /// linearly, line breaks as <c>\n</c>, tabs as <c>\t</c>. Hidden, deleted and crossed-out text is left out.</summary>
    public string Text =>
        text.Of(
            this,
            static p =>
                (
                    p.Label is null ? ""
                    : p.LabelAttached ? p.Label
                    : p.Label + " "
                ) + Inline.ToText(p.Inlines)
        );

    /// <summary>True where the page shows the text right behind the automatic number, without a space.</summary>
    public bool LabelAttached { get; init; }

    /// <summary>The lines after the first, as they stand on the page, of a text that was put together of lines: where they end is
    /// known, whether they go on is not. Formats without pages have none.</summary>
    public IReadOnlyList<string> JoinedLines { get; init; } = [];

    /// <summary>Where the digits of the text stand, the label's left out.</summary>
    public DigitPlaces Digits { get; init; } = DigitPlaces.None;
}

/// <summary>A table: rows of cells that may span columns and rows. Covered grid positions have no cell of their own.</summary>
public sealed record Table(Place Place, IReadOnlyList<TableRow> Rows) : Block(Place)
{
    /// <summary>Number of grid columns: the highest end of any cell.</summary>
    public int ColumnCount => Rows.SelectMany(r => r.Cells).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(0).Max();

    /// <summary>False where the grid was guessed from the alignment of words because no lines are drawn (PDF).</summary>
    public bool Ruled { get; init; } = true;

    /// <summary>Rows that an unresolved tracked change takes out: they are not among <see cref="Rows"/>.</summary>
    public IReadOnlyList<RemovedRow> RemovedRows { get; init; } = [];
}

/// <param name="Before">Index of the row before which it stood; the number of rows where it stood last.</param>
/// <param name="Text">The text of its cells, a tab between.</param>
public sealed record RemovedRow(int Before, string Text, Place Place);

/// <param name="Index">Physical row number within its table, from 0.</param>
public sealed record TableRow(int Index, IReadOnlyList<TableCell> Cells)
{
    /// <summary>True where the file marks the row as a heading that is repeated on each page.</summary>
    public bool RepeatedHeading { get; init; }

    /// <summary>True where the whole row is an unresolved tracked insertion.</summary>
    public bool Inserted { get; init; }
}

/// <param name="Column">Grid column at which the cell starts, from 0.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
/// <param name="RowSpan">Rows covered, at least 1; the cell stands in the first of them.</param>
/// <param name="Blocks">What the cell holds: paragraphs and nested tables.</param>
public sealed record TableCell(Place Place, int Column, int ColumnSpan, int RowSpan, IReadOnlyList<Block> Blocks)
{
    private Remembered<TableCell, string> text;

    /// <summary>The text of the cell's own paragraphs, one a line; nested tables are left out.</summary>
    public string Text => text.Of(this, static c => string.Join('\n', c.Blocks.OfType<Paragraph>().Select(p => p.Text)));

    /// <summary>Where the digits of that text stand.</summary>
    public DigitPlaces Digits
    {
        get
        {
            foreach (Block block in Blocks)
                if (block is Paragraph { Digits.Count: > 0 })
                    return DigitPlaces.Joined([.. Blocks.OfType<Paragraph>()]);
            return DigitPlaces.None;
        }
    }

    public IEnumerable<Table> NestedTables => Blocks.OfType<Table>();
}
