namespace KpiIngest.Documents.Pdf.Page;

/// <summary>Arithmetic of boxes.</summary>
internal static class Boxes
{
    /// <summary>The box between two opposite corners, in whatever order a file states them.</summary>
    public static Box Between(double x, double y, double otherX, double otherY) =>
        new(Math.Min(x, otherX), Math.Min(y, otherY), Math.Max(x, otherX), Math.Max(y, otherY));

    public static Box Intersect(Box a, Box b) =>
        new(Math.Max(a.Left, b.Left), Math.Max(a.Top, b.Top), Math.Min(a.Right, b.Right), Math.Min(a.Bottom, b.Bottom));

    public static Box Union(Box a, Box b) =>
        new(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));

    public static Box Union(IEnumerable<Box> boxes) => boxes.Aggregate(Union);

    public static bool IsEmpty(Box box) => box.Left >= box.Right || box.Top >= box.Bottom;

    public static double Width(Box box) => box.Right - box.Left;

    public static double Height(Box box) => box.Bottom - box.Top;

    public static double Area(Box box) => IsEmpty(box) ? 0 : Width(box) * Height(box);

    public static (double X, double Y) Middle(Box box) => ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);

    public static bool Holds(Box box, double x, double y, double tolerance = 0) =>
        x >= box.Left - tolerance && x <= box.Right + tolerance && y >= box.Top - tolerance && y <= box.Bottom + tolerance;

    /// <summary>True where <paramref name="inner"/> lies within <paramref name="outer"/>, which may be exceeded by a tolerance in
    /// points.</summary>
    public static bool Within(Box inner, Box outer, double tolerance) =>
        inner.Left >= outer.Left - tolerance
        && inner.Right <= outer.Right + tolerance
        && inner.Top >= outer.Top - tolerance
        && inner.Bottom <= outer.Bottom + tolerance;
}
