using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Scan;

/// <summary>
/// Where what was read on the straightened picture of a page lies on the page as a viewer shows it. A box turned with its page becomes the
/// upright box around it: it frames the ink, and is larger by no more than its sides times the sine of the skew.
/// </summary>
/// <param name="Width">Of the straightened picture, in points of type as it was read.</param>
/// <param name="Height">The same.</param>
/// <param name="Degrees">By which the page is turned clockwise.</param>
/// <param name="Scale">Points of the page as shown to one point of type as it was read: 1 where the file states the true size of its
/// pages.</param>
internal readonly record struct ScanPlacement(double Width, double Height, double Degrees, double Scale)
{
    /// <summary>Quarter turns to the left from the page as a viewer shows it to the one that was read, whose text is upright: 0 to
    /// 3.</summary>
    public int QuarterTurns { get; init; }

    /// <summary>By which the page as shown is turned to be read: 0, 90, 180 or 270.</summary>
    public int ClockwiseDegrees => (4 - QuarterTurns) % 4 * 90;

    public PageSize SizeShown => QuarterTurns % 2 == 0 ? new(Width * Scale, Height * Scale) : new(Height * Scale, Width * Scale);

    private QuarterTurn Turn => QuarterTurn.ToUpright(QuarterTurns, Width, Height);

    public Box ToShown(Box box) => Scaled(Turn.Back.Apply(Turned(box, Degrees)), Scale);

    public Box FromShown(Box box) => Turned(Turn.Apply(Scaled(box, 1 / Scale)), -Degrees);

    private static Box Scaled(Box box, double by) => new(box.Left * by, box.Top * by, box.Right * by, box.Bottom * by);

    private Box Turned(Box box, double degrees)
    {
        if (degrees == 0)
            return box;
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        (double centreX, double centreY) = (Width / 2, Height / 2);
        (double X, double Y)[] corners =
        [
            At(box.Left, box.Top),
            At(box.Right, box.Top),
            At(box.Left, box.Bottom),
            At(box.Right, box.Bottom),
        ];
        return new Box(corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y));

        (double X, double Y) At(double x, double y) =>
            (centreX + ((x - centreX) * cos) - ((y - centreY) * sin), centreY + ((x - centreX) * sin) + ((y - centreY) * cos));
    }
}
