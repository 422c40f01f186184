using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Rulings;
using static KpiIngest.Documents.Tests.Pdf.Ink;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

internal static class RulingProbes
{
    private static readonly Paint Tint = new(0.8, 0.8, 0.8, 1);

    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["Rulings.SameLine"] = off => Join(Piece(100, 50), Piece(150, 50) with { At = 100 + off }) == 1,
            ["Rulings.LineGap"] = gap => Join(Piece(100, 50), Piece(150 + gap, 50)) == 1,
            ["Rulings.DashGap"] = gap => Join(Piece(100, 12, 4), Piece(112 + (4 * gap), 12, 4)) == 1,
            ["Rulings.DashLength"] = length => Join(Piece(100, 4 * length, 4), Piece(108 + (4 * length), 4 * length, 4)) == 1,
            ["Rulings.DotLength"] = length =>
                Join([.. Enumerable.Range(0, 4).Select(i => Piece(100 + (i * ((2 * length) + 1)), 2 * length, 2))]) == 0,
            ["Rulings.UnusualGap"] = gap => Join([.. Dots(100), .. Dots(119 + gap)]) == 1,
            ["Rulings.EndToEnd"] = gap => RulingJoin.Join([Piece(100, 50), Piece(150 + gap, 50)]).Single().Joints is not null,
            ["Rulings.ShortestLine"] = length => Join(Piece(100, length)) == 1,
            ["Rulings.ThickestLine"] = thick => PaintedLines.Find(Fill(Black, Rectangle(100, 100, 300, 100 + thick)).Page).Count == 1,
            ["Rulings.ShadeGap"] = gap => Borders(gap),
            ["Rulings.LeastShadeGap"] = gap => Borders(gap),
            ["Rulings.FrameGap"] = gap => FrameSides(gap) == 0,
            ["Rulings.LeastFrameGap"] = gap => FrameSides(gap) == 0,
            ["Rulings.SmallestShade"] = side => ShadedCells.Borders(Cells(side, 3)).Any(),
            ["Rulings.SharedSide"] = share =>
                ShadedCells
                    .Borders([
                        new Box(100, 100, 140, 200),
                        new Box(142, 200 - (100 * share), 182, 300 - (100 * share)),
                        .. Column(100, 202),
                        .. Column(142, 302 - (100 * share)),
                    ])
                    .Count() == 16,
            ["Rulings.ShadeEdge"] = off => Shows(off),
            ["Rulings.AreaWithin"] = beyond =>
                PaintedLines.Find(Fill(Black, Rectangle(100, 100, 200, 200), Rectangle(103, 103, 200 + beyond, 197)).Page).Count > 0,
            ["Rulings.BandMeets"] = gap => Grows([new Box(100, 100, 400, 120 - gap)]),
            ["Rulings.LowestBand"] = height => Grows([new Box(100, 120 - height, 400, 120)]),
            ["Rulings.HighestBand"] = height => Grows([new Box(100, 120 - height, 400, 120)]),
            ["Rulings.SameBand"] = off => Grows([new Box(100, 100, 250, 120), new Box(250, 100 + off, 400, 120)]),
            ["Rulings.BandWord"] = over => Grows([new Box(100, 100, 400, 120)], Draw.Text("งาน", 200 - over, 115, width: 30)),
        };

    private static Ruling Piece(double start, double length, double thickness = 0.2) => new(true, 100, start, start + length, thickness);

    private static IEnumerable<Ruling> Dots(double start) => Enumerable.Range(0, 10).Select(i => Piece(start + (2 * i), 1, 1));

    private static int Join(params Ruling[] pieces) => RulingJoin.Join(pieces).Count;

    private static List<Box> Cells(double side, double gap) =>
        [
            .. from x in new[] { 100.0, 100 + side + gap }
            from y in new[] { 100.0, 100 + side + gap }
            select new Box(x, y, x + side, y + side),
        ];

    private static bool Borders(double gap) => ShadedCells.Borders(Cells(50, gap)).Any();

    /// <summary>Of frames that are cells apart their own sides do not count.</summary>
    private static int FrameSides(double gap) =>
        ShadedCells
            .Borders([.. Cells(50, gap).Select(c => (c, new List<Ruling> { new(true, c.Top, c.Left, c.Right, 9) }))])
            .Count(r => r.Thickness > 8);

    private static Box[] Column(double left, double top) => [new Box(left, top, left + 40, top + 100)];

    private static bool Shows(double off)
    {
        Shades shades = new();
        shades.Add(new Box(100, 100, 200, 200), Tint);
        return shades.Show(new Box(100, 200 + off, 200, 200 + off), White);
    }

    /// <summary>True where the second line of a grid of three columns goes on through a band above it.</summary>
    private static bool Grows(Box[] band, params PdfWord[] words) =>
        HeadingBands
            .Extend([.. Draw.Grid([100, 200, 300, 400], [120, 140, 160])], band, words)
            .Any(l => l is { Horizontal: false, At: 200, Start: < 119 });
}
