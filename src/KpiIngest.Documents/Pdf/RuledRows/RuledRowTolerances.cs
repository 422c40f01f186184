using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.RuledRows;

/// <summary>Tables with horizontal rules alone.</summary>
internal static class RuledRowTolerances
{
    public static Tolerance ColumnGap { get; } =
        new(0.45, ToleranceUnit.TypeSizes, "a gap between columns, at least", "wider than a space");

    public static Tolerance ColumnGapPoints { get; } =
        new(3.5, ToleranceUnit.Points, "the same, however small the type", "cells keep 8 and more");

    public static Tolerance CrossingRows { get; } =
        new(0.34, ToleranceUnit.Share, "of the rows reach over a gap, at most", "labels of totals, names of groups");

    public static Tolerance CentredHeading { get; } =
        new(2.5, ToleranceUnit.Points, "a heading in the middle of several columns", "programs round the middle");

    public static Tolerance SameRule { get; } =
        new(3, ToleranceUnit.Points, "rules of one table start and end within", "pieces are drawn a cell at a time");

    public static Tolerance InnerRule { get; } =
        new(3, ToleranceUnit.Points, "rules of a table inside a row are shorter on both sides by more than", "its cell keeps a margin");

    public static Tolerance ShortestRule { get; } =
        new(40, ToleranceUnit.Points, "a rule, at least", "shorter are fraction bars and underlines");

    public static Tolerance TextMargin { get; } =
        new(
            2,
            ToleranceUnit.Points,
            "text stands in from the end of its rule by at least, where the others keep a margin",
            "text between two tables does not"
        );

    public static Tolerance SectionRule { get; } =
        new(0.6, ToleranceUnit.Share, "of the page's width a rule between sections reaches over, at least", "no fraction is so wide");

    public static Tolerance SameSectionRule { get; } =
        new(3, ToleranceUnit.Points, "such rules start and end within", "they are drawn by the same program");

    public static Tolerance RowEdge { get; } =
        new(1, ToleranceUnit.Points, "a rule lies on the edge of a row within", "the edge is that of the longest rule");
}
