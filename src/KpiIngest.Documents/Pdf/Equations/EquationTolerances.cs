using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>Fractions, sums and lowered figures, by position.</summary>
internal static class EquationTolerances
{
    public static Tolerance AxisHeight { get; } = new(0.3, ToleranceUnit.TypeSizes, "neighbours of a fraction stand below its bar by", "the axis of mathematical type");

    public static Tolerance RunBaseline { get; } = new(1, ToleranceUnit.Points, "pieces of one run stand on one line within", "programs round positions");

    public static Tolerance RunGap { get; } = new(0.6, ToleranceUnit.TypeSizes, "neighbours of one run, at most", "a space is half of it");

    public static Tolerance Neighbours { get; } = new(1.3, ToleranceUnit.TypeSizes, "neighbours of an equation, at most", "operators are set apart");

    public static Tolerance BesideBar { get; } = new(0.8, ToleranceUnit.TypeSizes, "what stands beside a bar that crosses a border has its middle within", "the next line is further off");

    public static Tolerance EquationBaseline { get; } = new(0.5, ToleranceUnit.TypeSizes, "pieces of one equation stand on one line within", "programs centre fractions each in its way");

    public static Tolerance Shift { get; } = new(0.1, ToleranceUnit.TypeSizes, "lowered or raised by more than", "less is rounding");

    public static Tolerance SubscriptSize { get; } = new(0.82, ToleranceUnit.Share, "a subscript that is not lowered has at most this of the size of its name", "MathML in a font that does not say how far");

    public static Tolerance NextRow { get; } = new(0.75, ToleranceUnit.TypeSizes, "baselines of two rows are apart by more than", "an index is nearer");

    public static Tolerance BelowBar { get; } = new(0.6, ToleranceUnit.TypeSizes, "the denominator below its bar, at most", "the next line of text stands lower");

    public static Tolerance AboveBar { get; } = new(1.3, ToleranceUnit.TypeSizes, "the numerator above its bar, at most", "brackets that grow with a fraction make room for themselves");

    public static Tolerance BarOverhang { get; } = new(2, ToleranceUnit.TypeSizes, "a bar is longer than what it divides by at most", "a rule between sections is longer");

    public static Tolerance BarSlack { get; } = new(2, ToleranceUnit.Points, "ink reaches beyond a bar by at most", "brackets do");

    public static Tolerance LimitGap { get; } = new(0.9, ToleranceUnit.TypeSizes, "signs of one bound beside a sum sign, at most", "`i = 1` is set with spaces");
}
