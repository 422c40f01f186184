using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Formulas;

/// <summary>A formula of the sums alone: <c>๑๘ ÷ ๕</c>.</summary>
/// <param name="Dividend">The total of weighted scores, or Σ(weight × score).</param>
/// <param name="Divisor">The total weight.</param>
public sealed record FormulaOfSums(FormulaFigure Dividend, FormulaFigure Divisor)
{
    /// <returns>Null where the formula has another shape.</returns>
    public static FormulaOfSums? Of(FormulaExpression? expression) =>
        expression is FormulaQuotient { Dividend: FormulaFigure above, Divisor: FormulaFigure below }
            ? new FormulaOfSums(above, below)
            : null;

    /// <summary>True where the dividend is no sum of the report: neither as stated nor as it comes out, weighted or in products.</summary>
    public bool DividendIsWrong(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.AveragedSums.JudgeWeighted(Dividend.Figure) != Standing.Wrong || report.Average is not { } average)
            return false;
        if (report.Averaged.Any(t => t.Table.Total.WeightedScore.Value == Dividend.Figure.Value))
            return false;
        return Rounding.Judge(Dividend.Figure, average.Values * RoundingInterval.Point(average.Weights)) == Standing.Wrong;
    }
}
