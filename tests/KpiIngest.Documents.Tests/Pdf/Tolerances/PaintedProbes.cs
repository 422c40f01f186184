using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Rulings;
using KpiIngest.Documents.Pdf.Words;
using static KpiIngest.Documents.Tests.Pdf.Ink;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>The ink of a glyph is 4 points wide and 7 high, from half a point behind its origin.</summary>
internal static class PaintedProbes
{
    private static readonly Paint Tint = new(0.8, 0.8, 0.8, 1);

    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["Painted.Indistinguishable"] = step =>
                PdfWords.Build(Glyphs(new Paint(1, 1 - step, 1, 1), 100, 300, "AB").Page).Single().Visible,
            ["Painted.Opaque"] = opacity => ShadesOf(Fill(Tint with { Opacity = opacity }, Rectangle(100, 100, 200, 200))) == 1,
            ["Painted.Slope"] = off => PaintedLines.Find(Stroke(Black, 0.5, Line((100, 100), (300, 100 + off))).Page).Count == 1,
            ["Painted.Whole"] = seen => Covered(1 - seen).Uncertain,
            ["Painted.Gone"] = gone => Covered(gone).Uncertain,
            ["Painted.Turned"] = share =>
                PageTurn.Of(
                    new Ink(
                        Enumerable
                            .Range(0, 100)
                            .Select(i => Glyph(Black, 100, 300, "A") with { QuarterTurns = i < Math.Round(100 * share) ? 1 : 0 })
                    ).Page
                ) == 1,
            ["Painted.RingHeight"] = times => IsRing(2, 2, 2 * times, 0),
            ["Painted.RingNarrowest"] = times => IsRing(2 * times, 2, 5, 0),
            ["Painted.RingWidest"] = times => IsRing(2 * times, 2, 5, 0),
            ["Painted.RingCentre"] = share => IsRing(2, 2, 5, share),
        };

    private static int ShadesOf(Ink ink)
    {
        Shades shades = new();
        PaintedLines.Find(ink.Page, shades);
        return shades.Tinted.Count();
    }

    /// <summary>A figure of which an area covers this share, from the left.</summary>
    private static PdfWord Covered(double share) =>
        PdfWords.Build((Glyphs(Black, 100, 300, "8") + Fill(White, Rectangle(80, 280, 100.5 + (4 * share), 320))).Page).Single();

    /// <summary>Two outlines one in the other, the hole moved to a side by half of this share of the width.</summary>
    private static bool IsRing(double width, double height, double above, double aside)
    {
        (Subpath outer, Subpath inner) = (
            Ellipse(0, width, height, above),
            Ellipse(aside * width / 2, 0.6 * width, 0.6 * height, above + (0.2 * height))
        );
        return GlyphShape.Of([outer, inner], new Bounds(-width / 2, -above - height, width / 2, -above)).IsRing;
    }

    private static Subpath Ellipse(double x, double width, double height, double above) =>
        new(
            [
                (x - (width / 2), -above - (height / 2)),
                (x, -above - height),
                (x + (width / 2), -above - (height / 2)),
                (x, -above),
                (x - (width / 2), -above - (height / 2)),
            ],
            true,
            true
        );
}
