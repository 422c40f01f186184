using KpiIngest.Reports;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Recompute.Formulas;

/// <summary>What a written-out formula comes to.</summary>
/// <param name="Values">All that it may be, given how its figures were rounded.</param>
/// <param name="Exact">From its figures as written.</param>
/// <param name="Operation"><c>15.5 ÷ 5</c>, or the formula itself where it is no quotient.</param>
public sealed record FormulaValue(RoundingInterval Values, Rational Exact, string Operation)
{
    /// <param name="formula">The formula.</param>
    /// <param name="shape">Which of its factors are weights; null for a formula of another shape, all of whose decimals are taken as
    /// rounded.</param>
    /// <returns>Null for a formula in symbols, one that could not be parsed, or a division by zero.</returns>
    public static FormulaValue? Of(Formula formula, FormulaShape? shape)
    {
        ArgumentNullException.ThrowIfNull(formula);
        if (formula is not { InFigures: true, Expression: { } expression } || Exactly(expression) is not { } exact)
            return null;
        if (shape is not null)
            return OfShape(shape, formula, exact);
        return Interval(expression) is { } values ? new FormulaValue(values, exact, Operations(expression, formula)) : null;
    }

    /// <summary>Weights are exact in a formula as in a table.</summary>
    private static FormulaValue? OfShape(FormulaShape shape, Formula formula, Rational exact)
    {
        RoundingInterval products = shape.Pairs.Aggregate(
            RoundingInterval.Zero,
            (sum, p) => sum + (RoundingInterval.Point(p.Weight) * Rounding.OfScore(p.Score, steps: false))
        );
        Rational divisor =
            shape.Divisor.Count == 0 ? Rational.One : shape.Divisor.Aggregate(Rational.Zero, (sum, f) => sum + f.Figure.Exact);
        return divisor.IsZero
            ? null
            : new FormulaValue(products / RoundingInterval.Point(divisor), exact, Operations(formula.Expression!, formula));
    }

    private static string Operations(FormulaExpression expression, Formula formula) =>
        expression is FormulaQuotient quotient && Exactly(quotient.Dividend) is { } dividend && Exactly(quotient.Divisor) is { } divisor
            ? $"{DecimalText.Of(dividend)} ÷ {DecimalText.Of(divisor)}"
            : ThaiDigits.ToArabic(formula.Text);

    private static Rational? Exactly(FormulaExpression expression) => Interval(expression, exact: true)?.Low;

    private static RoundingInterval? Interval(FormulaExpression expression, bool exact = false)
    {
        switch (expression)
        {
            case FormulaFigure { Figure: var figure }:
                return Rounding.OfScore(figure, steps: exact);
            case ExactTerm { Value: var value }:
                return RoundingInterval.Point(value);
            case FormulaSum { Terms: var terms }:
                return terms.Aggregate(
                    (RoundingInterval?)RoundingInterval.Zero,
                    (sum, t) => sum is { } s && Interval(t, exact) is { } v ? s + v : null
                );
            case FormulaProduct { Factors: var factors }:
                return factors.Aggregate(
                    (RoundingInterval?)RoundingInterval.Point(Rational.One),
                    (product, f) => product is { } p && Interval(f, exact) is { } v ? p * v : null
                );
            case FormulaSubtraction difference:
                return Interval(difference.From, exact) is { } whole && Interval(difference.Taken, exact) is { } taken
                    ? whole + (taken * RoundingInterval.Point(-Rational.One))
                    : null;
            case FormulaQuotient quotient:
                return
                    Interval(quotient.Dividend, exact) is { } dividend
                    && Interval(quotient.Divisor, exact) is { } divisor
                    && divisor.Low.Sign * divisor.High.Sign > 0
                    ? dividend / divisor
                    : null;
            default:
                return null;
        }
    }
}
