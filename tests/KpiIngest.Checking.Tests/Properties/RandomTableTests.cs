using FsCheck;
using FsCheck.Fluent;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>Nothing that rounding explains is an error; nothing that it does not explain passes.</summary>
public sealed class RandomTableTests
{
    private const int Cases = 100_000;

    [Fact]
    public void A_table_computed_exactly_and_shown_rounded_is_never_wrong() => ForAll(seed =>
    {
        var errors = Errors(new RandomTable(seed).Report(printed: true));
        return errors.Count == 0;
    });

    [Fact]
    public void Nor_is_it_where_the_convention_must_be_found_from_the_rows() => ForAll(seed =>
        Errors(new RandomTable(seed).Report(printed: false)).Count == 0);

    [Fact]
    public void A_weighted_score_moved_by_more_than_rounding_can_explain_is_found() => ForAll(seed =>
    {
        var table = new RandomTable(seed, leastPlaces: 2);
        if (table.Rows.Count < 3) return true;
        var row = seed % table.Rows.Count;
        var reach = Reach(table, row);
        var moved = table.Rows[row] with { WeightedScore = RandomTable.Moved(table.Rows[row].WeightedScore, reach) };
        table.Rows[row] = moved;
        var report = new RecomputedReport(table.Report(printed: true));
        return report.Tables[0].Weighting.Convention != table.Convention // all rows, this one too, fit another convention
            || Checker.Find(report).Any(d => d.Rule.Code == "weighted-score" && d.At!.Row!.Value.Index == row);
    });

    [Fact]
    public void A_total_moved_by_more_than_rounding_can_explain_is_found() => ForAll(seed =>
    {
        var table = new RandomTable(seed, leastPlaces: 2);
        var reach = Enumerable.Range(0, table.Rows.Count).Aggregate(Rational.Zero, (sum, row) => sum + Reach(table, row));
        table.Total = table.Total with { WeightedScore = RandomTable.Moved(table.Total.WeightedScore, reach + Unit(table.Total.WeightedScore)) };
        var report = new RecomputedReport(table.Report(printed: true));
        return Checker.Find(report).Any(d => d.Rule.Code == "weighted-total")
            || Others(report).Any(); // rows that follow two conventions at once prove less
    });

    [Fact]
    public void A_total_weight_moved_at_all_is_found() => ForAll(seed =>
    {
        var table = new RandomTable(seed);
        table.Total = table.Total with { Weight = RandomTable.Moved(table.Total.Weight, Rational.Zero) };
        return Checker.Find(new RecomputedReport(table.Report(printed: true))).Any(d => d.Rule.Code == "weight-total");
    });

    [Fact]
    public void An_average_moved_by_more_than_rounding_can_explain_is_found() => ForAll(seed =>
    {
        var table = new RandomTable(seed);
        var widest = table.Rows.Select(r => Half(r.Score)).Concat([Rational.Zero]).Max();
        var weighted = table.Rows.Aggregate(Rational.Zero, (sum, r) => sum + Rational.HalfUnit(r.WeightedScore.Figure!.Places)) * Rational.Hundred;
        table.Average = RandomTable.Moved(table.Average, widest + widest + weighted + Unit(table.Average));
        return Checker.Find(new RecomputedReport(table.Report(printed: true))).Any(d => d.Rule.Code == "weighted-average");
    });

    private static IEnumerable<WeightingConvention> Others(RecomputedReport report) =>
        from candidate in report.Convention.Candidates
        where candidate.Convention != report.Tables[0].Weighting.Convention && report.Tables[0].Rows.All(r => candidate.Fits(r.Item))
        select candidate.Convention;

    /// <summary>How far rounding of score and weighted score together may move a weighted score; twice what is needed.</summary>
    private static Rational Reach(RandomTable table, int row)
    {
        var (weight, score, weighted) = (table.Rows[row].Weight, table.Rows[row].Score, table.Rows[row].WeightedScore);
        var divisor = table.Convention switch
        {
            WeightingConvention.Percent => Rational.Hundred,
            WeightingConvention.Share => Rational.Of(table.Total.Weight.Value!.Value),
            WeightingConvention.FullMarks => Rational.Of(5),
            _ => Rational.One,
        };
        var product = Rational.Of(weight.Value!.Value) * Half(score) / divisor;
        return product + product + Unit(weighted);
    }

    private static Rational Half(StatedFigure figure) => figure.Figure!.Whole ? Rational.Zero : Rational.HalfUnit(figure.Figure.Places);

    private static Rational Unit(StatedFigure figure) => Rational.Unit(figure.Figure!.Places);

    private static List<string> Errors(Report report) =>
        [.. Checker.Find(new RecomputedReport(report)).Where(d => d.Rule.Severity == Severity.Error).Select(d => d.Message.English)];

    private static void ForAll(Func<int, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), property));
}
