using KpiIngest.Documents;
using KpiIngest.Reports.Recognise.Flow;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>The last formulas of a list, whose value stands on lines below, step by step: <c>= [(๒ × ๔) + ...] / (๒ + ...)</c>,
/// <c>= ๔๒ / ๑๐</c>, <c>= ๔.๒</c>, <c>= ๔.๒๐๐๐</c>. The last value is that of all of them.</summary>
/// <param name="formulas">All that were found.</param>
internal sealed class ValueChain(List<Formula> formulas)
{
    private int first;
    private bool open;
    private bool valued;

    /// <summary>True where nothing but the value of the last formula may come between.</summary>
    public bool Awaits => open && !valued;

    /// <summary>The first formula of the chain, by its place in the list.</summary>
    public int First => first;

    /// <summary>The last formula has no value yet, or it has; then no more of it is awaited.</summary>
    public void Begin(bool awaits) => (first, open, valued) = (formulas.Count - 1, awaits, false);

    public void End() => open = false;

    /// <summary>Nothing may stand between a value and the one that goes on from it.</summary>
    public void EndIfValued() => open &= !valued;

    /// <summary>Adds the steps that a line writes, with the value that it ends in, if it does; false for any other line.</summary>
    /// <param name="text">With equals signs for words.</param>
    /// <param name="line">The whole line.</param>
    public bool Step(string text, FlowLine line)
    {
        string written = text.Trim();
        if (!Awaits || !written.StartsWith('='))
            return false;
        IReadOnlyList<FormulaExpression?> sides = FormulaParser.Sides(new EquationText(written[1..]), line.Place, line.EndingWith(text));
        List<FormulaExpression> steps = [.. sides.OfType<FormulaExpression>().Where(s => s is not FormulaFigure)];
        if (steps.Count == 0 || sides.Any(s => s is null or { HasSymbols: true }))
            return false;
        foreach (FormulaExpression step in steps)
            formulas.Add(new Formula(written[1..].Trim(), step, StatedFigure.Absent, line.Place));
        if (sides[^1] is FormulaFigure value)
            Give(StatedFigure.Of(value.Figure, value.Place));
        return true;
    }

    /// <summary>True where a value may be the next step of one that came before: the same with more decimals, or an error of it.</summary>
    public bool GoesOnWith(StatedFigure value) =>
        open && valued && formulas[^1].Value.Value is { } before && value.Value is { } next && next * 2 >= before && next <= before * 2;

    /// <returns>The value that this one goes on from; null where it is the first.</returns>
    public StatedFigure? Give(StatedFigure value)
    {
        StatedFigure? before = valued ? formulas[^1].Value : null;
        for (int i = first; i < formulas.Count; i++)
            formulas[i] = formulas[i] with { Value = value };
        valued = true;
        return before;
    }
}
