using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>Which glyphs make a word, and what a person sees of it.</summary>
internal static class WordTolerances
{
    public static Tolerance NextGlyph { get; } =
        new(
            0.1,
            ToleranceUnit.TypeSizes,
            "the next glyph of a word starts behind the last one by at most",
            "letter spacing of justified text is a gap of its own"
        );

    public static Tolerance GlyphBack { get; } = new(0.2, ToleranceUnit.TypeSizes, "the same before the end of the last one", "kerning");

    public static Tolerance GlyphLine { get; } =
        new(0.5, ToleranceUnit.Points, "glyphs of a word stand on one line within", "positions are rounded");

    public static Tolerance SpaceBehind { get; } =
        new(
            0.3,
            ToleranceUnit.TypeSizes,
            "a space stands behind the glyph before it by at most",
            "further off a letter stands between them, painted later"
        );

    public static Tolerance StrikeLowest { get; } =
        new(0.1, ToleranceUnit.TypeSizes, "a line that crosses out runs above the line by at least", "an underline is lower");

    public static Tolerance StrikeHighest { get; } =
        new(0.5, ToleranceUnit.TypeSizes, "the same, at most", "a fraction bar over a figure is higher");

    public static Tolerance StrikeThickness { get; } = new(0.2, ToleranceUnit.TypeSizes, "its thickness, at most", "thicker is a bar");

    public static Tolerance StrikeBeyond { get; } =
        new(1, ToleranceUnit.TypeSizes, "it reaches beyond the text by at most", "spaces are crossed out with it");

    public static Tolerance Speck { get; } = new(1.5, ToleranceUnit.Points, "letters that nobody reads, at most", "a speck");

    public static Tolerance SmallestBox { get; } =
        new(5, ToleranceUnit.Points, "sides of a drawn tick box, at least", "smaller is a bullet");

    public static Tolerance LargestBox { get; } =
        new(26, ToleranceUnit.Points, "sides of a drawn tick box, at most", "LibreOffice makes it as high as the line");

    public static Tolerance SameBox { get; } =
        new(1.6, ToleranceUnit.Points, "outlines of one box differ by at most", "its area and its border");

    public static Tolerance SharedEdge { get; } =
        new(0.6, ToleranceUnit.Points, "squares that are cells share an edge within", "boxes stand apart");

    public static Tolerance LeastMark { get; } = new(0.25, ToleranceUnit.Share, "of its box a tick is, at least", "smaller is a speck");

    public static Tolerance BoxToText { get; } =
        new(100, ToleranceUnit.Points, "a tick box stands from the text of its line by at most", "a square further off is an ornament");

    public static Tolerance ThinnestCover { get; } =
        new(4, ToleranceUnit.Points, "a filled area that covers text is at least so thick", "thinner is a line");

    public static Tolerance MarkShift { get; } =
        new(0.8, ToleranceUnit.TypeSizes, "a mark stands behind its letter by at most", "further off it is another one's");

    public static Tolerance CopyDistance { get; } =
        new(0.2, ToleranceUnit.TypeSizes, "copies of a word lie apart by at most", "fake bold, shadows");

    public static Tolerance SamePlace { get; } =
        new(0.6, ToleranceUnit.Share, "of the smaller box words at one place share, at least", "neighbours overlap by less");

    public static Tolerance OtherLine { get; } =
        new(0.5, ToleranceUnit.Points, "hidden text off the line of what is seen by more is another one", "the glyphs seen are not its");

    public static Tolerance Aslant { get; } =
        new(0.1, ToleranceUnit.Share, "a line is aslant from this slope on", "a page printed askew is not");

    public static Tolerance SameSlope { get; } =
        new(0.1, ToleranceUnit.Share, "steps of one such line differ in slope by at most", "they are set along one line");

    public static Tolerance AslantGap { get; } =
        new(
            0.4,
            ToleranceUnit.Share,
            "a letter of such a line stands where the one before ended within, of its height",
            "a word may follow after a space"
        );

    public static Tolerance SquareNarrowest { get; } =
        new(0.85, ToleranceUnit.Times, "a drawn tick box is as wide as high, more than", "positions are rounded");

