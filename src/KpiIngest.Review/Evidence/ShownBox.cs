using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Review.Evidence;

/// <summary>Unit: points from the upper left corner of the page as a viewer shows it.</summary>
public readonly record struct ShownBox(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <param name="edges">Left, top, right, bottom; null or of another length where nothing is known.</param>
    public static ShownBox? Of(IReadOnlyList<double>? edges) =>
        edges is [var left, var top, var right, var bottom] ? new ShownBox(left, top, right, bottom) : null;

    public static ShownBox? Of(IReadOnlyList<decimal>? edges) =>
        edges is [var left, var top, var right, var bottom] ? new ShownBox((double)left, (double)top, (double)right, (double)bottom) : null;

    public static ShownBox Of(PageBoxResult box)
    {
        ArgumentNullException.ThrowIfNull(box);
        return new ShownBox((double)box.Left, (double)box.Top, (double)(box.Left + box.Width), (double)(box.Top + box.Height));
    }

    /// <summary>The smallest that holds all; null of none.</summary>
    public static ShownBox? Around(IEnumerable<ShownBox> boxes)
    {
        ShownBox? around = null;
        foreach (ShownBox box in boxes)
        {
            around = around is not { } all
                ? box
                : new ShownBox(
                    Math.Min(all.Left, box.Left),
                    Math.Min(all.Top, box.Top),
                    Math.Max(all.Right, box.Right),
                    Math.Max(all.Bottom, box.Bottom)
                );
        }

        return around;
    }

    public ShownBox Grown(double points) => new(Left - points, Top - points, Right + points, Bottom + points);
}
