using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>What the file leaves open, and what of a glyph is read.</summary>
internal static class PdfPigTolerances
{
    public static Tolerance Ascent { get; } =
        new(
            0.95,
            ToleranceUnit.TypeSizes,
            "the box of a glyph reaches above its line by",
            "the same for all fonts: the tables of one font differ in what they state"
        );

    public static Tolerance Descent { get; } = new(0.35, ToleranceUnit.TypeSizes, "the same below its line", "marks and descenders");

    public static Tolerance LeastSeen { get; } =
        new(
            0.35,
            ToleranceUnit.Share,
            "of a glyph clipping leaves, at least, where it is read",
            "less is the foot of a letter of the page before, the mark of one of the next"
        );

    public static Tolerance Slope { get; } =
        new(0.05, ToleranceUnit.Times, "a line of text leaves its axis by at most, in height by width", "a page printed askew");

    public static Tolerance InkHeight { get; } =
        new(
            1,
            ToleranceUnit.TypeSizes,
            "the ink that the metrics of a font state for a glyph is lower than",
            "higher is the box of the whole font"
        );

    public static Tolerance InkWidth { get; } =
        new(1.5, ToleranceUnit.Times, "the same is narrower than, in the width of the glyph", "wider is the box of the whole font");

    public static Tolerance LeastAdvance { get; } =
        new(0.2, ToleranceUnit.TypeSizes, "the width of a glyph is taken for at least, there", "marks have none");

    public static Tolerance FieldLetter { get; } =
        new(
            0.5,
            ToleranceUnit.TypeSizes,
            "a letter of a text that viewers set in a font of their own is wide",
            "as in common fonts; marks have no width"
        );

    public static Tolerance FieldMargin { get; } =
        new(2, ToleranceUnit.Points, "such a text begins from the left edge of its field at", "as viewers set it");

    public static Tolerance FieldMiddle { get; } =
        new(0.3, ToleranceUnit.TypeSizes, "a single line of it stands below the middle of its field by", "half of a letter");

    public static Tolerance FieldLine { get; } = new(1.2, ToleranceUnit.TypeSizes, "its lines are apart by", "as viewers set them");

    public static Tolerance FieldFit { get; } =
        new(0.7, ToleranceUnit.Share, "of the height of a field its text takes where its size is fitted", "as viewers set it");

    public static Tolerance FieldLargest { get; } = new(12, ToleranceUnit.Points, "the same, at most", "the usual size of a form");

    public static Tolerance MarkupWidth { get; } =
        new(1, ToleranceUnit.Points, "a line that an annotation states no thickness of", "as the standard says");

    public static Tolerance MarkupSize { get; } =
        new(12, ToleranceUnit.Points, "text that an annotation states no size of", "the usual size of a note");

    public static Tolerance SmallestSide { get; } =
        new(1, ToleranceUnit.Points, "sides of a page, at least", "smaller is no page: viewers take the usual paper");
}
