using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>What a figure in a line below a scoring table may be: the words for totals and averages are used for either, and for both on
/// other scales.</summary>
public static class TotalsBelow
{
    /// <summary>True where a total or an average of the report comes to the figure, or a table states it.</summary>
    public static bool Says(RecomputedReport report, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(figure);
        return report.Report.FurtherAverages.Prepend(report.Report.StatedAverage).Any(a => a.Value == figure.Value)
            || report.AveragedSums.JudgeWeighted(figure) == Standing.Right
            || report.AveragedSums.JudgeWeight(figure) == Standing.Right
            || report.Tables.Any(t => States(t.Table, figure) || Means(report, t, figure));
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
            || table.Sums.JudgeWeight(figure) == Standing.Right
            || CheckedConversions.IsPercentage(table, figure);

        bool Comes(WeightedAverage? average) => average is not null && average.Judge(figure) != Standing.Wrong;
    }

    private static bool States(ScoringTable table, Figure figure) =>
        table
            .Rows.SelectMany(r => new[] { r.Weight, r.Score, r.WeightedScore })
            .Concat([table.Total.Weight, table.Total.Score, table.Total.WeightedScore])
            .Concat(table.Conversions.Select(c => c.Stated))
            .Any(f => f.Value == figure.Value) || table.Rows.Any(r => r.Result.Figure?.Value == figure.Value);
}
