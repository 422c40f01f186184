using KpiIngest.Documents;
using KpiIngest.Review.Evidence;

namespace KpiIngest.Evidence;

/// <summary>A document as the review pages draw it: what a person sees, table by table, each cell with its place.</summary>
internal static class OriginalDrawing
{
    public static ShownOriginal Of(Document document) =>
        new(
            document.Format.ContractName(),
            [.. document.Pages.Select(p => new ShownPage(Rounded(p.Width), Rounded(p.Height)))],
            Blocks(document.Body)
        );

    /// <summary>Pictures of pages, without any text.</summary>
    public static ShownOriginal OfScan(IReadOnlyList<PageSize> pages) =>
        new(SourceFormat.Pdf.ContractName(), [.. pages.Select(p => new ShownPage(Rounded(p.Width), Rounded(p.Height)))], []);

    private static List<ShownBlock> Blocks(IReadOnlyList<Block> blocks)
    {
        List<ShownBlock> shown = [];
        foreach (Block block in blocks)
        {
            if (block is Paragraph paragraph && Shown(paragraph) is { } text)
                shown.Add(text);
            else if (block is Table { Place.Table: { } index } table)
                shown.Add(new ShownBlock(null, new ShownTable(index, table.ColumnCount, [.. table.Rows.Select(Row)])));
        }

        return shown;
    }

    /// <summary>A paragraph that shows nothing and hides nothing is left out.</summary>
    private static ShownBlock? Shown(Paragraph paragraph)
    {
        if (!paragraph.Inlines.Any(i => i is TextRun { State: not TextState.Plain }))
            return paragraph.Text.Length == 0 ? null : new ShownBlock(paragraph.Text, null);
        IEnumerable<ShownRun> label = paragraph.Label is { } number
            ? [new ShownRun(paragraph.LabelAttached ? number : number + " ", null)]
            : [];
        return new ShownBlock(paragraph.Text, null) { Runs = [.. label, .. paragraph.Inlines.Select(Run).Where(r => r.Text.Length > 0)] };
    }

    private static ShownRun Run(Inline inline) =>
        inline is TextRun run ? new ShownRun(run.Text, State(run.State)) : new ShownRun(Inline.ToText([inline]), null);

    private static string? State(TextState state) =>
        state switch
        {
            TextState.Inserted => "inserted",
            TextState.Deleted => "deleted",
            TextState.Hidden => "hidden",
            TextState.CrossedOut => "crossedOut",
            _ => null,
        };

    private static ShownRow Row(TableRow row) => new(row.Index, [.. row.Cells.Select(Cell)]);

    private static ShownCell Cell(TableCell cell) =>
        new(
            cell.Column,
            cell.ColumnSpan,
            cell.RowSpan,
            cell.Place.Page,
            cell.Place.Box is { } box ? [Rounded(box.Left), Rounded(box.Top), Rounded(box.Right), Rounded(box.Bottom)] : null,
            Blocks(cell.Blocks)
        );

    /// <summary>A hundredth of a point is finer than any screen.</summary>
    private static double Rounded(double points) => Math.Round(points, 2);
}
