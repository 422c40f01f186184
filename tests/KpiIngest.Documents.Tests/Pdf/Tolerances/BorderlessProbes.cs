using KpiIngest.Documents.Pdf.Borderless;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

internal static class BorderlessProbes
{
    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["Borderless.ColumnGap"] = gap => PieceLine.Of(Apart(10, 10 * gap)).Pieces.Count == 2,
            ["Borderless.ColumnGapPoints"] = gap => PieceLine.Of(Apart(4, gap)).Pieces.Count == 2,
            ["Borderless.ListGap"] = gap => LineSegments.Of(Apart(10, 10 * gap)).IsRow,
            ["Borderless.KnownListGap"] = gap =>
                LineSegments.Of(Of(Text("กา", 190 - (10 * gap), 120), Text("ข", 200, 120))).CutLike(List).IsRow,
            ["Borderless.SameColumnStart"] = off =>
                LineSegments.Of(Of(Text("กา", 180, 120), Text("ข", 200 + off, 120))).CutLike(List).IsRow,
            ["Borderless.BesideEachOther"] = off =>
                BesideLines.Cut([Of(Text("๑. ก", 100, 100)), Of(Text("๓", 200, 100 + (10 * off)))]).Count == 1,
            ["Borderless.LinesOfOneTable"] = off =>
                FigureTables.Find([Row(100), Row(115), Row(115 + (10 * off))]).Found.OfType<PageTable>().Single().Rows.Count == 3,
            ["Borderless.LinesOfOneCell"] = off => CellWrap.IsNear(Of(Text("ก", 100, 100)), Of(Text("ข", 100, 100 + (10 * off)))),
            ["Borderless.SameCellStart"] = off =>
                CellWrap.Follows(Placed(Text("กากา", 100, 100), 0), Placed(Text("กากากากากา", 100 + off, 112), 1), new TextArea(90, 300)),
            ["Borderless.CrossingLines"] = share =>
                AlignedColumns
                    .Of(
                        new FigureRegion(
                            [
                                .. Enumerable
                                    .Range(0, 100)
                                    .Select(i => PieceLine.Of(Of(Text("งาน", 100, 100 + (12 * i)), Text("๓.๕", 300, 100 + (12 * i))))),
                                .. Enumerable
                                    .Range(0, (int)Math.Round(100 * share))
                                    .Select(i => PieceLine.Of(Of(Text("รวมทั้งหมด", 100, 1400 + (12 * i), width: 230)))),
                            ],
                            0,
                            0
                        )
                    )
                    .Gaps.Any(g => g.Left < 120),
            ["Borderless.CentredHeading"] = off =>
                HeadingRows
                    .Of(
                        [
                            [new(Of(Text("กก", 195 + off, 100)), 0, 0, 0), new(Of(Text("ค", 350, 100)), 0, 2, 2)],
                            [new(Of(Text("ข", 250, 112)), 1, 1, 1)],
                        ],
                        2,
                        new AlignedColumns(100, 400, [(190, 210), (290, 310)])
                    )[0][0]
                    .To == 1,
            ["Borderless.SameNameStart"] = off => StartsName(off),
            ["Borderless.HeadingDoubt"] = less =>
                ColumnArea
                    .Of(
                        [
                            Placed(Text("หัว", 140, 88, width: 20), 0),
                            Placed(Text("กา", 100, 100, width: 20), 1),
                            Placed(Text("กา", 100, 112, width: 20), 2),
                        ],
                        Columns,
                        0,
                        1
                    )
                    .Right
                > 200 - (10 * less),
            ["Borderless.CellMargin"] = margin =>
                ColumnArea.Of([Placed(Text("๑๐", 140, 100), 1), Placed(Text("๒๐", 140, 112), 2)], Columns, 0, 0).Right > 200 - margin,
            ["Borderless.SameEdge"] = off => Columns.Of(Of(Text("กา", 190 + off, 100, width: 60))) == (0, 1),
            ["Borderless.ColumnEnd"] = gap =>
                BorderlessTables
                    .Find([ListRow(100), Of(Text("กากา", 100, 112, width: 100 - (10 * gap))), ListRow(124), ListRow(136)], 400)
                    .Found.OfType<PageTable>()
                    .Any(),
        };

    private static LineSegments List => LineSegments.Of(Of(Text("กา", 100, 100), Text("ข", 200, 100)));

    private static TextLine Of(params PdfWord[] words) => RegionLines.Of(1, [.. words.SelectMany(w => Fragments.Of([w]))], [])[0];

    private static TextLine Apart(double size, double gap) => Of(Text("กา", 100, 100, size), Text("กา", 100 + size + gap, 100, size));

    private static TextLine Row(double y) => Of(Text("งาน", 100, y), Text("๓.๕", 200, y), Text("๔.๐", 300, y));

    private static PlacedPiece Placed(PdfWord word, int line) => new(Of(word), line, 0, 0);

    private static bool StartsName(double off)
    {
        FigureColumns columns = new();
        columns.Add(PieceLine.Of(Row(100)));
        return columns.StartsName(Of(Text("แผน", 100 + off, 120)));
    }

    private static AlignedColumns Columns => new(100, 400, [(190, 210)]);

    /// <summary>A row of a list whose first column is full.</summary>
    private static TextLine ListRow(double y) => Of(Text("กากากากา", 100, y, width: 80), Text("ข", 200, y));
}
