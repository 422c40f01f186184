using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Rulings;

/// <summary>What is a line among what a page paints.</summary>
internal static class RulingTolerances
{
    public static Tolerance SameLine { get; } =
        new(1.0, ToleranceUnit.Points, "pieces of one line lie within", "programs round positions to 0.1 to 0.75");

    public static Tolerance LineGap { get; } =
        new(3.0, ToleranceUnit.Points, "a gap that does not interrupt a line, at most", "wide dashes leave 2 to 3");

    public static Tolerance DashGap { get; } =
        new(2.3, ToleranceUnit.Times, "the same between dashes, in thicknesses of the line", "thick dashes are further apart");

    public static Tolerance DashLength { get; } =
        new(4, ToleranceUnit.Times, "a dash, in thicknesses of the line, at most", "longer is a line by itself");

    public static Tolerance DotLength { get; } =
        new(1.6, ToleranceUnit.Times, "a dot, in its thickness, at most", "a dot is as long as it is thick");

    public static Tolerance UnusualGap { get; } =
        new(
            2.2,
            ToleranceUnit.Times,
            "a gap that ends a line of dots is more than, in their usual gaps",
            "the dot of a border that crosses below is none of a nested table's side"
        );

    public static Tolerance EndToEnd { get; } =
        new(0.1, ToleranceUnit.Points, "pieces drawn end to end meet within", "dashes are further apart");

    public static Tolerance ShortestLine { get; } = new(4.0, ToleranceUnit.Points, "a line, at least", "shorter is a dot, a dash of text");

    public static Tolerance ThickestLine { get; } =
        new(6, ToleranceUnit.Points, "a filled shape that is a line is at most so thick", "the thickest border Word offers");

    public static Tolerance ShadeGap { get; } =
        new(6, ToleranceUnit.Points, "a gap between shaded cells, at most", "as the thickest border");

    public static Tolerance LeastShadeGap { get; } =
        new(0.2, ToleranceUnit.Points, "a gap between shaded cells, at least", "nearer they are one area");

    public static Tolerance FrameGap { get; } =
        new(9, ToleranceUnit.Points, "a gap between framed cells, at most", "web tables with cells apart");

    public static Tolerance LeastFrameGap { get; } =
        new(2.2, ToleranceUnit.Points, "a gap between framed cells, at least", "nearer their lines are taken for one anyway");

    public static Tolerance SmallestShade { get; } =
        new(9, ToleranceUnit.Points, "sides of a shaded cell, at least", "smaller are marks of the text");

    public static Tolerance SharedSide { get; } =
        new(0.9, ToleranceUnit.Share, "of the shorter one's side neighbours share, at least", "cells of one row or column");

    public static Tolerance ShadeEdge { get; } =
        new(1, ToleranceUnit.Points, "a line along the edge of an area lies on it within", "half of its thickness");

    public static Tolerance AreaWithin { get; } =
        new(0.1, ToleranceUnit.Points, "an area lies in another one and beyond its edge by at most", "positions are rounded");

    public static Tolerance BandMeets { get; } =
        new(
            2.5,
            ToleranceUnit.Points,
            "a shaded band and the grid beside it meet, and end side by side, within",
            "borders are drawn in the middle of gaps"
        );

    public static Tolerance LowestBand { get; } =
        new(7, ToleranceUnit.Points, "height and width of a band, at least", "lower is an underline");

    public static Tolerance HighestBand { get; } = new(160, ToleranceUnit.Points, "height of a band, at most", "higher is a shaded page");

    public static Tolerance SameBand { get; } =
        new(1, ToleranceUnit.Points, "areas of one band have their upper and lower edges within", "they are cells of one row");

    public static Tolerance BandWord { get; } =
        new(
            0.5,
            ToleranceUnit.Points,
            "a word stands in the way of a line that it reaches over by more than, on both sides",
            "the edge of a letter touches it"
        );
}
