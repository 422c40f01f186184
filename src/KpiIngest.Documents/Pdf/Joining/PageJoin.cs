using KpiIngest.Documents.Pdf.Borderless;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>Puts the pages one after another; a table that goes on over a page break becomes one.</summary>
internal static class PageJoin
{
    /// <summary>Things at the end of a page that may be the heading of a table on the next one, at most.</summary>
    private const int MostHeading = 6;

    /// <summary>Adds a page to those before it; what stands on both sides of the break is taken together where it goes on.</summary>
    /// <param name="pages">Changed in place, and only as a whole: left alone where a step of it throws.</param>
    /// <returns>Null where there was nothing to decide.</returns>
    public static JoinDecision? Append(List<PageItem> pages, IReadOnlyList<PageItem> next, PageBreaks breaks)
    {
        int end = pages.FindLastIndex(Counts);
        int start = 0;
        while (start < next.Count && !Counts(next[start]))
            start++;
        if (end < 0 || start == next.Count)
            return Apart(null);
        if (
            pages[end] is BorderlessTable borderless
            && BorderlessJoin.Join(borderless, [.. next.Skip(start)], breaks.Bottom) is var (longer, taken)
        )
            return Replaced(1, longer, taken, "figures-go-on-in-its-columns");
        if (pages[end] is PageTable ruled && BrokenRows.Below(ruled, [.. next.Skip(start)]) is var (whole, lines))
            return Replaced(1, whole, lines, "rows-below-the-last-rule");
        int from = Math.Max(0, end + 1 - MostHeading);
        List<PageItem> before = pages[end] is TextLine ? pages.GetRange(from, end + 1 - from) : [];
        if (before.Count > 0 && next[start] is PageTable below && BrokenRows.Above(before, below) is var (titled, above))
            return Replaced(above, titled, 1, "heading-above-the-first-rule");
        if (before.Count > 0 && BorderlessJoin.Headed(before, [.. next.Skip(start)]) is var (headed, heading, after))
            return Replaced(heading, headed, after, "heading-at-the-end-of-a-page");
        if (pages[end] is not PageTable table || next[start] is not PageTable more)
            return Apart(null);
        return TableJoin.Refusal(table, more, breaks) is { } reason
            ? Apart(new JoinDecision(false, reason, more))
            : Replaced(1, TableJoin.Join(table, more, breaks), 1, "lines-go-on");

        JoinDecision? Apart(JoinDecision? decision)
        {
            pages.AddRange(next);
            return decision;
        }

        // The last things before the break and the first ones after it as one table.
        JoinDecision Replaced(int ending, PageTable one, int beginning, string reason)
        {
            pages.RemoveRange(end + 1 - ending, ending);
            pages.Insert(end + 1 - ending, one);
            pages.AddRange([.. next.Take(start), .. next.Skip(start + beginning)]);
            return new JoinDecision(true, reason, next[start]);
        }
    }

    /// <summary>What is looked at beside a break: no line in which nothing can be read or a single letter alone, as specks and staples of a
    /// scanned page are.</summary>
    public static bool Counts(PageItem item) => item is PageTable || (item is TextLine { Visible: true } line && !IsDirt(line.Text));

    private static bool IsDirt(string text) => !text.Any(char.IsDigit) && text.Count(char.IsLetter) <= 1;
}
