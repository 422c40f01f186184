using KpiIngest.Documents.Pdf.Assembly;

namespace KpiIngest.Documents.Pdf.Paragraphs;

/// <summary>The width in which lines are set: a cell without its margins, or the body between the page's margins. Unit: points.</summary>
internal readonly record struct TextArea(double Left, double Right)
{
    /// <summary>Margins of a cell are seldom wider than this: Word's own are 5.4 points.</summary>
    private const double WidestMargin = 6;

    /// <summary>Nobody sets text nearer to the edge of the paper, and no printer prints it.</summary>
    private const double LeastPageMargin = 6;

    public double Width => Right - Left;

    public static TextArea OfCell(Box cell, IEnumerable<PageItem> items)
    {
        var margin = items.OfType<TextLine>().Select(l => l.Box.Left - cell.Left).Append(WidestMargin).Min();
        margin = Math.Max(margin, 0);
        return new TextArea(cell.Left + margin, cell.Right - margin);
    }

    /// <summary>The body: from the leftmost to the rightmost thing on any page. A long equation reaches over the margin; what runs off the page has none.</summary>
    /// <param name="pageWidth">Of the widest page.</param>
    public static TextArea OfBody(IEnumerable<PageItem> items, double pageWidth)
    {
        var (left, right) = (double.MaxValue, double.MinValue);
        foreach (var item in items)
        {
            if (item.Box.Right > pageWidth - LeastPageMargin || (item is TextLine line && line.Parts.Any(p => p is EquationPart))) continue;
            left = Math.Min(left, item.Box.Left);
            right = Math.Max(right, item.Box.Right);
        }

        return new TextArea(left, right);
    }

    /// <summary>Room left in a line: what could still have stood in it.</summary>
    public double Room(TextLine line)
    {
        var (before, after) = (Math.Max(0, line.Box.Left - Left), Math.Max(0, Right - line.Box.Right));
        var centred = before > line.Em && Math.Abs(before - after) < Math.Max(0.1 * Width, 0.5 * line.Em);
        var atRight = before > line.Em && after < 0.3 * line.Em && before > 0.3 * Width;
        return centred ? before + after : atRight ? before : after;
    }
}
