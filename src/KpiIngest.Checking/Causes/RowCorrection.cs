using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>A row that stands in another table added to one that lacks it. It goes to the end, so that the rows before it keep their
/// addresses.</summary>
/// <param name="Table">Index of the table that lacks the row.</param>
/// <param name="MissingAt">How the discrepancy that says so names its place.</param>
public sealed record RowCorrection(int Table, ScoredRow Row, PlacedText MissingAt) : Correction
{
    public override PlacedText Where => MissingAt;

    public override bool OfRows => true;

    public override Report? Apply(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with
        {
            ScoringTables = [.. report.ScoringTables.Select((t, i) => i == Table ? t with { Rows = [.. t.Rows, Row] } : t)],
        };
    }
}
