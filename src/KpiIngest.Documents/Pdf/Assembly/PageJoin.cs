namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>Puts the pages one after another; a table that goes on over a page break becomes one.</summary>
internal static class PageJoin
{
    public static IReadOnlyList<PageItem> Join(IReadOnlyList<IReadOnlyList<PageItem>> pages)
    {
        var bottom = pages.SelectMany(p => p).Select(i => i.Box.Bottom).DefaultIfEmpty(0).Max();
        return pages.Aggregate<IReadOnlyList<PageItem>, List<PageItem>>([], (all, page) => Append(all, page, bottom));
    }

    /// <param name="bottom">How far down text may reach on the page (or in the cell) of the first items.</param>
    public static List<PageItem> Append(List<PageItem> first, IReadOnlyList<PageItem> next, double bottom)
    {
        var end = first.FindLastIndex(Counts);
        var start = next.ToList().FindIndex(Counts);
        if (end < 0 || start < 0 || first[end] is not PageTable table || next[start] is not PageTable more || !TableJoin.Continues(table, more, bottom))
        {
            return [.. first, .. next];
        }

        return [.. first.Take(end), TableJoin.Join(table, more), .. first.Skip(end + 1), .. next.Take(start), .. next.Skip(start + 1)];
    }

    private static bool Counts(PageItem item) => item is PageTable or TextLine { Visible: true };
}
