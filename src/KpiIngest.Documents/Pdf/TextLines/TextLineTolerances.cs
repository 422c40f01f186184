using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>What belongs to one word, one line, one paragraph.</summary>
internal static class TextLineTolerances
{
    public static Tolerance TouchingWords { get; } =
        new(0.12, ToleranceUnit.TypeSizes, "words touch within", "Thai text comes broken at its marks");

    public static Tolerance MarkSetBack { get; } =
        new(
            0.6,
            ToleranceUnit.TypeSizes,
            "a mark stands back over the letters before it by at most",
            "tone marks are drawn over the letter that they belong to"
        );

    public static Tolerance TouchingBaseline { get; } =
        new(0.1, ToleranceUnit.TypeSizes, "words that touch stand on one line within", "what is raised more is a figure by itself");

    public static Tolerance SameLine { get; } =
        new(0.35, ToleranceUnit.TypeSizes, "one line of text", "raised and lowered figures stand on it");

    public static Tolerance LongestThaiWord { get; } =
        new(
            6,
            ToleranceUnit.TypeSizes,
            "what would have had to fit into a line of Thai, at most",
            "it is wrapped between words that nobody can see; few are longer"
        );

    public static Tolerance ParagraphDistance { get; } =
        new(1.35, ToleranceUnit.Times, "lines of one paragraph, in usual distances of lines", "a paragraph set apart has half a line more");

    public static Tolerance FullPage { get; } =
        new(
            3.5,
            ToleranceUnit.TypeSizes,
            "a full page ends above the lowest text by at most",
            "one or two lines are kept for the next page"
        );

    public static Tolerance UniformSizes { get; } =
        new(0.08, ToleranceUnit.Share, "one paragraph: sizes of type differ by at most", "those of one font are measured alike");

    public static Tolerance MixedSizes { get; } =
        new(0.25, ToleranceUnit.Share, "the same where a line mixes fonts", "these are measured on different letters");

    public static Tolerance CellMargin { get; } = new(6, ToleranceUnit.Points, "the margin of a cell, at most", "Word's own are 5.4");

    public static Tolerance PageMargin { get; } =
        new(6, ToleranceUnit.Points, "the margin of a page, at least", "no printer prints nearer to the edge");

    public static Tolerance SameMargin { get; } =
        new(12, ToleranceUnit.Points, "things that end at one margin end within", "lines of Thai end raggedly");

    public static Tolerance BodyWidth { get; } =
        new(
            0.6,
            ToleranceUnit.Share,
            "of the page's width a body reaches over, at least",
            "one that ends further left takes more lines to show"
        );

    public static Tolerance SmallPiece { get; } =
        new(
            1.5,
            ToleranceUnit.Times,
            "a small piece stands on a line as far off as one of so many times its size",
            "raised figures are small"
        );

    public static Tolerance LineHeight { get; } =
        new(0.4, ToleranceUnit.TypeSizes, "a line runs through an equation that begins below it by less than", "the middle of a capital");

    public static Tolerance LineMiddle { get; } =
        new(0.25, ToleranceUnit.TypeSizes, "the middle of a line is above its baseline by", "that of an equation is near it");

    public static Tolerance WrapSlack { get; } =
        new(
            0.25,
            ToleranceUnit.TypeSizes,
            "a line with room for the next word and for more than this beside it ends by itself",
            "a space goes before a word"
        );

    public static Tolerance OneSize { get; } =
        new(0.02, ToleranceUnit.Share, "pieces of one font differ in size by at most", "sizes are measured");

    public static Tolerance CentredShare { get; } =
        new(
            0.1,
            ToleranceUnit.Share,
            "of the width of their area the margins of a centred line differ by less than",
            "a letter more or less"
        );

    public static Tolerance CentredSize { get; } = new(0.5, ToleranceUnit.TypeSizes, "the same, however narrow the area", "a letter");

    public static Tolerance RightEnd { get; } =
        new(0.3, ToleranceUnit.TypeSizes, "a line set at the right leaves there less than", "side bearings of letters");

    public static Tolerance RightStart { get; } =
        new(0.3, ToleranceUnit.Share, "of the width of its area such a line leaves at the left, more than", "others are indented");

    public static Tolerance UsualDistance { get; } =
        new(1.5, ToleranceUnit.TypeSizes, "lines are apart where no two tell it", "Thai type set single");

    public static Tolerance FurthestLine { get; } =
        new(3, ToleranceUnit.TypeSizes, "lines that tell the usual distance are apart by less than", "what is further apart is set apart");
}