    public static Tolerance SquareWidest { get; } = new(1.18, ToleranceUnit.Times, "the same, less than", "wider is a cell");

    public static Tolerance CellSide { get; } =
        new(
            0.5,
            ToleranceUnit.Share,
            "of the side of a drawn box what shares its edge runs along it for more than",
            "less touches it at a corner"
        );

    public static Tolerance AslantHeight { get; } =
        new(0.01, ToleranceUnit.Share, "of their height the letters of a line aslant differ by at most", "they are of one size");

    public static Tolerance NarrowMark { get; } =
        new(
            1.01,
            ToleranceUnit.Times,
            "a mark is a SARA U up to this width, in its height",
            "of the fonts looked at it is at most so wide"
        );

    public static Tolerance WideMark { get; } =
        new(1.06, ToleranceUnit.Times, "the same, and a SARA UU from this on", "of the fonts looked at it is at least so wide");

    public static Tolerance StrokeLine { get; } =
        new(0.01, ToleranceUnit.Points, "the stroke of a SARA AM stands on the line of its ring within", "both are placed at once");

    public static Tolerance Overlap { get; } =
        new(
            0.5,
            ToleranceUnit.Share,
            "of the height of a word another one at its place begins below its top by less than",
            "the next line begins lower"
        );

    public static Tolerance HighMark { get; } =
        new(
            0.25,
            ToleranceUnit.Share,
            "of the height of its box the ink of a mark without its letter stands above the line by more than",
            "that of letters reaches down to it"
        );

    public static Tolerance Overhang { get; } =
        new(0.1, ToleranceUnit.Points, "a word that holds a letter is at least so wide", "marks have no width");

    public static Tolerance TouchingTops { get; } =
        new(0.3, ToleranceUnit.Share, "of their height words that touch begin higher or lower by less than", "another line");

    public static Tolerance TouchingGap { get; } = new(0.2, ToleranceUnit.Share, "the same, and apart by less than", "a space is wider");

    public static Tolerance OutlineLowest { get; } =
        new(0.6, ToleranceUnit.Times, "a character drawn as a shape is as high as the figures of its line, at least", "lower is a bullet");

    public static Tolerance OutlineHighest { get; } = new(1.7, ToleranceUnit.Times, "the same, at most", "higher is a drawing");

    public static Tolerance OutlineWidest { get; } =
        new(
            1.6,
            ToleranceUnit.Times,
            "an outline of a character is at most so wide, in the height of the figures of its line",
            "wider is a drawing"
        );

    public static Tolerance PictureWidest { get; } =
        new(8, ToleranceUnit.Times, "the same of a picture of a figure", "a figure of several digits");

    public static Tolerance OutlineLine { get; } =
        new(
            0.25,
            ToleranceUnit.Times,
            "the foot of such a shape lies on the line within, in the height of its figures",
            "shapes beside text stand anywhere"
        );

    public static Tolerance OutlineText { get; } =
        new(
            0.5,
            ToleranceUnit.Share,
            "of such a shape text covers, more than, where it is a picture of that text",
            "what is read needs no second look"
        );

    public static Tolerance LatinHeight { get; } =
        new(0.7, ToleranceUnit.TypeSizes, "a capital and an Arabic figure are high", "fonts are measured by it");

    public static Tolerance ThaiHeight { get; } = new(0.6, ToleranceUnit.TypeSizes, "a low Thai consonant is high", "the same");

    public static Tolerance ThaiFigureHeight { get; } = new(0.46, ToleranceUnit.TypeSizes, "a low Thai figure is high", "the same");

    public static Tolerance LookHeight { get; } =
        new(
            0.15,
            ToleranceUnit.Share,
            "of the height of its box above the line is looked at what lies behind and over a word",
            "the middle of its letters"
        );

    public static Tolerance Rim { get; } =
        new(0.12, ToleranceUnit.Share, "of the height of a figure is its rim, above and below", "what only touches it crosses nothing");

    public static Tolerance Through { get; } =
        new(0.35, ToleranceUnit.Share, "of its height a stroke runs through a figure, at least", "a shorter one ends at it");
}
