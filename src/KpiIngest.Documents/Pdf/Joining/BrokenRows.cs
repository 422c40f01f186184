using KpiIngest.Documents.Pdf.Borderless;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Joining;

/// <summary>
/// Rows that a page break leaves outside the rules of their table: the first row of a page, above which no rule is drawn, and a heading at
/// the end of one, below which none is. They stand in its columns.
/// </summary>
internal static class BrokenRows
{
    /// <summary>Lines of a heading, at most.</summary>
    private const int MostHeading = 6;

    /// <summary>The table with the rows that its next page starts with, and how many lines they are; null where there are none.</summary>
    /// <param name="next">What the next page starts with.</param>
    public static (PageTable Table, int Taken)? Below(PageTable table, IReadOnlyList<PageItem> next)
    {
        if (table.Ruled || table is BorderlessTable)
            return null;
        List<PieceLine> lines = Lines(next.TakeWhile(i => i is TextLine { Visible: true }));
        FigureColumns figures = new();
        foreach (PieceLine row in table.Rows.Select(Line).OfType<PieceLine>().Where(l => l.HasFigures))
            figures.Add(row);
        if (lines.Count == 0 || figures.IsEmpty || !figures.IsRow(lines[0]))
            return null;
        (AlignedColumns columns, List<TextArea> areas) = Columns(table);
        List<List<PlacedPiece>> placed = lines[..FigureRegion.RowsFrom(lines, 0, figures)]
            .Select((l, i) => PlacedPiece.Of(l, i, columns))
            .ToList();
        int more = LastRow.Lines(placed, columns, areas, lines.Skip(placed.Count), TextSetting.Unknown);
        placed.AddRange(lines.Skip(placed.Count).Take(more).Select((l, i) => PlacedPiece.Of(l, placed.Count + i, columns)).ToList());
        double ends = placed.SelectMany(l => l).Max(p => p.Text.Box.Bottom);
        return (
            table with
            {
                Rows = [.. table.Rows, .. FigureTables.Rows(placed, columns, areas)],
                EndsAt = ends,
                OpenBottom = false,
            },
            placed.Count
        );
    }

    /// <summary>The table with the heading that the page before it ends with, and how many lines that is; null where there is
    /// none.</summary>
    /// <param name="before">What the page before ends with.</param>
    public static (PageTable Table, int Taken)? Above(IReadOnlyList<PageItem> before, PageTable table)
    {
        if (table.Ruled || table is BorderlessTable)
            return null;
        List<PieceLine> heading = Lines(before.Reverse().TakeWhile(i => i is TextLine { Visible: true }).Take(MostHeading).Reverse());
        List<PieceLine> rows = table.Rows.Select(Line).OfType<PieceLine>().ToList();
        List<PieceLine> all = [.. heading, .. rows];
        int seed = all.FindIndex(heading.Count, l => l.HasFigures);
        if (
            heading.Count == 0
            || heading[^1].Pieces.Count < 2
            || seed != heading.Count
            || FigureRegion.Around(all, 0, seed) is not { } region
            || region.Start >= heading.Count
        )
            return null;
        (AlignedColumns columns, List<TextArea> areas) = Columns(table);
        List<List<PlacedPiece>> placed = all.Skip(region.Start).Select((l, i) => PlacedPiece.Of(l, i, columns)).ToList();
        int taken = heading.Count - region.Start;
        TextLine first = heading[region.Start].Line;
        return (
            table with
            {
                Page = first.Page,
                Box = first.Box with { Left = table.Columns[0], Right = table.Columns[^1] },
                Rows = [.. FigureTables.Heading(placed, taken, columns, areas), .. table.Rows],
            },
            taken
        );
    }

    private static List<PieceLine> Lines(IEnumerable<PageItem> items) => [.. items.Select(i => PieceLine.Of((TextLine)i))];

    /// <summary>The first lines of the cells of a row, as one line; null for a row without text.</summary>
    private static PieceLine? Line(PageRow row)
    {
        List<TextLine> pieces = row
            .Cells.Select(c => c.Items.OfType<TextLine>().FirstOrDefault(l => l.Visible))
            .OfType<TextLine>()
            .ToList();
        return pieces.Count == 0 ? null : new PieceLine(pieces[0].Of([.. pieces.SelectMany(p => p.Parts)]), pieces);
    }

    private static (AlignedColumns Columns, List<TextArea> Areas) Columns(PageTable table) =>
        (
            new AlignedColumns(table.Columns[0], table.Columns[^1], [.. table.Columns.Skip(1).SkipLast(1).Select(c => (c, c))]),
            [
                .. table.Columns.Zip(
                    table.Columns.Skip(1),
                    (a, b) => new TextArea(a + JoiningTolerances.RowMargin, b - JoiningTolerances.RowMargin)
                ),
            ]
        );
}
