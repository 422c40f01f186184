using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>The page as a whole.</summary>
internal static class AssemblyTolerances
{
    public static Tolerance BorderAtEdge { get; } =
        new(
            1,
            ToleranceUnit.Points,
            "the edge of the paper is reached by a border within",
            "LibreOffice draws what lies beyond along the edge"
        );

    public static Tolerance WordAtEdge { get; } = new(0.15, ToleranceUnit.TypeSizes, "the same by a word", "side bearings of letters");

    public static Tolerance MarginStrip { get; } =
        new(57, ToleranceUnit.Points, "headers and footers stand at most this far from the edge", "2 cm: a body starts further in");

    public static Tolerance SameMarginLine { get; } =
        new(4, ToleranceUnit.Points, "a line that recurs stands at one height within", "Thai and Arabic page numbers differ in height");

    public static Tolerance TablesBeside { get; } =
        new(
            0.5,
            ToleranceUnit.Share,
            "of the lower one, tables beside each other share in height, at least",
            "one below the other share nothing"
        );

    public static Tolerance TablesOverlap { get; } =
        new(3, ToleranceUnit.Points, "tables beside each other overlap by at most", "borders that lie on each other");

    public static Tolerance SheetWidth { get; } =
        new(1.2, ToleranceUnit.Times, "a sheet of two pages is wider than high by at least", "two A4 pages side by side have 1.41");

    public static Tolerance Gutter { get; } =
        new(20, ToleranceUnit.Points, "the two margins between them are together, at least", "7 mm, those of pages reduced to a half");

    public static Tolerance FirstLines { get; } =
        new(1.5, ToleranceUnit.TypeSizes, "their first lines stand at one height within", "titles of two sizes");

    public static Tolerance OtherWay { get; } =
        new(
            0.1,
            ToleranceUnit.Share,
            "of the letters of a sideways table run otherwise, at most",
            "a stamp; under a heading set upwards stand upright names"
        );

    public static Tolerance ScanShare { get; } =
        new(
            0.25,
            ToleranceUnit.Share,
            "of a page without text a picture covers, more than, where it is a scan",
            "a seal or a photograph is smaller"
        );

    public static Tolerance CoveredShare { get; } =
        new(
            0.7,
            ToleranceUnit.Share,
            "of a page with a line of text besides a picture covers, at least, where it is a scan",
            "a letterhead or a photograph between paragraphs is smaller"
        );

    public static Tolerance GarbledShare { get; } =
        new(
            0.15,
            ToleranceUnit.Share,
            "of its characters are signs that no report is full of, more than, where a text is garbled",
            "rules of dots and e-mail addresses are fewer"
        );
}
