using KpiIngest.Documents.Pdf;
using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Borderless;
using KpiIngest.Documents.Pdf.Joining;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>Page breaks, and the page as a whole: 600 by 800 points.</summary>
internal static class PageProbes
{
    private static readonly PageBreaks Breaks = new(780, 1.5, CutsRows: false);

    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["Joining.SameBoundary"] = off => TableJoin.Refusal(Table(100, 760, "ก"), Table(100 + off, 60, "ข"), Breaks) is null,
            ["Joining.OtherMargin"] = aside =>
                TableJoin.Refusal(ThreeColumns(100, 760, "ก"), ThreeColumns(100 + aside, 60, "ข"), Breaks) is null,
            ["Joining.RepeatedHeading"] = share =>
                TableJoin
                    .Join(Table(100, 760, new string('ก', 100)), Table(100, 60, new string('ก', (int)Math.Round(100 * share))), Breaks)
                    .RepeatedHeadings == 1,
            ["Joining.RoomForRow"] = room => GoesOn(room),
            ["Joining.FullPage"] = share =>
                PageBreaks
                    .Of(
                        [
                            [Table(100, (800 * share) - 20, "ก")],
                        ],
                        800
                    )
                    .Bottom > 480.01,
            ["Assembly.BorderAtEdge"] = off => Document(Page([], Grid([100, 300, 600 - off], [100, 120, 140]))).Notes.Count > 0,
            ["Assembly.WordAtEdge"] = off => Document(Page([Text("กากา", 580 - (10 * off), 100)], [])).Notes.Count > 0,
            ["Assembly.MarginStrip"] = at => Recurring(at, at).Margins.Count > 0,
            ["Assembly.SameMarginLine"] = off => Recurring(40, 40 + off).Margins.Count > 0,
            ["Assembly.TablesBeside"] = share => LeftFirst(80, 200 - (100 * share), 100),
            ["Assembly.TablesOverlap"] = over =>
                ReadingOrder.Of([Table(300, 100, "ขวา"), Table(100 + over, 100.5, "ซ้าย")])[0].Box.Left < 300,
            ["Assembly.OtherWay"] = share =>
                SidewaysPart
                    .Apart(
                        new PagePart(
                            Page(
                                [
                                    new PdfWord(new string('ก', 1000), new Box(110, 110, 120, 390)) { QuarterTurns = 1 },
                                    Text(new string('ข', (int)Math.Round(1000 * share)), 130, 200, width: 50),
                                ],
                                Grid([100, 200], [100, 400])
                            ),
                            1,
                            b => b,
                            null
                        )
                    )
                    .Count == 2,
            ["Assembly.SheetWidth"] = times => Sheet(500 * times, 500, 200, 0),
            ["Assembly.Gutter"] = gap => Sheet(842, 595, gap, 0),
            ["Assembly.FirstLines"] = off => Sheet(842, 595, 100, 10 * off),
            ["Joining.LineDescent"] = down => RowJoin.MayBeRest(Cell(100, 100 + (15 * (1 + down)), 90), Cell(60, 100, 60), Breaks),
            ["Joining.CellMargin"] = margin => RowJoin.MayBeRest(Cell(100, 120.99 + margin, 90 - margin), Cell(60, 100, 60), Breaks),
            ["Joining.RowMargin"] = margin =>
                BrokenRows.Below(
                    Unruled,
                    [
                        Line(2, 60, Text("กากา", 104, 60, width: 86), Text("๓.๕", 220, 60), Text("๔.๐", 320, 60)),
                        Line(2, 72, Text("ก", 104, 72, width: 7.5 - margin)),
                    ]
                )
                    is { Taken: 2 },
            ["Joining.LineDepth"] = down =>
                PageBreaks
                    .Of(
                        [
                            [Line(1, 700, Text("กข", 100, 700))],
                        ],
                        800
                    )
                    .Bottom
                > 700 + (10 * down),
            ["Assembly.ScanShare"] = share =>
                Checked(Page([Text("ก", 100, 100)], []), new PdfPage(2, 600, 800, [], []) { PictureShare = share })
                    is { Refusal: null, Notes.Count: 1 },
            ["Assembly.CoveredShare"] = share =>
                Checked(Page([Text("ก", 100, 100)], []), Page([Text("๑", 100, 100)], []) with { PictureShare = share })
                    is { Refusal: null, Notes.Count: 1 },
            ["Assembly.GarbledShare"] = share =>
                Checked(
                    Page(
                        [
                            Text(new string('"', (int)Math.Round(1000 * share)), 100, 100),
                            Text(new string('ก', 1000 - (int)Math.Round(1000 * share)), 100, 120),
                        ],
                        []
                    )
                ).Refusal
                    is not null,
        };

    private static PageChecks Checked(params PdfPage[] pages)
    {
        PageChecks checks = new();
        foreach (PdfPage page in pages)
            checks.Add(page);
        return checks;
    }

    private static bool GoesOn(double room)
    {
        BorderlessTable table = FigureTables.Find([Row(1, 700), Row(1, 715)]).Found.OfType<BorderlessTable>().Single();
        return BorderlessJoin.Join(table, [Row(2, 60)], table.EndsAt + (10 * room)) is not null;
    }

    private static TextLine Row(int page, double y) =>
        RegionLines.Of(
            page,
            [.. new[] { Text("งาน", 100, y), Text("๓.๕", 200, y), Text("๔.๐", 300, y) }.SelectMany(w => Fragments.Of([w]))],
            []
        )[0];

    private static PageTable Table(double left, double top, string text)
    {
        Box box = new(left, top, left + 200, top + 20);
        TextLine line = RegionLines.Of(1, Fragments.Of([Text(text, left + 5, top + 15, width: 150)]), [])[0];
        return new PageTable(1, box, [left, left + 200], [new PageRow([new PageCell(1, box, 0, 1, 1, [line])])]);
    }

    private static PageTable ThreeColumns(double left, double top, string text) =>
        Table(left, top, text) with
        {
            Columns = [left, left + 200, left + 260, left + 320],
        };

    private static Document Recurring(double first, double second) =>
        Document(
            Page([Text("หัวกระดาษ", 100, first), Text("ก", 100, 300)], []),
            Page([Text("หัวกระดาษ", 100, second), Text("ข", 100, 300)], [], 2)
        );

    /// <summary>A table whose top is at 100 at the right, from 320 on where nothing else is said, and one at its left.</summary>
    private static bool LeftFirst(double left, double top, double height)
    {
        PdfPage page = Page(
            [Text("ซ้าย", left + 5, top + 20), Text("ขวา", 330, 120)],
            [.. Grid([left, left + 70, left + 140], [top, top + height]), .. Grid([320, 390, 460], [100, 200])]
        );
        return PageLayout.Of(page, 1).Items.OfType<PageTable>().First().Box.Left < 320;
    }

    /// <summary>Three lines on each half, with a gutter between them.</summary>
    private static bool Sheet(double width, double height, double gutter, double lower)
    {
        (double left, double right) = ((width / 2) - (gutter / 2) - 100, (width / 2) + (gutter / 2));
        IEnumerable<PdfWord> words = Enumerable
            .Range(0, 3)
            .SelectMany(i =>
                new[]
                {
                    Text("ตัวชี้วัดการบริการ", left, 60 + (30 * i), width: 100),
                    Text("ตัวชี้วัดการบริการ", right, 60 + lower + (30 * i), width: 100),
                }
            );
        return FacingPages.Of(new PdfPage(1, width, height, [.. words], [])).Count == 2;
    }

    /// <summary>A cell with a line whose baseline is at 100, or 70, and whose box begins a little above its letters.</summary>
    private static PageCell Cell(double baseline, double bottom, double top) =>
        new(1, new Box(100, top, 300, bottom), 0, 1, 1, [Line(1, baseline, Text("กากากากา", 104, baseline, width: 190))]);

    private static TextLine Line(int page, double y, params PdfWord[] words) =>
        RegionLines.Of(page, [.. words.SelectMany(w => Fragments.Of([w]))], [])[0];

    /// <summary>A table between rules, of three columns: names, figures, figures.</summary>
    private static PageTable Unruled =>
        new(1, new Box(100, 700, 400, 740), [100, 200, 300, 400], [UnruledRow(715), UnruledRow(735)]) { Ruled = false };

    private static PageRow UnruledRow(double y) =>
        new([
            new PageCell(1, new Box(100, y - 15, 200, y + 5), 0, 1, 1, [Line(1, y, Text("กากา", 104, y))]),
            new PageCell(1, new Box(200, y - 15, 300, y + 5), 1, 1, 1, [Line(1, y, Text("๓.๕", 220, y))]),
            new PageCell(1, new Box(300, y - 15, 400, y + 5), 2, 1, 1, [Line(1, y, Text("๔.๐", 320, y))]),
        ]);
}
