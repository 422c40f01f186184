using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Review.Evidence;

/// <summary>Where frames and tints lie on a page. Unit: points.</summary>
internal static class PageFrames
{
    /// <summary>A figure framed by itself has this much room around it.</summary>
    private const double Room = 3;

    /// <summary>A cell more than this many times as high as the figure in it is a part of a form, not a cell of a scoring table: the figure
    /// is framed.</summary>
    private const double HighCell = 9;

    /// <summary>Of the page's height: what is seen of it at first.</summary>
    private const double SeenShare = 0.5;

    /// <summary>The heading of a table and a line above it.</summary>
    private const double Above = 24;

    /// <summary>The frames of one place, one on each page that it stands on, with what its table covers there.</summary>
    public static IEnumerable<(int Page, EvidencePlace Place, ShownBox Box, ShownBox? Table)> Of(EvidencePlace place, ShownTables tables)
    {
        ShownTable? table = place.Table is { } index ? tables.Find(index) : null;
        ShownCell? cell =
            table is not null && place is { Row: { } row, Column: { } column } ? ShownTables.CellAt(table, row, column) : null;
        if (place.Figure.Count == 0)
        {
            if (place.Page is { } page && (ShownBox.Of(cell?.Page == page ? cell.Box : null) ?? place.Cell) is { } box)
                yield return (page, place, box, On(table, page));
            yield break;
        }

        foreach (PageBoxResult figure in place.Figure)
            yield return (figure.Page, place, Framed(ShownBox.Of(figure), cell, figure.Page), On(table, figure.Page));
    }

    public static IReadOnlyList<ShownBox> Tints(ShownBox box, ShownBox table) =>
        [new ShownBox(table.Left, box.Top, table.Right, box.Bottom), new ShownBox(box.Left, table.Top, box.Right, table.Bottom)];

    /// <summary>From the head of the table to the figure where both are seen at once, else around the figure.</summary>
    public static ShownBox Focus(ShownBox box, ShownBox? table, ShownPage page)
    {
        double seen = page.Height * SeenShare;
        double top = table is { } t && t.Top < box.Top && box.Bottom - t.Top + Above < seen ? t.Top - Above : box.Top - (seen / 2);
        top = Math.Clamp(top, 0, Math.Max(0, page.Height - seen));
        return new ShownBox(0, top, page.Width, top + seen);
    }

    private static ShownBox Framed(ShownBox figure, ShownCell? cell, int page)
    {
        ShownBox? whole = cell?.Page == page ? ShownBox.Of(cell.Box) : null;
        bool holds =
            whole is { } c
            && c.Left <= figure.Left + Room
            && figure.Right - Room <= c.Right
            && c.Top <= figure.Top + Room
            && figure.Bottom - Room <= c.Bottom;
        return holds && whole!.Value.Height <= HighCell * figure.Height ? whole.Value : figure.Grown(Room);
    }

    private static ShownBox? On(ShownTable? table, int page) => table is null ? null : ShownTables.OnPage(table, page);
}
