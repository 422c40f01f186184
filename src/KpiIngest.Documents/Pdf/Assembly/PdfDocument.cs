using KpiIngest.Documents.Pdf.Joining;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>Pages to a document: margins apart, tables joined over pages, lines grouped into paragraphs, places counted.</summary>
internal sealed class PdfDocument
{
    private readonly TextSetting setting;
    private int tables;

    private PdfDocument(TextSetting setting) => this.setting = setting;

    /// <param name="pages">All pages in order; another library may have filled them.</param>
    public static Document Build(IReadOnlyList<PdfPage> pages, IReadOnlyList<ReadingNote> notes)
    {
        var marked = pages.Select(Watermarks.Apart).Select(m => (Page: PageEdge.Settle(m.Page), m.Lines)).ToList();
        var layouts = marked.ConvertAll(p => PageLayout.Build(p.Page));
        var (bodies, margins) = PageMargins.Split(pages, layouts, marked.SelectMany(p => p.Lines));
        var width = pages.Select(p => p.Width).DefaultIfEmpty(0).Max();
        var breaks = PageBreaks.Of(bodies, pages.Select(p => p.Height).DefaultIfEmpty(0).Max());
        var body = PageJoin.Join(bodies, breaks);
        var document = new PdfDocument(new TextSetting(breaks.LineDistance, breaks.Bottom));
        return new Document
        {
            Format = SourceFormat.Pdf,
            Body = document.Blocks(body, TextArea.OfBody(bodies.SelectMany(b => b), width), new Place()),
            Margins = document.Blocks(margins, TextArea.OfBody(margins, width), new Place()),
            Notes = [.. notes, .. PageEdge.Notes([.. marked.Select(m => m.Page)], layouts)],
        };
    }

    private List<Block> Blocks(IReadOnlyList<PageItem> items, TextArea area, Place around)
    {
        var blocks = new List<Block>();
        foreach (var (lines, table) in ParagraphLines.Of(items, area, setting))
        {
            blocks.Add(table is not null ? Table(table) : Paragraph(lines, area, around));
        }

        return blocks;
    }

    private static Paragraph Paragraph(IReadOnlyList<TextLine> lines, TextArea area, Place around)
    {
        var page = lines[0].Page;
        var box = Boxes.Union(lines.Where(l => l.Page == page).Select(l => l.Box));
        return new Paragraph(around with { Page = page, Box = box }, LineInlines.Of(lines, area));
    }

    private Table Table(PageTable table)
    {
        var index = tables++;
        var rows = table.Rows.Select((row, i) => new TableRow(i, [.. row.Cells.Select(cell => Cell(cell, index, i))])
        {
            RepeatedHeading = i < table.RepeatedHeadings,
        }).ToList();
        return new Table(new Place(table.Page, index, Box: table.Box), rows) { Ruled = table.Ruled };
    }

    private TableCell Cell(PageCell cell, int table, int row)
    {
        var place = new Place(cell.Page, table, row, cell.Column, cell.Box);
        return new TableCell(place, cell.Column, cell.ColumnSpan, cell.RowSpan, Blocks(cell.Items, TextArea.OfCell(cell.Box, cell.Items), place));
    }
}
