using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>Tells the outline of a ring that stands above the line (NIKHAHIT, the ring of SARA AM) from those of letters and
/// marks.</summary>
internal static class RingShape
{
    /// <param name="outline">Outline of a glyph, relative to its origin.</param>
    /// <param name="ink">The box around it.</param>
    public static bool Is(IReadOnlyList<Subpath> outline, Bounds ink)
    {
        (double width, double height) = (ink.Right - ink.Left, ink.Bottom - ink.Top);
        if (ink.IsEmpty || ink.Bottom > -PaintedTolerances.RingHeight * height || !Square(width, height))
            return false;
        if (outline.Where(s => s.Points.Count > 2).ToList() is not [{ Curved: true } first, { Curved: true } second])
            return false;
        (Box a, Box b) = (Around(first), Around(second));
        (Box outer, Box inner) = Boxes.Area(a) > Boxes.Area(b) ? (a, b) : (b, a);
        return Square(Boxes.Width(inner), Boxes.Height(inner))
            && Boxes.Within(inner, outer, 0)
            && Math.Abs(inner.Left + inner.Right - outer.Left - outer.Right) < PaintedTolerances.RingCentre * width
            && Math.Abs(inner.Top + inner.Bottom - outer.Top - outer.Bottom) < PaintedTolerances.RingCentre * height;
    }

    private static bool Square(double width, double height) =>
        width > PaintedTolerances.RingNarrowest * height && width < PaintedTolerances.RingWidest * height;

    private static Box Around(Subpath path) => path.Points.Aggregate(Bounds.None, (bounds, point) => bounds.With(point)).ToBox();
}
