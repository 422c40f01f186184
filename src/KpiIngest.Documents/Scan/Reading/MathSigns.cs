using KpiIngest.Documents.Scan.Inks;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>
/// Knows signs of arithmetic by their shape, which no model of Thai letters knows: = ≥ ≤ &gt; &lt; + × Σ. A shape that fits none is left to
/// others.
/// </summary>
internal static class MathSigns
{
    /// <summary>A bar is so many times as wide as high.</summary>
    private const double Bar = 2.2;

    /// <summary>Parts of a glyph's width and height from 0 to 1: its first third, its last, where a cross has its arms, where the ends of a
    /// sum's bars are.</summary>
    private const double First = 0.34,
        Last = 0.66,
        Full = 0.72;

    /// <summary>Of its rows a cross has so many that are arms alone.</summary>
    private const double Most = 0.8;

    /// <summary>A cross and an angle are as wide as high, within.</summary>
    private const double Narrow = 0.6,
        Wide = 1.7;

    /// <summary>A sum is as high as a tall letter, in usual heights of a letter.</summary>
    private const double Sum = 1.05;

    /// <param name="height">The usual one of a letter, in pixels.</param>
    /// <returns>Null for what is none of them.</returns>
    public static char? Of(Glyph glyph, double height) =>
        glyph.Pieces.Count switch
        {
            _ when glyph.Marked => null,
            2 => OfTwo(glyph.Pieces.OrderBy(p => p.Box.Top).ToList()),
            1 => OfOne(new Shape(glyph), height),
            _ => null,
        };

    private static char? OfTwo(List<Piece> pieces)
    {
        (PixelBox upper, PixelBox lower) = (pieces[0].Box, pieces[1].Box);
        int shared = Math.Min(upper.Right, lower.Right) - Math.Max(upper.Left, lower.Left);
        if (lower.Width < Bar * lower.Height || upper.Bottom > lower.Top || shared < Full * Math.Max(upper.Width, lower.Width))
            return null;
        if (upper.Width >= Bar * upper.Height)
            return Math.Abs(upper.Height - lower.Height) <= Math.Max(3, First * lower.Height) ? '=' : null;
        return Angle(new Shape(Glyph.Of([pieces[0]]))) switch
        {
            '>' => '≥',
            '<' => '≤',
            _ => null,
        };
    }

    private static char? OfOne(Shape shape, double height) =>
        IsPlus(shape) ? '+'
        : IsTimes(shape) ? '×'
        : shape.Height >= Sum * height && IsSum(shape) ? 'Σ'
        : Angle(shape);

    /// <summary>Two strokes that meet at one side: the ink of each row is short, and lies there in the middle rows and at the other side in
    /// the first and the last.</summary>
    private static char? Angle(Shape shape)
    {
        if (!shape.IsWithin(Narrow, Wide) || !shape.Rows.All(r => r.Runs == 1 && r.Length < Full))
            return null;
        (ShapeRow top, ShapeRow middle, ShapeRow bottom) = (shape.RowAt(0.08), shape.RowAt(0.5), shape.RowAt(0.92));
        if (top.Middle < First && bottom.Middle < First && middle.Middle > Last)
            return '>';
        return top.Middle > Last && bottom.Middle > Last && middle.Middle < First ? '<' : null;
    }

    private static bool IsPlus(Shape shape)
    {
        if (!shape.IsWithin(Narrow, Wide) || shape.RowAt(0.5).Length < Most)
            return false;
        List<ShapeRow> arms = shape.Rows.Where(r => r.At is < First or > Last).ToList();
        return arms.Count(r => r.Runs == 1 && r.Length < First && r.Middle is > First and < Last) >= Most * arms.Count;
    }

    private static bool IsTimes(Shape shape)
    {
        if (!shape.IsWithin(Narrow, Wide) || shape.RowAt(0.5) is not { Runs: 1, Middle: > First and < Last, Length: < Last })
            return false;
        return shape.RowAt(0.12) is { Runs: 2, Start: < 0.2, End: > 0.8 } && shape.RowAt(0.88) is { Runs: 2, Start: < 0.2, End: > 0.8 };
    }

    /// <summary>Bars above and below, and between them one stroke from the upper left to the middle and back to the lower left.</summary>
    private static bool IsSum(Shape shape)
    {
        if (shape.RowAt(0.04).Length < Full || shape.RowAt(0.96).Length < Full)
            return false;
        (ShapeRow upper, ShapeRow middle, ShapeRow lower) = (shape.RowAt(0.25), shape.RowAt(0.5), shape.RowAt(0.75));
        if (upper.Runs > 1 || middle.Runs > 1 || lower.Runs > 1 || Math.Max(upper.Length, lower.Length) > 0.5)
            return false;
        return middle.Middle > upper.Middle && middle.Middle > lower.Middle && middle.Middle is > 0.25 and < 0.75;
    }

    /// <param name="At">Of the glyph's height, from 0 to 1.</param>
    /// <param name="Start">Of the glyph's width, from 0 to 1; so are end and length of the ink.</param>
    private readonly record struct ShapeRow(double At, int Runs, double Start, double End, double Length)
    {
        public double Middle => (Start + End) / 2;
    }

    private sealed class Shape
    {
        private readonly PixelBox box;

        public Shape(Glyph glyph)
        {
            box = glyph.Box;
            IEnumerable<ShapeRow> rows = glyph
                .Runs.GroupBy(r => r.Row)
                .OrderBy(g => g.Key)
                .Select(g => new ShapeRow(
                    (g.Key + 0.5 - box.Top) / box.Height,
                    g.Count(),
                    (double)(g.Min(r => r.Start) - box.Left) / box.Width,
                    (double)(g.Max(r => r.End) - box.Left) / box.Width,
                    (double)g.Sum(r => r.Length) / box.Width
                ));
            Rows = [.. rows];
        }

        public IReadOnlyList<ShapeRow> Rows { get; }

        public int Height => box.Height;

        public ShapeRow RowAt(double part) => Rows[Math.Clamp((int)(part * Rows.Count), 0, Rows.Count - 1)];

        public bool IsWithin(double narrow, double wide) => box.Width >= narrow * box.Height && box.Width <= wide * box.Height;
    }
}
