namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>The box around points seen so far; empty at first.</summary>
internal readonly record struct Bounds(double Left, double Top, double Right, double Bottom)
{
    public static Bounds None { get; } =
        new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public bool IsEmpty => Left > Right;

    public Bounds With((double X, double Y) point) =>
        new(Math.Min(Left, point.X), Math.Min(Top, point.Y), Math.Max(Right, point.X), Math.Max(Bottom, point.Y));

    public Box ToBox() => IsEmpty ? default : new Box(Left, Top, Right, Bottom);
}
