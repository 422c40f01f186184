using KpiIngest.Documents.Scan.Lines;
using KpiIngest.Documents.Scan.Rules;

namespace KpiIngest.Documents.Scan.Inks;

/// <summary>Finds the holes of a punched page, which a scanner shows as dark discs: where no table reaches, nothing stands under
/// them.</summary>
/// <param name="page">The picture that the pieces are of. The inside of a large dark area is no ink to a threshold that goes by its
/// surroundings, so a hole among the pieces may be a ring.</param>
/// <param name="height">The usual one of a letter, in pixels.</param>
internal sealed class PunchedHoles(GreyPicture page, double height)
{
    /// <summary>Sides in usual heights of a letter, at least: a full dot that ticks something is as high as letters.</summary>
    private const double Smallest = 1.5;

    /// <summary>A hole is as wide as high, within.</summary>
    private const double Narrowest = 0.7,
        Widest = 1.4;

    /// <summary>Within so much of its radius such a share of it is darker than this, of even paper at 255.</summary>
    private const double Within = 0.8,
        Filled = 0.9;

    private const byte Dark = 170;

    /// <returns>The pieces that are no holes.</returns>
    public IReadOnlyList<Piece> Without(IReadOnlyList<Piece> pieces, IReadOnlyList<DrawnRule> rules)
    {
        if (height <= 0)
            return pieces;
        HashSet<Piece> holes = pieces.Where(IsRound).Where(IsDark).ToHashSet<Piece>(ReferenceEqualityComparer.Instance);
        if (holes.Count == 0)
            return pieces;
        RuleMap map = new(rules);
        return [.. pieces.Where(p => !holes.Contains(p) || map.Encloses(p.Box.CentreX, p.Box.CentreX, p.Box.CentreY))];
    }

    private bool IsRound(Piece piece) =>
        piece.Box.Width >= Smallest * height
        && piece.Box.Height >= Smallest * height
        && piece.Box.Width >= Narrowest * piece.Box.Height
        && piece.Box.Width <= Widest * piece.Box.Height;

    private bool IsDark(Piece piece)
    {
        (int all, int dark) = (0, 0);
        for (int y = piece.Box.Top; y < piece.Box.Bottom; y++)
        {
            double down = (y + 0.5 - piece.Box.CentreY) / (Within * piece.Box.Height / 2);
            if (Math.Abs(down) >= 1)
                continue;
            double across = Math.Sqrt(1 - (down * down)) * Within * piece.Box.Width / 2;
            for (int x = (int)Math.Ceiling(piece.Box.CentreX - across); x < piece.Box.CentreX + across; x++)
            {
                all++;
                dark += page.Pixels[(y * page.Width) + x] < Dark ? 1 : 0;
            }
        }

        return all > 0 && dark >= Filled * all;
    }
}
