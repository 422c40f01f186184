using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>Tables without any line.</summary>
internal static class BorderlessTolerances
{
    public static Tolerance ColumnGap { get; } =
        new(0.6, ToleranceUnit.TypeSizes, "a gap between columns, at least", "bold type is spaced by 0.5");

    public static Tolerance ColumnGapPoints { get; } =
        new(3.5, ToleranceUnit.Points, "the same, however small the type", "Word's cells keep 10.8 apart");

    public static Tolerance CrossingLines { get; } =
        new(0.34, ToleranceUnit.Share, "of the lines below the heading reach over a gap, at most", "labels of totals, names of groups");

    public static Tolerance BesideEachOther { get; } =
        new(
            0.85,
            ToleranceUnit.TypeSizes,
            "lines beside each other are lower by less than",
            "a full stop of a taller font sets a name lower than its figures"
        );

    public static Tolerance LinesOfOneTable { get; } =
        new(3, ToleranceUnit.TypeSizes, "lines of one table, at most", "what is further apart is set apart");

    public static Tolerance LinesOfOneCell { get; } =
        new(2.2, ToleranceUnit.TypeSizes, "lines of one cell, at most", "rows stand further apart");

    public static Tolerance SameCellStart { get; } =
        new(1.5, ToleranceUnit.Points, "lines of one cell start, or have their middles, within", "programs round positions");

    public static Tolerance HeadingDoubt { get; } =
        new(0.3, ToleranceUnit.TypeSizes, "the middle of a heading is that of its column within", "its last letter may be a mark");

    public static Tolerance CellMargin { get; } = new(5.4, ToleranceUnit.Points, "what a cell leaves beside its text", "Word's own");

    public static Tolerance SameNameStart { get; } =
        new(3, ToleranceUnit.Points, "names of rows start within", "numbers before them differ in width");

    public static Tolerance CentredHeading { get; } =
        new(
            6,
            ToleranceUnit.Points,
            "a heading in the middle of its columns within",
            "boundaries without lines are taken in the middle of gaps"
        );

    public static Tolerance ListGap { get; } =
        new(1.5, ToleranceUnit.TypeSizes, "a gap between two columns of a list, at least", "wider than the spaces of justified text");

    public static Tolerance KnownListGap { get; } =
        new(0.3, ToleranceUnit.TypeSizes, "the same where other rows have a column there", "a long name leaves little");

    public static Tolerance SameColumnStart { get; } = new(4, ToleranceUnit.Points, "columns of a list start within", "tab stops");

    public static Tolerance SameEdge { get; } =
        new(0.1, ToleranceUnit.Points, "texts end or begin at one edge within", "programs round positions");

    public static Tolerance ColumnEnd { get; } =
        new(0.5, ToleranceUnit.TypeSizes, "text of a column of a list ends before the next column by at least", "a space and more");
}
