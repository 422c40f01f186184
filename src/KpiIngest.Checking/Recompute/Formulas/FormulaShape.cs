using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Formulas;

/// <summary>A formula in figures of the usual shape: the sum of (weight × score), divided by the sum of the weights.</summary>
/// <param name="Pairs">The factors of each term of the dividend, as written.</param>
/// <param name="Divisor">The terms of the divisor; empty where nothing is divided by.</param>
public sealed record FormulaShape(IReadOnlyList<FormulaPair> Pairs, IReadOnlyList<FormulaFigure> Divisor)
{
    /// <returns>Null for a formula of anything else than the average.</returns>
    public static FormulaShape? OfAverage(Formula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return formula.OfAverage ? Of(formula.Expression) : null;
    }

    /// <returns>Null where the formula has another shape, or symbols.</returns>
    public static FormulaShape? Of(FormulaExpression? expression)
    {
        (FormulaExpression? dividend, FormulaExpression? divisor) = Bare(expression) switch
        {
            FormulaQuotient quotient => (Bare(quotient.Dividend), Bare(quotient.Divisor)),
            { } other => (other, null),
            null => (null, null),
        };
        if (dividend is null || PairsOf(dividend) is not { } pairs)
            return null;
        if (divisor is null)
            return new FormulaShape(pairs, []);
        return FiguresOf(divisor) is { } terms ? new FormulaShape(pairs, terms) : null;
    }

    /// <summary>The same with score before weight, for documents that write <c>score × weight</c>.</summary>
    public FormulaShape Turned() => this with { Pairs = [.. Pairs.Select(p => new FormulaPair(p.ScoreFigure, p.WeightFigure))] };

    private static List<FormulaPair>? PairsOf(FormulaExpression dividend)
    {
        List<FormulaPair> pairs = new();
        foreach (FormulaExpression term in Terms(dividend))
        {
            if (Bare(term) is not FormulaProduct { Factors: [var first, var second] })
                return null;
            if (Bare(first) is not FormulaFigure weight || Bare(second) is not FormulaFigure score)
                return null;
            pairs.Add(new FormulaPair(weight, score));
        }

        return pairs;
    }

    private static List<FormulaFigure>? FiguresOf(FormulaExpression sum)
    {
        List<FormulaFigure> figures = new();
        foreach (FormulaExpression term in Terms(sum))
        {
            if (Bare(term) is not FormulaFigure figure)
                return null;
            figures.Add(figure);
        }

        return figures;
    }

    /// <summary>The terms of a sum, nested sums opened; anything else is one term.</summary>
    private static IEnumerable<FormulaExpression> Terms(FormulaExpression expression) =>
        Bare(expression) is FormulaSum { Terms.Count: > 0 } sum ? sum.Terms.SelectMany(Terms) : [expression];

    /// <summary>Without brackets around a single operand.</summary>
    private static FormulaExpression? Bare(FormulaExpression? expression) =>
        expression switch
        {
            FormulaSum { Terms: [var only] } => Bare(only),
            FormulaProduct { Factors: [var only] } => Bare(only),
            _ => expression,
        };
}

/// <summary>The factors of one term.</summary>
public sealed record FormulaPair(FormulaFigure WeightFigure, FormulaFigure ScoreFigure)
{
    public Figure Weight => WeightFigure.Figure;

    public Figure Score => ScoreFigure.Figure;
}
