using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>A formula typed over two lines, the dividend over the divisor: <c>= (๑ x ๓) + (๐.๕ x ๔)</c> over <c>(๑ + ๐.๕)</c>.</summary>
internal sealed class StackedFormula(FormWording wording)
{
    private (string Text, FormulaExpression Expression)? dividend;

    /// <summary>The quotient, with the line's text after the dividend's, where this line is the divisor; else null.</summary>
    /// <param name="text">What the line ends with.</param>
    /// <param name="labelled">True where a label of the average came before: then one product is enough.</param>
    /// <param name="line">The whole line.</param>
    public (string Text, FormulaExpression Expression, IReadOnlyList<FormulaExpression?> Sides)? Line(
        string text,
        bool labelled,
        FlowLine line
    )
    {
        if (IsRule(text))
            return null;
        (string Text, FormulaExpression Expression)? above = dividend;
        dividend = null;
        if (!text.Any(ThaiDigits.IsDigit))
            return null;
        string written = wording.WithEqualsSigns(text).Trim();
        IReadOnlyList<FormulaExpression?> sides = FormulaParser.Sides(
            new EquationText(written.TrimStart('=', ' ')),
            line.Place,
            line.EndingWith(text)
        );
        if (sides is not [{ HasSymbols: false } first, ..])
            return null;
        if (above is { } held && IsSumOfFigures(first))
            return ($"{held.Text} / {written}", new FormulaQuotient(held.Expression, first), sides);
        if (sides.Count == 1 && Products(first) >= (labelled ? 1 : 2))
            dividend = (written, first);
        return null;
    }

    /// <summary>True for a line of figures and signs alone, or the line of a fraction: it does not end what a label began.</summary>
    public static bool IsPart(string text) =>
        IsRule(text)
        || (
            text.Any(ThaiDigits.IsDigit)
            && text.All(c => ThaiDigits.IsDigit(c) || " .,()[]{}+×xX*/÷=".Contains(c, StringComparison.Ordinal))
        );

    public void Forget() => dividend = null;

    /// <summary>The line of the fraction: <c>________</c>.</summary>
    private static bool IsRule(string text) => text.Length > 2 && text.All(c => c is '_' or '-' or '–' or '—' or '─' or '.' or ' ');

    private static bool IsSumOfFigures(FormulaExpression expression) =>
        expression is FormulaFigure || (expression is FormulaSum sum && sum.Terms.All(t => t is FormulaFigure));

    private static int Products(FormulaExpression expression) =>
        expression is FormulaSum sum ? sum.Terms.Count(t => t is FormulaProduct { Factors.Count: 2 })
        : expression is FormulaProduct { Factors.Count: 2 } ? 1
        : 0;
}
