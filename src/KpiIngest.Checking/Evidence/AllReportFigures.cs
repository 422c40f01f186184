using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Documents;
using KpiIngest.Reports;
using KpiIngest.Reports.Figures;

namespace KpiIngest.Checking.Evidence;

/// <summary>Every figure of the scoring tables, the criteria, the written-out formulas, the weights and averages outside the tables: each
/// once, in that order.</summary>
public static class AllReportFigures
{
    /// <param name="report">The report.</param>
    /// <param name="conditions">Its conditions, as far as they are read.</param>
    public static IEnumerable<ReportFigure> Of(Report report, ReadConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(conditions);
        Dictionary<object, int> averages = Averages(report);
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        return InTables(report)
            .Concat(InCriteria(report, conditions))
            .Concat(InFormulas(report))
            .Concat(Beside(report))
            .Where(f => seen.Add(f.Source))
            .Select(f => averages.TryGetValue(f.Source, out int average) ? f with { At = f.At with { Average = average } } : f);
    }

    /// <summary>The statements of the average by reference, the one that counts first.</summary>
    private static Dictionary<object, int> Averages(Report report)
    {
        Dictionary<object, int> averages = new(ReferenceEqualityComparer.Instance);
        foreach (StatedFigure average in report.FurtherAverages.Prepend(report.StatedAverage))
            averages.TryAdd(average, averages.Count);
        return averages;
    }

    private static IEnumerable<ReportFigure> InTables(Report report)
    {
        for (int t = 0; t < report.ScoringTables.Count; t++)
        {
            ScoringTable table = report.ScoringTables[t];
            for (int r = 0; r < table.Rows.Count; r++)
            {
                (ScoredRow row, FigureSite at) = (table.Rows[r], new FigureSite(FigureName.Weight) { Table = t, Row = r });
                if (Stated(row.Weight, at) is { } weight)
                    yield return weight;
                foreach (ReportFigure figure in InResult(row.Result, at with { Column = FigureName.Result }))
                    yield return figure;
                foreach (ReportFigure figure in Columns(StatedFigure.Absent, row.Score, row.WeightedScore, at))
                    yield return figure;
            }

            for (int g = 0; g < table.Groups.Count; g++)
            {
                ScoredGroup group = table.Groups[g];
                foreach (
                    ReportFigure figure in Columns(
                        group.Weight,
                        group.Score,
                        group.WeightedScore,
                        new FigureSite(FigureName.Weight) { Table = t, Group = g }
                    )
                )
                    yield return figure;
            }

            ScoredTotal total = table.Total;
            foreach (
                ReportFigure figure in Columns(
                    total.Weight,
                    total.Score,
                    total.WeightedScore,
                    new FigureSite(FigureName.Weight) { Table = t, Row = RowAddress.Total },
                    FigureName.Average
                )
            )
                yield return figure;
            for (int c = 0; c < table.Conversions.Count; c++)
            {
                (TotalConversion conversion, FigureSite at) = (
                    table.Conversions[c],
                    new FigureSite(FigureSite.Converted) { Table = t, Conversion = c }
                );
                if (Stated(conversion.Stated, at) is { } converted)
                    yield return converted;
                if (conversion.Factor is { } factor)
                    yield return new ReportFigure(
                        factor,
                        factor,
                        factor.Text,
                        conversion.FactorPlace,
                        at with
                        {
                            Column = FigureSite.Factor,
                        }
                    );
            }
        }
    }

    /// <summary>A result that is a figure, and the figures of the computations that it writes out.</summary>
    private static IEnumerable<ReportFigure> InResult(StatedResult result, FigureSite at)
    {
        if (result.Figure is { } value)
            yield return new ReportFigure(result, value, result.Text ?? value.Text, result.Place, at);
        for (int c = 0; c < result.Computations.Count; c++)
            foreach (ReportFigure figure in InFormula(result.Computations[c], at with { Computation = c }))
                yield return figure;
    }

    private static IEnumerable<ReportFigure> Columns(
        StatedFigure weight,
        StatedFigure score,
        StatedFigure weighted,
        FigureSite at,
        string scoreColumn = FigureName.Score
    )
    {
        if (Stated(weight, at) is { } first)
            yield return first;
        if (Stated(score, at with { Column = scoreColumn }) is { } second)
            yield return second;
        if (Stated(weighted, at with { Column = FigureName.WeightedScore }) is { } third)
            yield return third;
    }

