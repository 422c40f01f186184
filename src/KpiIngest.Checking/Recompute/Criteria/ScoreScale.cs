namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>The lowest and the highest score of an item.</summary>
/// <param name="Printed">True where its criteria, or full scores beside it, say it; else it is the usual 1 to 5.</param>
public sealed record ScoreScale(Rational Lowest, Rational Highest, bool Printed)
{
    private static readonly ScoreScale Usual = new(Rational.One, CriteriaOfItems.UsualTop, Printed: false);

    public static ScoreScale Of(RecomputedReport report, RecomputedRow row)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(row);
        if (report.Criteria.UnderstoodFor(row.Row) is not { Levels.Count: > 1 } understood)
        {
            if (row.Item.FullScore is { } full)
                return new ScoreScale(Rational.Zero, full, Printed: true);
            return report.Criteria.WidestScaleOf(row.Row) is var (low, high) ? new ScoreScale(low, high, Printed: false) : Usual;
        }

        (Rational lowest, Rational highest) = (understood.Levels.Min(l => l.Score), understood.Levels.Max(l => l.Score));
        return lowest < highest ? new ScoreScale(lowest, highest, Printed: true) : Usual;
    }

    public bool Excludes(Rational score) => score < Lowest || score > Highest;
}
