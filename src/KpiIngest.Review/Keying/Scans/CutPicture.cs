using KpiIngest.Review.Evidence;

namespace KpiIngest.Review.Keying.Scans;

/// <summary>The picture of the page from which figures are cut out.</summary>
/// <param name="Address">Of the picture, for a browser.</param>
/// <param name="Size">Of the page as a viewer shows it.</param>
public sealed record CutPicture(string Address, ShownPage Size)
{
    /// <summary>Pixels a point: figures are seen a little larger than on paper.</summary>
    public const double Scale = 1.8;
}
