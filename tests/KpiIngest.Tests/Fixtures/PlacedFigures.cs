using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Tests.Fixtures;

/// <summary>Every text of a report's scoring tables that was placed, with where it stands: figures, results, totals on another scale,
/// hidden and unplaced figures.</summary>
internal static class PlacedFigures
{
    public sealed record Entry(string Text, string? Before, Place Place);

    public static IEnumerable<Entry> Of(Report report)
    {
        foreach (ScoringTable table in report.ScoringTables)
        {
            foreach (ScoredRow row in table.Rows)
            {
                foreach (StatedFigure figure in new[] { row.Weight, row.Score, row.WeightedScore })
                    yield return Placed(figure);
                yield return new Entry(row.Result.Text ?? "", row.Result.ChangedFrom, row.Result.Place);
            }

            foreach (ScoredGroup group in table.Groups)
            foreach (StatedFigure figure in new[] { group.Weight, group.Score, group.WeightedScore })
                yield return Placed(figure);
            foreach (StatedFigure figure in new[] { table.Total.Weight, table.Total.Score, table.Total.WeightedScore })
                yield return Placed(figure);
            foreach (TotalConversion conversion in table.Conversions)
                yield return Placed(conversion.Stated);
        }

        foreach (PlacedText found in report.HiddenFigures.Concat(report.UnplacedFigures))
            yield return new Entry(found.Text, null, found.Place);
        foreach (StatedFigure average in report.FurtherAverages.Prepend(report.StatedAverage))
            yield return Placed(average);
    }

    private static Entry Placed(StatedFigure figure) => new(figure.Text, figure.ChangedFrom, figure.Place);
}
