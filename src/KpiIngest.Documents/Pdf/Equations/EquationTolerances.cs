using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>Fractions, sums and lowered figures, by position.</summary>
internal static class EquationTolerances
{
    public static Tolerance AxisHeight { get; } =
        new(0.3, ToleranceUnit.TypeSizes, "neighbours of a fraction stand below its bar by", "the axis of mathematical type");

    public static Tolerance RunBaseline { get; } =
        new(1, ToleranceUnit.Points, "pieces of one run stand on one line within", "programs round positions");

    public static Tolerance RunGap { get; } = new(0.6, ToleranceUnit.TypeSizes, "neighbours of one run, at most", "a space is half of it");

    public static Tolerance Neighbours { get; } =
        new(1.3, ToleranceUnit.TypeSizes, "neighbours of an equation, at most", "operators are set apart");

    public static Tolerance BesideBar { get; } =
        new(
            0.8,
            ToleranceUnit.TypeSizes,
            "what stands beside a bar that crosses a border has its middle within",
            "the next line is further off"
        );

    public static Tolerance EquationBaseline { get; } =
        new(0.5, ToleranceUnit.TypeSizes, "pieces of one equation stand on one line within", "programs centre fractions each in its way");

    public static Tolerance Shift { get; } = new(0.1, ToleranceUnit.TypeSizes, "lowered or raised by more than", "less is rounding");

    public static Tolerance SubscriptSize { get; } =
        new(
            0.82,
            ToleranceUnit.Share,
            "a subscript that is not lowered has at most this of the size of its name",
            "MathML in a font that does not say how far"
        );

    public static Tolerance NextRow { get; } =
        new(0.75, ToleranceUnit.TypeSizes, "baselines of two rows are apart by more than", "an index is nearer");

    public static Tolerance BelowBar { get; } =
        new(0.6, ToleranceUnit.TypeSizes, "the denominator below its bar, at most", "the next line of text stands lower");

    public static Tolerance AboveBar { get; } =
        new(
            1.3,
            ToleranceUnit.TypeSizes,
            "the numerator above its bar, at most",
            "brackets that grow with a fraction make room for themselves"
        );

    public static Tolerance BarOverhang { get; } =
        new(2, ToleranceUnit.TypeSizes, "a bar is longer than what it divides by at most", "a rule between sections is longer");

    public static Tolerance BarSlack { get; } = new(2, ToleranceUnit.Points, "ink reaches beyond a bar by at most", "brackets do");

    public static Tolerance LimitGap { get; } =
        new(0.9, ToleranceUnit.TypeSizes, "signs of one bound beside a sum sign, at most", "`i = 1` is set with spaces");

    public static Tolerance IndexDrop { get; } =
        new(0.6, ToleranceUnit.TypeSizes, "an index is lowered by less than", "lower is another line");

    public static Tolerance IndexGap { get; } =
        new(0.3, ToleranceUnit.TypeSizes, "an index stands from its name by less than", "it is set close");

    public static Tolerance SideBySide { get; } =
        new(
            0.4,
            ToleranceUnit.Share,
            "of the narrower one pieces of one equation overlap by at most",
            "what is above or below is another line"
        );

    public static Tolerance ScriptGap { get; } =
        new(0.4, ToleranceUnit.TypeSizes, "lowered and raised figures stand from their letter by less than", "they are set close");

    public static Tolerance ScriptApart { get; } = new(0.1, ToleranceUnit.TypeSizes, "the same in height", "they are beside it");

    public static Tolerance SumLine { get; } =
        new(
            0.3,
            ToleranceUnit.TypeSizes,
            "what a sum applies to stands on the line of its sign within",
            "its bounds are lowered and raised by more"
        );

    public static Tolerance SumBody { get; } =
        new(0.9, ToleranceUnit.Share, "of its sign the size of what a sum applies to is, where nothing follows", "signs are set larger");

    public static Tolerance LimitSize { get; } =
        new(0.9, ToleranceUnit.Share, "of what a sum applies to the size of its bounds is, less than", "bounds are small");

    public static Tolerance LimitReach { get; } =
        new(0.5, ToleranceUnit.TypeSizes, "bounds stand above and below a sum sign by less than", "another line stands further off");

    public static Tolerance LimitOverlap { get; } =
        new(0.2, ToleranceUnit.TypeSizes, "the same, and reach into it by less than", "what stands beside it overlaps it");

    public static Tolerance BoundGap { get; } =
        new(0.4, ToleranceUnit.TypeSizes, "signs of one bound above or below a sum sign are apart by less than", "they are set close");

    public static Tolerance SumOverlap { get; } =
        new(
            1,
            ToleranceUnit.Points,
            "what follows a sum sign, or a bound of it, begins before its end by at most",
            "positions are rounded"
        );

    public static Tolerance BarRow { get; } =
        new(
            0.5,
            ToleranceUnit.TypeSizes,
            "the row next to a bar stands from it by more than its nearest piece, at most",
            "letters differ in height"
        );

    public static Tolerance RowOverlap { get; } =
        new(
            0.25,
            ToleranceUnit.Share,
            "of the height of a piece the row that it belongs to overlaps, more than",
            "the next row touches it at most"
        );
}
