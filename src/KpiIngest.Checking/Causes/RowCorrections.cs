using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>What a row's weight or score would have to be for its weighted score, or for the total of the weights.</summary>
internal static class RowCorrections
{
    public static IEnumerable<FigureCorrection> Of(RecomputedTable table, RecomputedRow row)
    {
        if (row is not { Standing: Standing.Wrong, Item: { Weight: { } weight, Usable: true } })
            yield break;
        Rational dividend = row.Row.WeightedScore.Exact!.Value * row.Weighting.DivisorFor(row.Item);
        Rational score = row.Row.Score.Exact!.Value;
        if (!weight.IsZero)
        {
            yield return new FigureCorrection(row.Row.Score, Shown(dividend / weight, row.Row.Score));
            yield return new FigureCorrection(row.Row.Score, dividend / weight);
        }

        if (table.Table.Total.Weight.Exact is { } total && table.Sums.Weight is { } sum && total != sum)
            yield return new FigureCorrection(row.Row.Weight, weight + total - sum);
        if (score.IsZero)
            yield break;
        // Nobody weighs by more decimals than the row shows.
        yield return new FigureCorrection(row.Row.Weight, Shown(dividend / score, row.Row.Weight));
    }

    /// <summary>The value with as many places as the figure shows: what it was computed from was shown rounded.</summary>
    private static Rational Shown(Rational value, StatedFigure figure)
    {
        int places = figure.Figure!.Places;
        return Rational.Of(value.RoundedUnits(places)) * Rational.Unit(places);
    }

    /// <summary>The figures of rows that stand at these places.</summary>
    public static IEnumerable<StatedFigure> StandingAt(RecomputedReport report, IReadOnlyList<PlacedText> places) =>
        from row in report.Tables.SelectMany(t => t.Rows)
        from figure in new[] { row.Row.Weight, row.Row.Score }
        where
            figure.Figure is not null
            && places.Any(p => p.Place == figure.Place && string.Equals(p.Text, figure.Text, StringComparison.Ordinal))
        select figure;
}
