using KpiIngest.Documents.Pdf.Borderless;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>Puts the pages one after another; a table that goes on over a page break becomes one.</summary>
internal static class PageJoin
{
    public static IReadOnlyList<PageItem> Join(IReadOnlyList<IReadOnlyList<PageItem>> pages, PageBreaks breaks) =>
        pages.Aggregate<IReadOnlyList<PageItem>, List<PageItem>>([], (all, page) => Append(all, page, breaks));

    public static List<PageItem> Append(List<PageItem> first, IReadOnlyList<PageItem> next, PageBreaks breaks)
    {
        var end = first.FindLastIndex(Counts);
        var start = next.ToList().FindIndex(Counts);
        if (end >= 0 && start >= 0 && first[end] is BorderlessTable borderless && BorderlessJoin.Join(borderless, [.. next.Skip(start)], breaks.Bottom) is var (longer, taken))
        {
            return [.. first.Take(end), longer, .. first.Skip(end + 1), .. next.Take(start), .. next.Skip(start + taken)];
        }

        if (end >= 0 && start >= 0 && first[end] is PageTable ruled && BrokenRows.Below(ruled, [.. next.Skip(start)]) is var (whole, lines))
        {
            return [.. first.Take(end), whole, .. first.Skip(end + 1), .. next.Take(start), .. next.Skip(start + lines)];
        }

        if (end >= 0 && start >= 0 && first[end] is TextLine && next[start] is PageTable below && BrokenRows.Above([.. first.Take(end + 1)], below) is var (titled, above))
        {
            return [.. first.Take(end + 1 - above), titled, .. first.Skip(end + 1), .. next.Take(start), .. next.Skip(start + 1)];
        }

        if (end >= 0 && start >= 0 && first[end] is TextLine && BorderlessJoin.Headed([.. first.Take(end + 1)], [.. next.Skip(start)]) is var (headed, before, after))
        {
            return [.. first.Take(end + 1 - before), headed, .. first.Skip(end + 1), .. next.Take(start), .. next.Skip(start + after)];
        }

        if (end < 0 || start < 0 || first[end] is not PageTable table || next[start] is not PageTable more || !TableJoin.Continues(table, more, breaks))
        {
            return [.. first, .. next];
        }

        return [.. first.Take(end), TableJoin.Join(table, more, breaks), .. first.Skip(end + 1), .. next.Take(start), .. next.Skip(start + 1)];
    }

    private static bool Counts(PageItem item) => item is PageTable or TextLine { Visible: true };
}
