using KpiIngest.Checking.Recompute;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>A summary table of interpolated scores, computed exactly and then shown rounded half up at random places, as a spreadsheet
/// does.</summary>
internal sealed class RandomTable
{
    private readonly Random random;
    private readonly List<(Rational Weight, Rational Score, Rational Weighted)> exact = [];

    /// <param name="seed">Decides everything.</param>
    /// <param name="leastPlaces">Least decimal places of computed figures, 0 to 4.</param>
    public RandomTable(int seed, int leastPlaces = 0)
    {
        random = new Random(seed);
        Convention = (WeightingConvention)random.Next(1, 5);
        int Places() => random.Next(leastPlaces, 5);
        (int weightPlaces, int scorePlaces, int weightedPlaces) = (random.Next(0, 2), Places(), Places());
        List<Rational> weights = Enumerable
            .Range(0, random.Next(1, 9))
            .Select(_ => Rational.Of(random.Next(1, 400)) * Rational.Unit(weightPlaces))
            .ToList();
        Rational sum = weights.Aggregate(Rational.Zero, (a, b) => a + b);
        for (int i = 0; i < weights.Count; i++)
        {
            // Between neighbouring targets any fraction of a point is earned; shown without decimals, only whole scores are.
            Rational score =
                Rational.Of(random.Next(1, 5)) + (scorePlaces == 0 ? Rational.Zero : Rational.Of(random.Next(0, 97)) / Rational.Of(96));
            exact.Add((weights[i], score, weights[i] * score / Divisor(sum)));
        }

        IEnumerable<ScoredRow> rows = exact.Select(
            (e, i) =>
                new ScoredRow(
                    $"{i + 1}",
                    null,
                    Shown(e.Weight, weightPlaces),
                    StatedResult.Absent,
                    Shown(e.Score, scorePlaces),
                    Shown(e.Weighted, weightedPlaces),
                    Place.Unknown
                )
        );
        Rows = [.. rows];
        Rational weighted =
            random.Next(2) == 0
                ? exact.Aggregate(Rational.Zero, (a, e) => a + e.Weighted)
                : Rows.Aggregate(Rational.Zero, (a, r) => a + Rational.Of(r.WeightedScore.Value!.Value));
        Total = new ScoredTotal(Shown(sum, weightPlaces), StatedFigure.Absent, Shown(weighted, Places()), Place.Unknown);
        Average = Shown(exact.Aggregate(Rational.Zero, (a, e) => a + (e.Weight * e.Score)) / sum, Places());
    }

    public WeightingConvention Convention { get; }

    public List<ScoredRow> Rows { get; }

    public ScoredTotal Total { get; set; }

    public StatedFigure Average { get; set; }

    public Report Report(bool printed) =>
        new()
        {
            Indicator = new Indicator("1", "name", Place.Unknown),
            Round = ReportRound.NotPrinted,
            ScoringTables =
            [
                new ScoringTable
                {
                    Kind = ScoringTableKind.Summary,
                    Place = Place.Unknown,
                    Rows = Rows,
                    Total = Total,
                },
            ],
            StatedAverage = Average,
            PrintedConvention = printed ? new PrintedConvention(Convention, "", Place.Unknown) : null,
        };

    /// <summary>The figure moved up by so many units of its last place.</summary>
    public static StatedFigure Moved(StatedFigure figure, Rational by)
    {
        int places = figure.Figure!.Places;
        int units = (int)(by / Rational.Unit(places)).RoundedUnits(0) + 1;
        return Shown(Rational.Of(figure.Value!.Value) + (Rational.Of(units) * Rational.Unit(places)), places);
    }

    private static StatedFigure Shown(Rational value, int places)
    {
        decimal rounded = (decimal)value.RoundedUnits(places) / (decimal)Math.Pow(10, places);
        return StatedFigure.Of(new Figure("", rounded, places), Place.Unknown);
    }

    private Rational Divisor(Rational sum) =>
        Convention switch
        {
            WeightingConvention.Percent => Rational.Hundred,
            WeightingConvention.Share => sum,
            WeightingConvention.FullMarks => Rational.Of(5),
            _ => Rational.One,
        };
}
