using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Mutations;

/// <summary>A written-out formula against the rows, by its figures in the order written.</summary>
internal sealed class ConsistentFormula(Formula formula, IReadOnlyList<ScoredRow> assessed)
{
    public bool Holds()
    {
        if (formula.Expression is not FormulaQuotient quotient)
            return true;
        (List<Figure> above, List<Figure> below) = (Figures(quotient.Dividend).ToList(), Figures(quotient.Divisor).ToList());
        if (above.Count == 2 * assessed.Count && !Above(above))
            return false;
        if (below.Count == assessed.Count && !below.Select(f => f.Value).SequenceEqual(assessed.Select(r => r.Weight.Value!.Value)))
            return false;
        return formula.Value.Figure is null || Value(above, below);
    }

    private bool Above(List<Figure> figures)
    {
        for (int i = 0; i < assessed.Count; i++)
        {
            if (figures[2 * i].Value != assessed[i].Weight.Value || figures[(2 * i) + 1].Value != assessed[i].Score.Value)
                return false;
        }

        return true;
    }

    private bool Value(List<Figure> above, List<Figure> below)
    {
        RoundingInterval dividend = RoundingInterval.Zero;
        for (int i = 0; i + 1 < above.Count; i += 2)
        {
            Figure score = above[i + 1];
            dividend +=
                RoundingInterval.Point(above[i]) * (score.Whole ? RoundingInterval.Point(score) : RoundingInterval.HalfUnitAround(score));
        }

        Rational divisor = below.Aggregate(Rational.Zero, (sum, f) => sum + Rational.Of(f.Value));
        return divisor.Sign > 0 && ConsistentReading.Meets(formula.Value, dividend / RoundingInterval.Point(divisor));
    }

    private static IEnumerable<Figure> Figures(FormulaExpression expression) =>
        expression switch
        {
            FormulaFigure figure => [figure.Figure],
            FormulaSum sum => sum.Terms.SelectMany(Figures),
            FormulaProduct product => product.Factors.SelectMany(Figures),
            FormulaQuotient quotient => Figures(quotient.Dividend).Concat(Figures(quotient.Divisor)),
            _ => [],
        };
}
