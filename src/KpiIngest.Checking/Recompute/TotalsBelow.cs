using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>What a figure in a line below a scoring table may be: the words for totals and averages are used for either, and for both on
/// other scales.</summary>
public static class TotalsBelow
{
    /// <summary>True where the figures of a line are those of the report: all that have decimals. Whole ones number items and say out of
    /// how many as well: where there are no others, one of them is enough.</summary>
    public static bool Say(RecomputedReport report, IReadOnlyList<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Any(f => !f.Whole) ? figures.Where(f => !f.Whole).All(f => Says(report, f)) : figures.Any(f => Says(report, f));
    }

    /// <summary>True where a total or an average of the report comes to the figure, or a table states it.</summary>
    private static bool Says(RecomputedReport report, Figure figure) =>
        report.Report.FurtherAverages.Prepend(report.Report.StatedAverage).Any(a => a.Value == figure.Value)
        || report.Tables.Any(t => States(t.Table, figure) || Means(report, t, figure) || MeansWeight(report, t, figure));

    /// <summary>True where the weighted average of the table comes to the figure.</summary>
    public static bool IsAverage(RecomputedTable table, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(figure);
        return WeightedAverage.Stated(table.Rows) is { } average && average.Judge(figure) != Standing.Wrong;
    }

    /// <summary>True where the average of the table comes to the figure, its plain mean, the sum of its scores, or its total as a
    /// percentage.</summary>
    public static bool Means(RecomputedReport report, RecomputedTable table, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(figure);
        WeightedAverage? mean = WeightedAverage.MeanOf(table.Rows);
        return Comes(report.Average)
            || Comes(WeightedAverage.Stated(table.Rows))
            || Comes(mean)
            || mean?.Products == figure.Exact
            || table.Sums.JudgeWeighted(figure) == Standing.Right
            || report.AveragedSums.JudgeWeighted(figure) == Standing.Right
            || OfIndicator(report, figure)
            || CheckedConversions.IsPercentage(table, figure);

        bool Comes(WeightedAverage? average) => average is not null && average.Judge(figure) != Standing.Wrong;
    }

    /// <summary>True where the figure may be a sum of weights: the table's, the report's, the weight of the indicator itself.</summary>
    public static bool MeansWeight(RecomputedReport report, RecomputedTable table, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(figure);
        return table.Sums.JudgeWeight(figure) == Standing.Right
            || report.AveragedSums.JudgeWeight(figure) == Standing.Right
            || report.Report.IndicatorWeight.Value == figure.Value;
    }

    /// <summary>True where the average, weighted by the indicator's own weight, comes to the figure: <c>๓.๑ × ๕ ÷ ๑๐๐</c>.</summary>
    private static bool OfIndicator(RecomputedReport report, Figure figure)
    {
        if (report.Average is not { } average)
            return false;
        return new[] { report.Report.IndicatorWeight.Figure?.Exact, report.AveragedSums.Weight }
            .OfType<Rational>()
            .Any(weight =>
                Rounding.Judge(
                    figure,
                    [average.Values * RoundingInterval.Point(weight), average.Values * RoundingInterval.Point(weight / Rational.Hundred)]
                ) == Standing.Right
            );
    }

    private static bool States(ScoringTable table, Figure figure) =>
        table
            .Rows.SelectMany(r => new[] { r.Weight, r.Score, r.WeightedScore })
            .Concat([table.Total.Weight, table.Total.Score, table.Total.WeightedScore])
            .Concat(table.Conversions.Select(c => c.Stated))
            .Any(f => f.Value == figure.Value) || table.Rows.Any(r => r.Result.Figure?.Value == figure.Value);
}
