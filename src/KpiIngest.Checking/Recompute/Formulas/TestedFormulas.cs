using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Formulas;

/// <summary>The figures of written-out formulas, their values, and further statements of the average that are tested.</summary>
internal static class TestedFormulas
{
    public static IEnumerable<TestedFigure> Of(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        IEnumerable<TestedFigure> formulas = report.Report.Formulas.Where(f => f.InFigures).SelectMany(f => Of(report, f));
        StatedFigure first = report.Report.StatedAverage;
        return first.Figure is null
            ? formulas
            : formulas.Concat(
                report.Report.FurtherAverages.Where(f => f.Figure is not null && f != first).Select(f => new TestedFigure(f, []))
            );
    }

    private static IEnumerable<TestedFigure> Of(RecomputedReport report, Formula formula)
    {
        FormulaShape? shape = FormulaShape.OfAverage(formula);
        FormulaMatch? match = shape is null ? null : FormulaMatch.Find(shape, report);
        IReadOnlyList<RecomputedRow> rows = match?.Rows ?? [];
        IEnumerable<TestedFigure> terms = match is null ? Sums(report, formula) : Terms(match, formula.Place);
        return formula.Value.Figure is not null && FormulaValue.Of(formula, match?.Shape ?? shape) is not null
            ? terms.Append(new TestedFigure(formula.Value, rows))
            : terms;
    }

    private static IEnumerable<TestedFigure> Terms(FormulaMatch match, Place place)
    {
        for (int i = 0; i < match.Rows.Count; i++)
        {
            (RecomputedRow row, FormulaPair pair) = (match.Rows[i], match.Shape.Pairs[i]);
            if (row.Row.Weight.Figure is not null)
                yield return TestedFigure.Of(pair.Weight, place, [row]);
            if (row.Row.Score.Figure is not null)
                yield return TestedFigure.Of(pair.Score, place, [row]);
        }
    }

    /// <summary>The sums of a formula of sums alone.</summary>
    private static IEnumerable<TestedFigure> Sums(RecomputedReport report, Formula formula)
    {
        if (!formula.OfAverage || FormulaOfSums.Of(formula.Expression) is not { } sums)
            yield break;
        if (report.AveragedSums.JudgeWeighted(sums.Dividend.Figure) is not null)
            yield return TestedFigure.Of(sums.Dividend.Figure, formula.Place, report.AveragedRows);
        if (report.AveragedSums.JudgeWeight(sums.Divisor.Figure) is not null)
            yield return TestedFigure.Of(sums.Divisor.Figure, formula.Place, report.AveragedRows);
    }
}
