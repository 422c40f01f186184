namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>Puts the pages one after another; a table that goes on over a page break becomes one.</summary>
internal static class PageJoin
{
    public static IReadOnlyList<PageItem> Join(IReadOnlyList<IReadOnlyList<PageItem>> pages, PageBreaks breaks) =>
        pages.Aggregate<IReadOnlyList<PageItem>, List<PageItem>>([], (all, page) => Append(all, page, breaks));

    public static List<PageItem> Append(List<PageItem> first, IReadOnlyList<PageItem> next, PageBreaks breaks)
    {
        var end = first.FindLastIndex(Counts);
        var start = next.ToList().FindIndex(Counts);
        if (end < 0 || start < 0 || first[end] is not PageTable table || next[start] is not PageTable more || !TableJoin.Continues(table, more, breaks))
        {
            return [.. first, .. next];
        }

        return [.. first.Take(end), TableJoin.Join(table, more, breaks), .. first.Skip(end + 1), .. next.Take(start), .. next.Skip(start + 1)];
    }

    private static bool Counts(PageItem item) => item is PageTable or TextLine { Visible: true };
}
