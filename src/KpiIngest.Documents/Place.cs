using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents;

/// <summary>Where something stands in the file as received. It travels with a figure to the discrepancy, the record and the page that shows
/// it.</summary>
/// <param name="Page">Page, from 1; null for Word files, whose pages exist only in a layout.</param>
/// <param name="Table">Table, counted depth first from 0 over the document (a table, then those inside it, then the next); null outside
/// tables.</param>
/// <param name="Row">Physical row within that table, from 0, headings included; null outside tables.</param>
/// <param name="Column">Grid column at which the cell starts, from 0; null outside tables.</param>
/// <param name="Box">The box on the page, where the format has one (PDF).</param>
public sealed record Place(int? Page = null, int? Table = null, int? Row = null, int? Column = null, Box? Box = null)
{
    /// <summary>A place of which nothing is known.</summary>
    public static Place Unknown { get; } = new();

    /// <summary>The cell that holds the table, where it stands in another one; null for a table of the page itself.</summary>
    public Place? Within { get; init; }

    /// <summary>What a figure that stands here covers itself, one box a page: more exactly than its cell or its line. Empty where the
    /// format has no pages.</summary>
    public IReadOnlyList<PageBox> Extent { get; init; } = [];

    /// <summary>Two figures of one cell or one line stand at the same place: how much of it each covers does not count.</summary>
    public bool Equals(Place? other) =>
        other is not null && (Page, Table, Row, Column, Box) == (other.Page, other.Table, other.Row, other.Column, other.Box);

    public override int GetHashCode() => HashCode.Combine(Page, Table, Row, Column, Box);
}

/// <summary>A rectangle on a page. Unit: points (1/72 inch); origin at the upper left corner of the page as a viewer shows it, cropped and
/// turned; y grows downwards.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>True where the middle of the other lies within this one: ink may reach over the edge of its cell.</summary>
    public bool HoldsMiddleOf(Box other)
    {
        (double x, double y) = Boxes.Middle(other);
        return Boxes.Holds(this, x, y);
    }
}

/// <param name="Page">From 1.</param>
public sealed record PageBox(int Page, Box Box);
