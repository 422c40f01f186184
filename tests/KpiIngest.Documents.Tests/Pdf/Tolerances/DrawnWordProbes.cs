using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Words;
using static KpiIngest.Documents.Tests.Pdf.Ink;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>What is drawn rather than written: tick boxes, characters as outlines and pictures, strokes through figures. A figure beside
/// them is 7 points high.</summary>
internal static class DrawnWordProbes
{
    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["Words.SmallestBox"] = side => Boxes(Square(100, 100, side)) == 1,
            ["Words.LargestBox"] = side => Boxes(Square(100, 100, side)) == 1,
            ["Words.SameBox"] = off =>
                DrawnBoxes
                    .Find(
                        (Stroke(Black, 0.5, Square(100, 100, 15)) + Stroke(Black, 0.5, Square(100 + off, 100 + off, 15 - (2 * off)))).Page
                    )
                    .Boxes.Single()
                    .Marked,
            ["Words.SharedEdge"] = gap => Boxes(Square(100, 100, 10), Square(110 + gap, 100, 10)) == 0,
            ["Words.SquareNarrowest"] = times => Boxes(Rectangle(100, 100, 100 + (10 * times), 110)) == 1,
            ["Words.SquareWidest"] = times => Boxes(Rectangle(100, 100, 100 + (10 * times), 110)) == 1,
            ["Words.CellSide"] = share => Boxes(Square(100, 100, 10), Square(110, 110 - (10 * share), 10)) == 0,
            ["Words.LeastMark"] = share =>
                DrawnBoxes
                    .Find(
                        (
                            Stroke(Black, 0.5, Square(100, 100, 10)) + Stroke(Black, 0.5, Ink.Line((104, 104), (104 + (10 * share), 104)))
                        ).Page
                    )
                    .Boxes.Single()
                    .Marked,
            ["Words.BoxToText"] = gap =>
                TickBoxWords.Add([Draw.Text("งาน", 110 + gap, 108)], [new DrawnBox(new Box(100, 100, 110, 110), false)]).Count == 2,
            ["Words.OutlineLowest"] = height => Drawn(7 * height, 5),
            ["Words.OutlineHighest"] = height => Drawn(7 * height, 5),
            ["Words.PictureWidest"] = width => Drawn(7, 7 * width),
            ["Words.OutlineWidest"] = width =>
                OutlinedCharacters
                    .Find(
                        [Figure],
                        Fill(
                            Black,
                            Circle(200, 97, 1),
                            new Subpath(
                                [(198, 96.5), (198, 93), (198 + (7 * width), 93), (198 + (7 * width), 100), (198, 100), (198, 96.5)],
                                true,
                                true
                            )
                        ).Page
                    )
                    .Count == 1,
            ["Words.OutlineLine"] = off => Drawn(7, 5, off: 7 * off),
            ["Words.OutlineText"] = share => Drawn(7, 7, Draw.Text("ก", 200, 100, width: 7 * share)),
            ["Words.Rim"] = rim => Crossed((95, Height(rim, 95)), (125, Height(rim, 125))),
            ["Words.Through"] = share => Crossed((101, 294), (101 + (0.6 * 7 * share), 294 + (0.8 * 7 * share))),
            ["Words.Aslant"] = slope => AslantWords.Count([Letter(0, 0), Letter(1, slope), Letter(2, 2 * slope)], 0, b => b) == 3,
            ["Words.SameSlope"] = share => AslantWords.Count([Letter(0, 0), Letter(1, 1), Letter(2, 2 + share)], 0, b => b) == 3,
            ["Words.AslantGap"] = gap =>
                AslantWords.Count([Letter(0, 0), Letter(1 + (2 * gap), 1 + (2 * gap)), Letter(2 + (4 * gap), 2 + (4 * gap))], 0, b => b)
                == 3,
            ["Words.AslantHeight"] = share =>
                AslantWords.Count([Letter(0, 0), Letter(1, 1, 10 * (1 + share)), Letter(2, 2)], 0, b => b) == 3,
        };

    private static PdfWord Figure => Draw.Text("๓", 100, 100);

    private static Subpath Square(double left, double top, double side) => Rectangle(left, top, left + side, top + side);

    private static int Boxes(params Subpath[] outlines) =>
        DrawnBoxes.Find(new Ink(outlines.SelectMany(o => Stroke(Black, 0.5, o).Page.Marks)).Page).Boxes.Count;

    /// <summary>True where a picture of this size on the line of a figure is taken for characters.</summary>
    private static bool Drawn(double height, double width, PdfWord? over = null, double off = 0) =>
        OutlinedCharacters
            .Find(
                over is null ? [Figure] : [Figure, over],
                new Ink(new PictureMark(new Box(200, 100 + off - height, 200 + width, 100 + off), true)).Page
            )
            .Count == 1;

    /// <summary>A line that reaches so far into a figure, 2.45 points before its right end: for the rest it runs through it.</summary>
    private static double Height(double rim, double x) => 293 + (7 * rim) + (0.8 / 30 * (x - 102.05));

    private static bool Crossed((double X, double Y) from, (double X, double Y) to) =>
        PdfWords.Build((Glyphs(Black, 100, 300, "8") + Stroke(Black, 0.5, Ink.Line(from, to))).Page).Single().Uncertain;

    /// <summary>A letter 5 points wide, so many of its widths along and below.</summary>
    private static Box Letter(double along, double down, double height = 10) =>
        new(100 + (5 * along), 100 + (5 * down), 105 + (5 * along), 100 + (5 * down) + height);
}
