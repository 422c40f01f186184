using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Formulas;

/// <summary>A figure of a formula that is not the table's.</summary>
/// <param name="Term">From 1.</param>
/// <param name="InDivisor">True for a weight in the divisor.</param>
/// <param name="Written">The formula's.</param>
/// <param name="InTable">The table's.</param>
public sealed record FormulaDifference(int Term, bool InDivisor, bool IsScore, FormulaFigure Written, StatedFigure InTable);

/// <summary>A formula laid beside the rows it was written from, term by term.</summary>
/// <param name="Shape">The formula with its weights before its scores.</param>
public sealed record FormulaMatch(FormulaShape Shape, IReadOnlyList<FormulaDifference> Differences)
{
    /// <summary>The rows beside which it is laid.</summary>
    public IReadOnlyList<RecomputedRow> Rows { get; private init; } = [];

    /// <summary>Finds the rows a formula speaks of: those that the report averages, or those of one table; of several the one that fits
    /// best.</summary>
    /// <returns>Null where no table has as many rows.</returns>
    public static FormulaMatch? Find(FormulaShape shape, RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(report);
        IEnumerable<IReadOnlyList<RecomputedRow>> candidates = new[] { report.AveragedRows }
            .Concat(report.Tables.Select(t => t.Rows))
            .SelectMany(rows => new[] { [.. rows.Where(r => r.Item.Assessed)], rows })
            .Where(rows => rows.Count == shape.Pairs.Count);
        FormulaMatch? best = null;
        foreach (IReadOnlyList<RecomputedRow> rows in candidates)
        {
            foreach (FormulaShape way in new[] { shape, shape.Turned() })
            {
                FormulaMatch match = new(way, [.. Compare(way, rows)]) { Rows = rows };
                if (best is null || match.Differences.Count < best.Differences.Count)
                    best = match;
            }

            if (SameInAnotherOrder(shape, rows))
                return new FormulaMatch(shape, []) { Rows = rows };
        }

        return best;
    }

    private static IEnumerable<FormulaDifference> Compare(FormulaShape shape, IReadOnlyList<RecomputedRow> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            (RecomputedRow row, FormulaPair pair) = (rows[i], shape.Pairs[i]);
            if (Differ(pair.Weight, row.Row.Weight, exact: true))
                yield return new FormulaDifference(i + 1, false, false, pair.WeightFigure, row.Row.Weight);
            if (Differ(pair.Score, row.Row.Score, row.Item.Steps))
                yield return new FormulaDifference(i + 1, false, true, pair.ScoreFigure, row.Row.Score);
        }

        if (shape.Divisor.Count != rows.Count || rows.Count == 1)
            yield break;
        for (int i = 0; i < rows.Count; i++)
        {
            if (Differ(shape.Divisor[i].Figure, rows[i].Row.Weight, exact: true))
                yield return new FormulaDifference(i + 1, true, false, shape.Divisor[i], rows[i].Row.Weight);
        }
    }

    private static bool Differ(Figure written, StatedFigure inTable, bool exact) =>
        inTable.Figure is { } figure && !Rounding.Same(written, figure, exact, wholeIsExact: true);

    /// <summary>The same terms, written in another order than the table's rows. Where the weights stand in the table's order, the terms do
    /// too: scores that have changed places between equal weights are no other order.</summary>
    private static bool SameInAnotherOrder(FormulaShape shape, IReadOnlyList<RecomputedRow> rows)
    {
        if (shape.Pairs.Select(p => p.Weight.Value).SequenceEqual(rows.Select(r => r.Row.Weight.Value ?? -1)))
            return false;
        IOrderedEnumerable<(decimal, decimal)> written = shape.Pairs.Select(p => (p.Weight.Value, p.Score.Value)).Order();
        IOrderedEnumerable<(decimal, decimal)> inTable = rows.Where(r => r.Item.Assessed)
            .Select(r => (r.Row.Weight.Value!.Value, r.Row.Score.Value!.Value))
            .Order();
        return written.SequenceEqual(inTable)
            && (
                shape.Divisor.Count != rows.Count
                || shape.Divisor.Select(d => d.Figure.Value).Order().SequenceEqual(shape.Pairs.Select(p => p.Weight.Value).Order())
            );
    }
}
