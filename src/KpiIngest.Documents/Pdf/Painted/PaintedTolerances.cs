using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>What is painted, and whether it is seen.</summary>
internal static class PaintedTolerances
{
    public static Tolerance Indistinguishable { get; } =
        new(
            0.06,
            ToleranceUnit.Share,
            "of a step from black to white two paints differ by less than, where no one tells them apart",
            "on paper"
        );

    public static Tolerance Opaque { get; } =
        new(0.95, ToleranceUnit.Share, "opacity of what hides what is behind it, more than", "less lets it shine through");

    public static Tolerance Slope { get; } =
        new(0.7, ToleranceUnit.Points, "the ends of a stroke along an axis differ by at most", "positions are rounded");

    public static Tolerance Whole { get; } =
        new(0.85, ToleranceUnit.Share, "of its ink a figure shows, at least, to be read for certain", "less of an 8 may be a 3");

    public static Tolerance Gone { get; } =
        new(
            0.65,
            ToleranceUnit.Share,
            "of its ink is covered of a glyph that is not seen, more than",
            "what is left is no part of what is read"
        );

    public static Tolerance Turned { get; } =
        new(0.7, ToleranceUnit.Share, "of the glyphs of a turned page run one way, at least", "a few sideways headings do not turn it");

    public static Tolerance RingHeight { get; } =
        new(
            1.5,
            ToleranceUnit.Times,
            "a ring above the line stands above it by at least, in its height",
            "the figures ๐ and 0 stand on it"
        );

    public static Tolerance RingNarrowest { get; } =
        new(0.7, ToleranceUnit.Times, "a ring is as wide as high, at least", "fonts draw them nearly round");

    public static Tolerance RingWidest { get; } = new(1.4, ToleranceUnit.Times, "the same, at most", "wider is a mark");

    public static Tolerance RingCentre { get; } =
        new(
            0.3,
            ToleranceUnit.Share,
            "of the width of a ring its two outlines have their edges apart by less than, taken together",
            "the hole of a letter lies at a side"
        );
}
