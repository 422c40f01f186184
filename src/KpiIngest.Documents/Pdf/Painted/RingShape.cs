using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>Tells the outline of a ring that stands above the line (NIKHAHIT, the ring of SARA AM) from those of letters and marks.</summary>
internal static class RingShape
{
    /// <summary>It stands at least this many times its own height above the line: the figures ๐ and 0 stand on it.</summary>
    private const double Raised = 1.5;

    /// <param name="outline">Outline of a glyph, relative to its origin.</param>
    /// <param name="ink">The box around it.</param>
    public static bool Is(IReadOnlyList<Subpath> outline, Bounds ink)
    {
        var (width, height) = (ink.Right - ink.Left, ink.Bottom - ink.Top);
        if (ink.IsEmpty || ink.Bottom > -Raised * height || !Square(width, height)) return false;
        if (outline.Where(s => s.Points.Count > 2).ToList() is not [{ Curved: true } first, { Curved: true } second]) return false;
        var (a, b) = (Around(first), Around(second));
        var (outer, inner) = Boxes.Area(a) > Boxes.Area(b) ? (a, b) : (b, a);
        return Square(Boxes.Width(inner), Boxes.Height(inner)) && Boxes.Within(inner, outer, 0)
            && Math.Abs(inner.Left + inner.Right - outer.Left - outer.Right) < 0.3 * width
            && Math.Abs(inner.Top + inner.Bottom - outer.Top - outer.Bottom) < 0.3 * height;
    }

    private static bool Square(double width, double height) => width > 0 && height > 0 && width / height is > 0.7 and < 1.4;

    private static Box Around(Subpath path) => path.Points.Aggregate(Bounds.None, (bounds, point) => bounds.With(point)).ToBox();
}
