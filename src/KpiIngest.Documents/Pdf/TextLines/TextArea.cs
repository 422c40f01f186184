using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>The width in which lines are set: a cell without its margins, or the body between the page's margins. Unit: points.</summary>
internal readonly record struct TextArea(double Left, double Right)
{
    private const int NarrowLines = 3;

    public double Width => Right - Left;

    public static TextArea OfCell(Box cell, IEnumerable<PageItem> items)
    {
        double margin = items.OfType<TextLine>().Select(l => l.Box.Left - cell.Left).Append(TextLineTolerances.CellMargin.Value).Min();
        margin = Math.Max(margin, 0);
        return new TextArea(cell.Left + margin, cell.Right - margin);
    }

    /// <summary>The body: from the leftmost to the rightmost thing on any page. A long equation reaches over the margin; what runs off the
    /// page has none. Where a single thing reaches furthest, it may as well be a line that happens to be the longest: then the right margin
    /// is taken to be no wider than the left one.</summary>
    /// <param name="pageWidth">Of the widest page.</param>
    public static TextArea OfBody(IEnumerable<PageItem> items, double pageWidth)
    {
        List<PageItem> inside =
        [
            .. items.Where(i =>
                i.Box.Right <= pageWidth - TextLineTolerances.PageMargin && !(i is TextLine line && line.Parts.Any(p => p is EquationPart))
            ),
        ];
        if (inside.Count == 0)
            return new TextArea(double.MaxValue, double.MinValue);
        (double left, double right) = (inside.Min(i => i.Box.Left), inside.Max(i => i.Box.Right));
        int far = inside.Count(i => right - i.Box.Right <= TextLineTolerances.SameMargin);
        if (far > (right > TextLineTolerances.BodyWidth * pageWidth ? 1 : Math.Max(NarrowLines, inside.Count / 4)))
            return new TextArea(left, right);
        // Borders of tables stand out into the margin.
        double margin = inside.OfType<TextLine>().Select(l => l.Box.Left).DefaultIfEmpty(left).Min();
        return new TextArea(left, Math.Max(right, pageWidth - margin));
    }

    /// <summary>Room left in a line: what could still have stood in it.</summary>
    public double Room(TextLine line)
    {
        (double before, double after) = (Math.Max(0, line.Box.Left - Left), Math.Max(0, Right - line.Box.Right));
        bool centred =
            before > line.TypeSize
            && Math.Abs(before - after) < Math.Max(TextLineTolerances.CentredShare * Width, TextLineTolerances.CentredSize * line.TypeSize);
        bool atRight =
            before > line.TypeSize && after < TextLineTolerances.RightEnd * line.TypeSize && before > TextLineTolerances.RightStart * Width;
        return centred ? before + after
            : atRight ? before
            : after;
    }
}
