using KpiIngest.Documents.Pdf.Joining;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>Pages to a document: their parts put together, margins apart, tables joined over pages, lines grouped into paragraphs, places
/// counted.</summary>
internal sealed class PdfDocument
{
    private readonly TextSetting setting;
    private readonly IReadOnlyList<PagePart> parts;
    private readonly List<ReadingNote> failed = [];

    /// <summary>Of the paragraph that is being made.</summary>
    private readonly List<PlacedDigits> digits = [];

    private int tables;

    private PdfDocument(TextSetting setting, IReadOnlyList<PagePart> parts) => (this.setting, this.parts) = (setting, parts);

    /// <param name="pages">All pages in order; another library may have filled them.</param>
    public static Document Build(IEnumerable<PdfPage> pages, IReadOnlyList<ReadingNote> notes)
    {
        LaidOutPages laidOut = new();
        foreach (PdfPage page in pages)
            laidOut.Add(page);
        return Build(laidOut, notes);
    }

    /// <param name="pages">Taken apart on the way: what has become a part of the document is let go, since a long file fills the memory
    /// twice otherwise.</param>
    public static Document Build(LaidOutPages pages, IReadOnlyList<ReadingNote> notes)
    {
        IReadOnlyList<PagePart> parts = pages.Parts;
        (List<IReadOnlyList<PageItem>> bodies, IReadOnlyList<PageItem> margins) = PageMargins.Split(parts, pages.Take(), pages.Watermarks);
        (double width, double height) = (
            parts.Select(p => p.Page.Width).DefaultIfEmpty(0).Max(),
            parts.Select(p => p.Page.Height).DefaultIfEmpty(0).Max()
        );
        PageBreaks breaks = PageBreaks.Of(bodies, height);
        TextArea area = TextArea.OfBody(bodies.SelectMany(b => b), width);
        PageJoins joins = new(breaks);
        for (int i = 0; i < bodies.Count; i++)
        {
            joins.Add(parts[i], bodies[i]);
            bodies[i] = [];
        }

        PdfDocument document = new(new TextSetting(breaks.LineDistance, breaks.Bottom), parts);
        (List<Block> body, List<Block> around) = (
            document.Blocks(joins.Take(), area, new Place()),
            document.Blocks(margins, TextArea.OfBody(margins, width), new Place())
        );
        IEnumerable<ReadingNote> failed = pages
            .Notes.Concat(joins.Notes)
            .Select(n => n with { Place = document.OnPage(n.Place) })
            .Concat(document.failed);
        return new Document
        {
            Format = SourceFormat.Pdf,
            Body = body,
            Pages = pages.Sizes,
            Margins = around,
            Notes = [.. notes, .. pages.EdgeNotes, .. failed],
            Decisions =
            [
                .. parts.Where(p => p.Reason is not null).Select(Decision),
                .. pages.Decisions.Concat(joins.Decisions).Select(d => d with { Place = document.OnPage(d.Place) }),
            ],
        };
    }

    private static ReadingDecision Decision(PagePart part) =>
        new("page-parts", true, part.Reason!, "", part.Place(new Place(Box: new Box(0, 0, part.Page.Width, part.Page.Height))));

    /// <summary>A place on a part as one of the file.</summary>
    private Place OnPage(Place place) => place.Page is { } part ? parts[part - 1].Place(place) : place;

    private List<Block> Blocks(IReadOnlyList<PageItem> items, TextArea area, Place around)
    {
        List<(IReadOnlyList<TextLine> Lines, PageTable? Table)> groups = Try(
            "paragraphs",
            items.Count > 0 ? items[0] : null,
            () => ParagraphLines.Of(items, area, setting).ToList(),
            () => [.. items.Select(i => i is TextLine line ? ([line], null) : ((IReadOnlyList<TextLine>)[], (PageTable?)i))]
        );
        List<Block> blocks = new(groups.Count);
        for (int i = 0; i < groups.Count; i++)
        {
            (IReadOnlyList<TextLine> lines, PageTable? table) = groups[i];
            groups[i] = default;
            blocks.Add(table is null ? Paragraph(lines, area, around) : Table(table, around));
            HeapClearing.AfterBlock(blocks.Count);
        }

        return blocks;
    }

    /// <summary>A stage that fails costs what it was to read alone.</summary>
    private T Try<T>(string stage, PageItem? of, Func<T> run, Func<T> otherwise)
    {
        try
        {
            return run();
        }
        catch (Exception failure) when (of is not null && StageFailure.CostsOnlyItsPart(failure))
        {
            Place place = OnPage(new Place(of.Page, Box: of.Box));
            failed.Add(StageFailure.Note(place.Page ?? of.Page, place, stage, failure));
            return otherwise();
        }
    }

    private Paragraph Paragraph(IReadOnlyList<TextLine> lines, TextArea area, Place around)
    {
        int page = lines[0].Page;
        Box box = Boxes.Union(lines.Where(l => l.Page == page).Select(l => l.Box));
        return new Paragraph(
            OnPage(around with { Page = page, Box = box }),
            Try(
                "paragraphs",
                lines[0],
                () => LineInlines.Of(lines, area),
                () => [new TextRun(string.Join(' ', lines.Select(l => l.Text)), TextState.Plain) { Uncertain = true }]
            )
        )
        {
            JoinedLines = [.. lines.Skip(1).Select(l => l.Text)],
            Digits = Digits(lines),
        };
    }

    private DigitPlaces Digits(IReadOnlyList<TextLine> lines)
    {
        digits.Clear();
        foreach (TextLine line in lines)
            LineDigits.AddTo(digits, line, OnPage);
        return DigitPlaces.Of(digits);
    }

    private PlacedDigits OnPage(int part, DigitBox digits) =>
        new(parts[part - 1].Number, digits with { Box = parts[part - 1].ToPage(digits.Box) });

    /// <param name="around">The cell that it stands in, if any.</param>
    private Table Table(PageTable table, Place around)
    {
        int index = tables++;
        Place? within = around.Table is null ? null : OnPage(around);
        List<TableRow> rows = table
            .Rows.Select(
                (row, i) =>
                    new TableRow(i, [.. row.Cells.Select(cell => Cell(cell, index, i, within))])
                    {
                        RepeatedHeading = i < table.RepeatedHeadings,
                    }
            )
            .ToList();
        return new Table(OnPage(new Place(table.Page, index, Box: table.Box) { Within = within }), rows) { Ruled = table.Ruled };
    }

    private TableCell Cell(PageCell cell, int table, int row, Place? within)
    {
        Place place = new(cell.Page, table, row, cell.Column, cell.Box) { Within = within };
        return new TableCell(
            OnPage(place),
            cell.Column,
            cell.ColumnSpan,
            cell.RowSpan,
            Blocks(cell.Items, TextArea.OfCell(cell.Box, cell.Items), place)
        );
    }
}
