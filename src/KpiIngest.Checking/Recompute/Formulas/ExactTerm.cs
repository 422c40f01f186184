using System.Numerics;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Formulas;

/// <summary>An operand that no report could have written: an exact fraction put in to see what a formula would come to with it.</summary>
internal sealed record ExactTerm(Rational Value) : FormulaExpression
{
    public override bool HasSymbols => false;

    /// <summary>The written figure set to a value: a figure again where the value can be stated as one, exactly; else the fraction
    /// itself.</summary>
    public static FormulaExpression For(Figure written, Rational value)
    {
        ArgumentNullException.ThrowIfNull(written);
        BigInteger units = value.RoundedUnits(Figure.MaxPlaces);
        bool stated =
            BigInteger.Abs(units) < Rational.PowerOfTen(Figure.MaxIntegerDigits + Figure.MaxPlaces)
            && Rational.Of(units) * Rational.Unit(Figure.MaxPlaces) == value;
        return stated
            ? new FormulaFigure(written with { Value = (decimal)units / (decimal)Rational.PowerOfTen(Figure.MaxPlaces) })
            : new ExactTerm(value);
    }
}
