using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>All figures of a row set to those that the item has in its other table: the row of another item was written here.</summary>
/// <param name="Table">Index of the table.</param>
/// <param name="Row">Index of the row.</param>
/// <param name="Right">The item's row in its other table.</param>
public sealed record WholeRowCorrection(int Table, int Row, ScoredRow Right, PlacedText Stated) : Correction
{
    public override PlacedText Where => Stated;

    public override Report? Apply(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with
        {
            ScoringTables =
            [
                .. report.ScoringTables.Select(
                    (t, i) => i == Table ? t with { Rows = [.. t.Rows.Select((r, j) => j == Row ? Corrected(r) : r)] } : t
                ),
            ],
        };
    }

    /// <summary>The places stay; what the other table does not state stays too.</summary>
    private ScoredRow Corrected(ScoredRow row) =>
        row with
        {
            Weight = Set(row.Weight, Right.Weight),
            Score = Set(row.Score, Right.Score),
            WeightedScore = Set(row.WeightedScore, Right.WeightedScore),
        };

    private static StatedFigure Set(StatedFigure here, StatedFigure there) =>
        here.Figure is not null && there.Figure is { } figure && here.Figure.Value != figure.Value
            ? StatedFigure.Of(figure with { Text = here.Text }, here.Place)
            : here;
}
