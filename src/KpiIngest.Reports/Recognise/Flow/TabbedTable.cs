using KpiIngest.Documents;

namespace KpiIngest.Reports.Recognise.Flow;

/// <summary>A table typed with tabs: lines that follow each other and are parted by as many tabs, three at least.</summary>
internal static class TabbedTable
{
    private const int LeastTabs = 3;

    private const int LeastLines = 2;

    /// <summary>The table that starts with a block, and the index behind its last line; null where none starts there.</summary>
    public static (Table Table, int Next)? At(IReadOnlyList<Block> blocks, int at)
    {
        if (Tabs(blocks[at]) is not (>= LeastTabs and var tabs))
            return null;
        int next = at;
        while (next < blocks.Count && Tabs(blocks[next]) == tabs)
            next++;
        if (next - at < LeastLines)
            return null;
        List<TableRow> rows = new();
        for (int i = at; i < next; i++)
        {
            (Paragraph line, List<TableCell> cells, int before) = ((Paragraph)blocks[i], new List<TableCell>(), 0);
            foreach (string text in line.Text.Split('\t'))
            {
                int digits = FigureRuns.DigitsIn(text);
                cells.Add(
                    new TableCell(
                        line.Place,
                        cells.Count,
                        1,
                        1,
                        [new Paragraph(line.Place, [new TextRun(text)]) { Digits = line.Digits.Slice(before, digits) }]
                    )
                );
                before += digits;
            }

            rows.Add(new TableRow(i - at, cells));
        }

        return (new Table(blocks[at].Place, rows) { Ruled = false }, next);
    }

    /// <summary>Tabs of a paragraph of plain text on one line; 0 for any other block.</summary>
    private static int Tabs(Block block) =>
        block is Paragraph { Label: null } paragraph
        && paragraph.Inlines.All(i => i is TextRun { State: TextState.Plain, Uncertain: false })
        && !paragraph.Text.Contains('\n', StringComparison.Ordinal)
            ? paragraph.Text.Trim(' ').Count(c => c == '\t')
            : 0;
}
