using KpiIngest.Review.Evidence;

namespace KpiIngest.Review.Keying.Scans;

/// <summary>The picture of one figure, cut out of its page, with what was read of it.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Box">What is shown: the ink and a little around it. Points on the page as a viewer shows it.</param>
/// <param name="Read">Arabic digits; null where it could not be read.</param>
/// <param name="Others">What else it may be, as it would be written, the likeliest first; none of it was taken.</param>
/// <param name="Closing">The one of them that alone makes the arithmetic of the row close; null where there is none.</param>
public sealed record ScanCut(int Page, ShownBox Box, string? Read, IReadOnlyList<string> Others, string? Closing)
{
    /// <summary>Around the ink, in points: a figure is easier to read with some paper around it.</summary>
    internal const double Margin = 3;

    public bool Unread => Read is null;

    /// <summary>What is seen once its page is turned, around the same middle.</summary>
    public ShownBox SeenOn(ShownPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Turn % 180 == 0)
            return Box;
        (double x, double y) = ((Box.Left + Box.Right) / 2, (Box.Top + Box.Bottom) / 2);
        return new ShownBox(x - (Box.Height / 2), y - (Box.Width / 2), x + (Box.Height / 2), y + (Box.Width / 2));
    }

    /// <summary>What a person may take instead, the one that closes the row first.</summary>
    public IReadOnlyList<string> Offered =>
        Closing is null ? Others : [Closing, .. Others.Where(o => !string.Equals(o, Closing, StringComparison.Ordinal))];
}
