using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>Groups the lines of a region into paragraphs; tables stand between them.</summary>
internal static class ParagraphLines
{
    /// <summary>One entry a block: the lines of a paragraph, or a table.</summary>
    public static IEnumerable<(IReadOnlyList<TextLine> Lines, PageTable? Table)> Of(
        IReadOnlyList<PageItem> items,
        TextArea area,
        TextSetting setting
    )
    {
        List<TextLine> lines = new();
        foreach (PageItem item in items)
        {
            if (lines.Count > 0 && !(item is TextLine next && LineWrap.GoesOn(lines[^1], next, area, setting)))
            {
                yield return (lines, null);
                lines = [];
            }

            if (item is TextLine line)
                lines.Add(line);
            else
                yield return ([], (PageTable)item);
        }

        if (lines.Count > 0)
            yield return (lines, null);
    }

    /// <summary>The usual distance of baselines in sizes of type: the middle one of all neighbours.</summary>
    public static double UsualDistance(IEnumerable<PageItem> items)
    {
        List<double> distances = new();
        Collect(items, distances);
        return Median.Of(distances, TextLineTolerances.UsualDistance);
    }

    private static void Collect(IEnumerable<PageItem> items, List<double> distances)
    {
        TextLine? last = null;
        foreach (PageItem item in items)
        {
            TextLine? line = item as TextLine;
            if (
                last is not null
                && line is not null
                && last.Page == line.Page
                && line.Baseline - last.Baseline is > 0 and var distance
                && distance < TextLineTolerances.FurthestLine * line.TypeSize
            )
            {
                distances.Add(distance / line.TypeSize);
            }

            if (item is PageTable table)
            {
                foreach (PageCell cell in table.Rows.SelectMany(r => r.Cells))
                    Collect(cell.Items, distances);
            }

            last = line;
        }
    }
}
