using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>Which glyphs make a word, and what a person sees of it.</summary>
internal static class WordTolerances
{
    public static Tolerance NextGlyph { get; } = new(0.1, ToleranceUnit.TypeSizes, "the next glyph of a word starts behind the last one by at most", "letter spacing of justified text is a gap of its own");

    public static Tolerance GlyphBack { get; } = new(0.2, ToleranceUnit.TypeSizes, "the same before the end of the last one", "kerning");

    public static Tolerance GlyphLine { get; } = new(0.5, ToleranceUnit.Points, "glyphs of a word stand on one line within", "positions are rounded");

    public static Tolerance SpaceBehind { get; } = new(0.3, ToleranceUnit.TypeSizes, "a space stands behind the glyph before it by at most", "further off a letter stands between them, painted later");

    public static Tolerance StrikeLowest { get; } = new(0.1, ToleranceUnit.TypeSizes, "a line that crosses out runs above the line by at least", "an underline is lower");

    public static Tolerance StrikeHighest { get; } = new(0.5, ToleranceUnit.TypeSizes, "the same, at most", "a fraction bar over a figure is higher");

    public static Tolerance StrikeThickness { get; } = new(0.2, ToleranceUnit.TypeSizes, "its thickness, at most", "thicker is a bar");

    public static Tolerance StrikeBeyond { get; } = new(1, ToleranceUnit.TypeSizes, "it reaches beyond the text by at most", "spaces are crossed out with it");

    public static Tolerance Speck { get; } = new(1.5, ToleranceUnit.Points, "letters that nobody reads, at most", "a speck");

    public static Tolerance SmallestBox { get; } = new(5, ToleranceUnit.Points, "sides of a drawn tick box, at least", "smaller is a bullet");

    public static Tolerance LargestBox { get; } = new(26, ToleranceUnit.Points, "sides of a drawn tick box, at most", "LibreOffice makes it as high as the line");

    public static Tolerance SameBox { get; } = new(1.6, ToleranceUnit.Points, "outlines of one box differ by at most", "its area and its border");

    public static Tolerance SharedEdge { get; } = new(0.6, ToleranceUnit.Points, "squares that are cells share an edge within", "boxes stand apart");

    public static Tolerance LeastMark { get; } = new(0.25, ToleranceUnit.Share, "of its box a tick is, at least", "smaller is a speck");

    public static Tolerance BoxToText { get; } = new(100, ToleranceUnit.Points, "a tick box stands from the text of its line by at most", "a square further off is an ornament");

    public static Tolerance ThinnestCover { get; } = new(4, ToleranceUnit.Points, "a filled area that covers text is at least so thick", "thinner is a line");

    public static Tolerance MarkShift { get; } = new(0.8, ToleranceUnit.TypeSizes, "a mark stands behind its letter by at most", "further off it is another one's");

    public static Tolerance CopyDistance { get; } = new(0.2, ToleranceUnit.TypeSizes, "copies of a word lie apart by at most", "fake bold, shadows");

    public static Tolerance SamePlace { get; } = new(0.6, ToleranceUnit.Share, "of the smaller box words at one place share, at least", "neighbours overlap by less");

    public static Tolerance OtherLine { get; } = new(0.5, ToleranceUnit.Points, "hidden text off the line of what is seen by more is another one", "the glyphs seen are not its");

    public static Tolerance Aslant { get; } = new(0.1, ToleranceUnit.Share, "a line is aslant from this slope on", "a page printed askew is not");

    public static Tolerance SameSlope { get; } = new(0.1, ToleranceUnit.Share, "steps of one such line differ in slope by at most", "they are set along one line");

    public static Tolerance AslantGap { get; } = new(0.4, ToleranceUnit.Share, "a letter of such a line stands where the one before ended within, of its height", "a word may follow after a space");
}
