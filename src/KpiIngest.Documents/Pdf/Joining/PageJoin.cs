using KpiIngest.Documents.Pdf.Borderless;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>Puts the pages one after another; a table that goes on over a page break becomes one.</summary>
internal static class PageJoin
{
    /// <summary>What stands on both sides of a break, taken together where it goes on.</summary>
    public static Joined Append(List<PageItem> first, IReadOnlyList<PageItem> next, PageBreaks breaks)
    {
        var end = first.FindLastIndex(Counts);
        var start = next.ToList().FindIndex(Counts);
        if (end < 0 || start < 0) return new Joined([.. first, .. next], null);
        if (first[end] is BorderlessTable borderless && BorderlessJoin.Join(borderless, [.. next.Skip(start)], breaks.Bottom) is var (longer, taken))
            return Replaced(1, longer, taken, "figures-go-on-in-its-columns");
        if (first[end] is PageTable ruled && BrokenRows.Below(ruled, [.. next.Skip(start)]) is var (whole, lines))
            return Replaced(1, whole, lines, "rows-below-the-last-rule");
        if (first[end] is TextLine && next[start] is PageTable below && BrokenRows.Above([.. first.Take(end + 1)], below) is var (titled, above))
            return Replaced(above, titled, 1, "heading-above-the-first-rule");
        if (first[end] is TextLine && BorderlessJoin.Headed([.. first.Take(end + 1)], [.. next.Skip(start)]) is var (headed, before, after))
            return Replaced(before, headed, after, "heading-at-the-end-of-a-page");
        if (first[end] is not PageTable table || next[start] is not PageTable more) return new Joined([.. first, .. next], null);
        return TableJoin.Refusal(table, more, breaks) is { } reason
            ? new Joined([.. first, .. next], new JoinDecision(false, reason, more))
            : Replaced(1, TableJoin.Join(table, more, breaks), 1, "lines-go-on");

        // The last things before the break and the first ones after it as one table.
        Joined Replaced(int ending, PageTable one, int beginning, string reason) => new(
            [.. first.Take(end + 1 - ending), one, .. first.Skip(end + 1), .. next.Take(start), .. next.Skip(start + beginning)], new JoinDecision(true, reason, next[start]));
    }

    private static bool Counts(PageItem item) => item is PageTable or TextLine { Visible: true };
}