    private static ReportFigure? Stated(StatedFigure figure, FigureSite at) =>
        figure.State is FigureState.Stated or FigureState.Unclear
            ? new ReportFigure(figure, figure.Figure, figure.Text, figure.Place, at)
            : null;

    private static IEnumerable<ReportFigure> InCriteria(Report report, ReadConditions conditions)
    {
        for (int c = 0; c < report.Criteria.Count; c++)
        {
            ItemCriteria criteria = report.Criteria[c];
            FigureSite at = new(FigureSite.Condition) { Criteria = c, Item = criteria.Item };
            foreach (ReportFigure figure in Levels(criteria.Levels, conditions, at))
                yield return figure;
            foreach (ReportFigure figure in Levels(criteria.Notes, conditions, at with { Note = true }))
                yield return figure;
            if (criteria.Adjustment is { } range)
                yield return new ReportFigure(
                    range,
                    range.PerPoint,
                    range.PerPoint.Text,
                    range.PerPointPlace,
                    at with
                    {
                        Column = FigureSite.PerPoint,
                    }
                );
        }
    }

    private static IEnumerable<ReportFigure> Levels(IReadOnlyList<CriteriaLevel> levels, ReadConditions conditions, FigureSite of)
    {
        foreach (CriteriaLevel level in levels)
        {
            FigureSite at = of with { Level = level.Level };
            if (conditions.Of(level.Condition) is { } bound && level.Condition is { } condition && FigureIn(condition, bound) is { } value)
                yield return new ReportFigure(level, value, condition, level.ConditionPlace, at);
            if (Stated(level.Score, at with { Column = FigureName.Score }) is { } score)
                yield return score;
        }
    }

    /// <summary>The figure of a condition as it is written; of a range the lower end.</summary>
    private static Figure? FigureIn(string condition, Bound bound)
    {
        for (int start = 0; start < condition.Length; start++)
        {
            if (!FigureRuns.IsDigit(condition[start]))
                continue;
            int end = start + 1;
            while (
                end < condition.Length
                && (
                    FigureRuns.IsDigit(condition[end])
                    || (condition[end] is '.' or ',' && end + 1 < condition.Length && FigureRuns.IsDigit(condition[end + 1]))
                )
            )
                end++;
            if (FigureReader.Parse(condition[start..end]) is { } figure && Recompute.Rational.Of(figure.Value) == bound.Value)
                return figure;
            start = end;
        }

        return null;
    }

    private static IEnumerable<ReportFigure> InFormulas(Report report)
    {
        for (int i = 0; i < report.Formulas.Count; i++)
            foreach (ReportFigure figure in InFormula(report.Formulas[i], new FigureSite(FigureSite.Operand) { Formula = i }))
                yield return figure;
    }

    private static IEnumerable<ReportFigure> InFormula(Formula formula, FigureSite at)
    {
        int term = 0;
        if (formula.Expression is { } expression)
            foreach (FormulaFigure figure in InExpression(expression))
                yield return new ReportFigure(
                    figure,
                    figure.Figure,
                    figure.Figure.Text,
                    figure.Place,
                    at with
                    {
                        Column = FigureSite.Operand,
                        Term = term++,
                    }
                );
        if (Stated(formula.Value, at with { Column = FigureSite.Value }) is { } value)
            yield return value;
    }

    private static IEnumerable<FormulaFigure> InExpression(FormulaExpression expression) =>
        expression switch
        {
            FormulaFigure figure => [figure],
            FormulaSum sum => sum.Terms.SelectMany(InExpression),
            FormulaProduct product => product.Factors.SelectMany(InExpression),
            FormulaQuotient quotient => InExpression(quotient.Dividend).Concat(InExpression(quotient.Divisor)),
            FormulaSubtraction difference => InExpression(difference.From).Concat(InExpression(difference.Taken)),
            _ => [],
        };

    private static IEnumerable<ReportFigure> Beside(Report report)
    {
        for (int i = 0; i < report.WeightList.Count; i++)
            if (
                Stated(report.WeightList[i].Weight, new FigureSite(FigureName.Weight) { Listed = i, Item = report.WeightList[i].Number }) is
                { } listed
            )
                yield return listed;
        if (Stated(report.IndicatorWeight, new FigureSite(FigureSite.IndicatorWeight)) is { } own)
            yield return own;
        foreach (StatedFigure average in report.FurtherAverages.Prepend(report.StatedAverage))
            if (Stated(average, new FigureSite(FigureName.Average)) is { } stated)
                yield return stated;
    }
}
