using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>
/// The order in which a person reads what stands in a region: from top to bottom, and of tables that stand beside each other from left to
/// right, however their tops differ: programs round them apart by fractions of a point, and set the lower one to the middle of the higher
/// one.
/// </summary>
internal static class ReadingOrder
{
    public static List<PageItem> Of(IEnumerable<PageItem> items)
    {
        List<PageItem> ordered = new();
        int tables = 0;
        foreach (PageItem item in items.OrderBy(Height).ThenBy(i => i.Box.Left))
        {
            // Only tables with no line of text between them: it may belong to either.
            int at = ordered.Count;
            for (int i = ordered.Count - tables; item is PageTable && i < ordered.Count; i++)
            {
                if (!IsLeftOf(item.Box, ordered[i].Box))
                    continue;
                at = i;
                break;
            }

            ordered.Insert(at, item);
            tables = item is PageTable ? tables + 1 : 0;
        }

        return ordered;
    }

    private static double Height(PageItem item) => item is TextLine line ? line.Baseline : item.Box.Top;

    private static bool IsLeftOf(Box box, Box other) =>
        box.Right <= other.Left + AssemblyTolerances.TablesOverlap
        && Math.Min(box.Bottom, other.Bottom) - Math.Max(box.Top, other.Top)
            >= AssemblyTolerances.TablesBeside * Math.Min(Boxes.Height(box), Boxes.Height(other));
}
