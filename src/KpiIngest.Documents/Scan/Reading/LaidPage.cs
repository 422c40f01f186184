using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Lines;
using KpiIngest.Documents.Scan.Pictures;
using KpiIngest.Documents.Scan.Rules;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>A page straightened, with what is drawn and written on it told apart, before anything of it is read.</summary>
/// <param name="Picture">Straight.</param>
/// <param name="QuarterTurns">To the left, from the page as a viewer shows it.</param>
/// <param name="Degrees">By which it was turned clockwise after that.</param>
/// <param name="Height">The usual one of a letter, in pixels; 0 where there are no letters.</param>
internal sealed record LaidPage(
    GreyPicture Picture,
    int QuarterTurns,
    double Degrees,
    IReadOnlyList<DrawnRule> Rules,
    IReadOnlyList<Piece> Pieces,
    IReadOnlyList<TickBoxInk> Boxes,
    double Height,
    IReadOnlyList<InkLine> Lines
)
{
    /// <summary>True where its lines of type run down the page.</summary>
    public bool IsOnItsSide { get; private init; }

    /// <param name="even">The page on even paper.</param>
    /// <returns>The page, or why it is not looked at further.</returns>
    public static (LaidPage? Page, ScannedPage? Refused) Of(GreyPicture even, int quarterTurns, ScanLimits limits)
    {
        GreyPicture picture = PageTurned.Left(even, quarterTurns);
        InkPicture ink = LocalThreshold.Of(picture);
        if (ink.Share() > limits.Ink)
            return (null, new ScannedPage.Refused("too-much-ink"));
        if (ink.Beginnings() > limits.Runs)
            return (null, new ScannedPage.Refused("noise"));
        double degrees = PageSkew.Degrees(ink);
        if (degrees != 0)
        {
            picture = PageTurned.Back(picture, degrees);
            ink = LocalThreshold.Of(picture);
        }

        if (RuleRuns.Find(ink, limits.Lines) is not { } rules)
            return (null, new ScannedPage.Refused("too-many-lines"));
        RuleRemoval.Clear(ink, rules);
        if (Inks.Pieces.Of(ink, limits.Pieces) is not { } all)
            return (null, new ScannedPage.Refused("noise"));
        double height = UsualHeight.Of(all);
        (IReadOnlyList<TickBoxInk> boxes, IReadOnlyList<Piece> pieces) = TickBoxes.Apart(
            new PunchedHoles(picture, height).Without(all, rules),
            height
        );
        return (
            new LaidPage(picture, quarterTurns, degrees, rules, pieces, boxes, height, InkLines.Of(pieces, rules, height))
            {
                IsOnItsSide = PageDirection.IsOnItsSide(pieces, height),
            },
            null
        );
    }
}
