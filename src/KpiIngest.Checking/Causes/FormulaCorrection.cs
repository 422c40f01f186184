using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>One figure of a written-out formula set to the table's.</summary>
/// <param name="Formula">Index of the formula.</param>
/// <param name="Written">The very figure of its expression.</param>
public sealed record FormulaCorrection(int Formula, Figure Written, FormulaExpression Right, PlacedText Stated) : Correction
{
    public override PlacedText Where => Stated;

    public override Report? Apply(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Formula[] formulas = report.Formulas.ToArray();
        if (formulas[Formula].Expression is not { } expression)
            return null;
        formulas[Formula] = formulas[Formula] with { Expression = In(expression) };
        return report with { Formulas = formulas };
    }

    private FormulaExpression In(FormulaExpression expression) =>
        expression switch
        {
            FormulaFigure { Figure: var figure } => ReferenceEquals(figure, Written) ? Right : expression,
            FormulaSum sum => new FormulaSum([.. sum.Terms.Select(In)]),
            FormulaProduct product => new FormulaProduct([.. product.Factors.Select(In)]),
            FormulaQuotient quotient => new FormulaQuotient(In(quotient.Dividend), In(quotient.Divisor)),
            FormulaSubtraction difference => new FormulaSubtraction(In(difference.From), In(difference.Taken)),
            _ => expression,
        };
}
