namespace KpiIngest.Documents;

/// <summary>Where something stands in the file as received. It travels with a figure to the discrepancy, the record and the page that shows it.</summary>
/// <param name="Page">Page, from 1; null for Word files, whose pages exist only in a layout.</param>
/// <param name="Table">Table, counted depth first from 0 over the document (a table, then those inside it, then the next); null outside tables.</param>
/// <param name="Row">Physical row within that table, from 0, headings included; null outside tables.</param>
/// <param name="Column">Grid column at which the cell starts, from 0; null outside tables.</param>
/// <param name="Box">The box on the page, where the format has one (PDF).</param>
public sealed record Place(int? Page = null, int? Table = null, int? Row = null, int? Column = null, Box? Box = null)
{
    /// <summary>A place of which nothing is known.</summary>
    public static Place Unknown { get; } = new();
}

/// <summary>A rectangle on a page. Unit: points (1/72 inch); origin at the upper left corner of the page, y grows downwards.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom);
