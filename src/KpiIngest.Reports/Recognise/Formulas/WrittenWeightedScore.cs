using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>A weighted score written with its computation: <c>(๒๐ x ๔)/๑๐๐ = ๐.๘๐</c>, <c>๐.๘๐ = ๒๐ x ๔/๑๐๐</c>,
/// <c>๐.๘๐ (๒๐ x ๔/๑๐๐)</c>. What stands beside the computation is its value where that is of its own row.</summary>
internal static class WrittenWeightedScore
{
    /// <param name="cell">Of the weighted score.</param>
    /// <param name="written">Its figure, which is unclear.</param>
    /// <param name="weight">Of the same row.</param>
    /// <param name="score">Of the same row.</param>
    /// <returns>Null where the cell holds anything else, computes with other figures than the row's, or by a divisor that does not give the
    /// value and is not the usual one: then it is not certain which figure is meant.</returns>
    public static StatedFigure? Of(TableCell cell, StatedFigure written, StatedFigure weight, StatedFigure score)
    {
        if (
            CellText.IsDoubted(cell)
            || weight.Value is not { } w
            || score.Value is not { } s
            || Parts(cell.Text) is not { } parts
            || FigureReader.Parse(ThaiText.Clean(parts.Value)) is not { } value
            || FormulaParser.Sides(new EquationText(ThaiText.Clean(parts.Computation)), cell.Place, cell.Digits)
                is not [{ HasSymbols: false } expression]
        )
            return null;
        (List<decimal> factors, List<decimal> divisors) = ([], []);
        if (
            !Collect(expression, factors, divisors)
            || factors is not [var first, var second]
            || (first, second) != (w, s) && (first, second) != (s, w)
            || divisors.Count > 1
        )
            return null;
        decimal divisor = divisors is [var only] ? only : 1;
        if (new[] { w, s, divisor, value.Value }.Any(f => Math.Abs(f) > Largest))
            return null;
        return divisor == UsualDivisor || Gives(w * s, divisor, value)
            ? written with
            {
                State = FigureState.Stated,
                Figure = value,
                Text = value.Text,
                Place = parts.ValueFirst ? FigurePlaces.In([cell], 0, value.Text, cell.Place) : FigurePlaces.OfLast(cell, value.Text),
            }
            : null;
    }

    /// <summary>The value and its computation, on the two sides of the one equals sign, or the computation in brackets behind the value;
    /// null for any other text.</summary>
    private static (string Value, string Computation, bool ValueFirst)? Parts(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return text.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && text.TrimEnd().EndsWith(')')
                ? (text[..open], text[open..], true)
                : null;
        (string before, string behind) = (text[..equals], text[(equals + 1)..]);
        if (behind.Contains('=', StringComparison.Ordinal))
            return null;
        return FigureReader.Parse(ThaiText.Clean(before)) is null ? (behind, before, false) : (before, behind, true);
    }

    private const decimal UsualDivisor = 100;

    /// <summary>No report has larger figures, and products of two such are exact.</summary>
    private const decimal Largest = 1_000_000_000_000;

    /// <summary>True where the value is the quotient, rounded.</summary>
    private static bool Gives(decimal product, decimal divisor, Figure value)
    {
        decimal half = 0.5m;
        for (int place = 0; place < value.Places; place++)
            half /= 10;
        return Math.Abs(product - (value.Value * divisor)) <= half * divisor;
    }

    /// <summary>The figures that are multiplied and those that the product is divided by; false where something is added.</summary>
    private static bool Collect(FormulaExpression expression, List<decimal> factors, List<decimal> divisors)
    {
        switch (expression)
        {
            case FormulaFigure { Figure: var figure }:
                factors.Add(figure.Value);
                return true;
            case FormulaProduct { Factors: var parts }:
                return parts.All(p => Collect(p, factors, divisors));
            case FormulaQuotient quotient:
                return Collect(quotient.Dividend, factors, divisors) && Collect(quotient.Divisor, divisors, factors);
            default:
                return false;
        }
    }
}
