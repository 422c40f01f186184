using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>Which lines make a table, and which boundary each of them is.</summary>
internal static class LatticeTolerances
{
    public static Tolerance Meet { get; } =
        new(2.5, ToleranceUnit.Points, "lines meet within", "corners of hand-drawn borders; cells drawn apart by 2");

    public static Tolerance SameBoundary { get; } =
        new(
            2.4,
            ToleranceUnit.Points,
            "two positions are one boundary within",
            "doubled lines, cells with borders of their own; less than a nested table's margin"
        );

    public static Tolerance SmallestTable { get; } =
        new(9, ToleranceUnit.Points, "sides of a table, at least", "what is smaller is a tick box or an ornament");

    public static Tolerance TableMargin { get; } =
        new(
            12,
            ToleranceUnit.Points,
            "the margin between a table and the side of its cell, at most",
            "Word's own are 5.4; on the other side the table may be narrower than its cell"
        );

    public static Tolerance LoneMargin { get; } =
        new(
            18,
            ToleranceUnit.Points,
            "the same on the right, where the other side lies on the border",
            "no column without text beside several rows is so narrow"
        );

    public static Tolerance LineEnds { get; } =
        new(1, ToleranceUnit.Points, "lines end at one boundary within", "they are drawn by the same program");

    public static Tolerance OpenHeight { get; } =
        new(
            0.5,
            ToleranceUnit.Share,
            "of the page's height the sides of a row without top and bottom reach over, at least",
            "a row longer than a page"
        );

    public static Tolerance OpenEnds { get; } =
        new(2, ToleranceUnit.Points, "such sides end at one height within", "they are cut by the same page");

    public static Tolerance DrawnEdge { get; } =
        new(
            0.5,
            ToleranceUnit.Share,
            "of the edge of a cell a line runs along, more than, where it is drawn",
            "lines end a little before or behind the next one"
        );
}
