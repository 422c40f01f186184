using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>Nothing that rounding does not explain passes.</summary>
[Trait("Lane", "Whole")]
public sealed class MovedFigureTests
{
    [Fact]
    public void A_figure_moved_by_more_than_rounding_can_explain_is_found() =>
        Seeds.ForAll(seed =>
            (seed % 4) switch
            {
                0 => WeightedScoreIsFound(seed),
                1 => TotalIsFound(seed),
                2 => TotalWeightIsFound(seed),
                _ => AverageIsFound(seed),
            }
        );

    private static bool WeightedScoreIsFound(int seed)
    {
        RandomTable table = new(seed, leastPlaces: 2);
        if (table.Rows.Count < 3)
            return true;
        int row = seed / 4 % table.Rows.Count;
        table.Rows[row] = table.Rows[row] with { WeightedScore = RandomTable.Moved(table.Rows[row].WeightedScore, Reach(table, row)) };
        RecomputedReport report = new(table.Report(printed: true));
        return report.Tables[0].Weighting.Convention != table.Convention // all rows, this one too, fit another convention
            || Checker.Find(report).Any(d => d.Rule.Code == "weighted-score" && d.At!.Row!.Value.Index == row);
    }

    private static bool TotalIsFound(int seed)
    {
        RandomTable table = new(seed, leastPlaces: 2);
        Rational reach = Enumerable.Range(0, table.Rows.Count).Aggregate(Rational.Zero, (sum, row) => sum + Reach(table, row));
        table.Total = table.Total with
        {
            WeightedScore = RandomTable.Moved(table.Total.WeightedScore, reach + Unit(table.Total.WeightedScore)),
        };
        RecomputedReport report = new(table.Report(printed: true));
        // rows that follow two conventions at once prove less
        return Checker.Find(report).Any(d => d.Rule.Code == "weighted-total") || Others(report).Any();
    }

    private static bool TotalWeightIsFound(int seed)
    {
        RandomTable table = new(seed);
        table.Total = table.Total with { Weight = RandomTable.Moved(table.Total.Weight, Rational.Zero) };
        return Checker.Find(new RecomputedReport(table.Report(printed: true))).Any(d => d.Rule.Code == "weight-total");
    }

    private static bool AverageIsFound(int seed)
    {
        RandomTable table = new(seed);
        Rational widest = table.Rows.Select(r => Half(r.Score)).Max();
        Rational weighted =
            table.Rows.Aggregate(Rational.Zero, (sum, r) => sum + Rational.HalfUnit(r.WeightedScore.Figure!.Places))
            // the largest divisor, over the weights
            * Rational.Max(Rational.One, Rational.Hundred / Rational.Of(table.Total.Weight.Value!.Value));
        table.Average = RandomTable.Moved(table.Average, widest + widest + weighted + Unit(table.Average));
        return Checker.Find(new RecomputedReport(table.Report(printed: true))).Any(d => d.Rule.Code == "weighted-average");
    }

    private static IEnumerable<WeightingConvention> Others(RecomputedReport report) =>
        from candidate in report.Convention.Candidates
        where candidate.Convention != report.Tables[0].Weighting.Convention && report.Tables[0].Rows.All(r => candidate.Fits(r.Item))
        select candidate.Convention;

    /// <summary>How far rounding of score and weighted score together may move a weighted score; twice what is needed.</summary>
    private static Rational Reach(RandomTable table, int row)
    {
        (StatedFigure weight, StatedFigure score, StatedFigure weighted) = (
            table.Rows[row].Weight,
            table.Rows[row].Score,
            table.Rows[row].WeightedScore
        );
        Rational divisor = table.Convention switch
        {
            WeightingConvention.Percent => Rational.Hundred,
            WeightingConvention.Share => Rational.Of(table.Total.Weight.Value!.Value),
            WeightingConvention.FullMarks => Rational.Of(5),
            _ => Rational.One,
        };
        Rational product = Rational.Of(weight.Value!.Value) * Half(score) / divisor;
        return product + product + Unit(weighted);
    }

    private static Rational Half(StatedFigure figure) => figure.Figure!.Whole ? Rational.Zero : Rational.HalfUnit(figure.Figure.Places);

    private static Rational Unit(StatedFigure figure) => Rational.Unit(figure.Figure!.Places);
}
