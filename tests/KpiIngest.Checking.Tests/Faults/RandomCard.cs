using KpiIngest.Checking.Recompute;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Faults;

/// <summary>Which parts a random card has besides its summary.</summary>
[Flags]
internal enum CardParts
{
    None = 0,
    Details = 1,
    List = 2,
    Formula = 4,
    Total = 8,
    Printed = 16,
    Groups = 32,
    Interpolated = 64,
    LabelledAverage = 128,
}

/// <summary>A right card of a random layout: weights, scores, weighted scores by one convention, sums and average, each stated in all
/// places of its parts.</summary>
internal sealed class RandomCard
{
    private readonly Random random;
    private readonly int places;

    /// <param name="seed">Decides everything.</param>
    /// <param name="convention">Null for any.</param>
    public RandomCard(int seed, WeightingConvention? convention = null)
    {
        random = new Random(seed);
        Parts = (CardParts)random.Next(256) | CardParts.Total;
        Convention = convention ?? (WeightingConvention)random.Next(1, 5);
        places = Parts.HasFlag(CardParts.Interpolated) ? 4 : random.Next(2, 5);
        Report = Build(random.Next(3, 9));
    }

    public CardParts Parts { get; }

    public WeightingConvention Convention { get; }

    public Report Report { get; }

    private Report Build(int count)
    {
        List<decimal> weights = Enumerable.Range(0, count).Select(_ => random.Next(1, 40) * 0.5m).ToList();
        List<decimal> scores = Enumerable
            .Range(0, count)
            .Select(_ => Parts.HasFlag(CardParts.Interpolated) ? random.Next(10_000, 50_001) / 10_000m : random.Next(1, 6))
            .ToList();
        decimal sum = weights.Sum();
        Rational divisor = Rational.Of(
            Convention switch
            {
                WeightingConvention.Percent => 100m,
                WeightingConvention.Share => sum,
                WeightingConvention.FullMarks => 5m,
                _ => 1m,
            }
        );
        List<Rational> exact = weights.Zip(scores, (w, s) => Rational.Of(w * s) / divisor).ToList();
        List<ScoringTable> tables = new();
        ScoredRow Row(int i, int table, int row) =>
            new(
                $"{i + 1}",
                null,
                Weight(weights[i], At(table, row, 1)),
                StatedResult.Absent,
                Score(scores[i], At(table, row, 3)),
                Shown(exact[i], places, At(table, row, 4)),
                At(table, row, 0)
            );
        if (Parts.HasFlag(CardParts.Details))
            tables.AddRange(
                Enumerable
                    .Range(0, count)
                    .Select(i => new ScoringTable
                    {
                        Kind = ScoringTableKind.Detail,
                        Place = new Place(Table: i),
                        Rows = [Row(i, i, 1)],
                    })
            );
        int t = tables.Count;
        List<ScoredRow> rows = Enumerable.Range(0, count).Select(i => Row(i, t, i + 1)).ToList();
        StatedFigure average = Shown(Sum(weights.Zip(scores, (w, s) => Rational.Of(w * s))) / Rational.Of(sum), places, new Place(Page: 9));
        tables.Add(
            new ScoringTable
            {
                Kind = ScoringTableKind.Summary,
                Place = new Place(Table: t),
                Rows = rows,
                Groups = Parts.HasFlag(CardParts.Groups) ? [Group(rows, 0, count / 2, t, 50), Group(rows, count / 2, count, t, 51)] : [],
                Total = new ScoredTotal(
                    Weight(sum, At(t, 99, 1)),
                    StatedFigure.Absent,
                    Shown(SumOf(rows), places, At(t, 99, 4)),
                    At(t, 99, 0)
                ),
            }
        );
        Formula? formula = Parts.HasFlag(CardParts.Formula) ? Formula(weights, scores, average) : null;
        bool stated = formula is not null || Parts.HasFlag(CardParts.LabelledAverage);
        return new Report
        {
            Indicator = new Indicator("77", "name", Place.Unknown),
            Round = ReportRound.NotPrinted,
            Supervisors = Entry(),
            Collectors = Entry(),
            Phones = Entry(),
            ScoringTables = tables,
            WeightList = Parts.HasFlag(CardParts.List)
                ? [.. weights.Select((w, i) => new ListedWeight($"{i + 1}", null, Weight(w, new Place(Page: 1, Row: i))))]
                : [],
            Formulas = formula is null ? [] : [formula],
            StatedAverage = stated ? average : StatedFigure.Absent,
            PrintedConvention = Parts.HasFlag(CardParts.Printed) ? new PrintedConvention(Convention, "", Place.Unknown) : null,
        };
    }

    private static LabelledEntries Entry() => new(Place.Unknown, [new PlacedText("x", Place.Unknown)]);

    private static Place At(int table, int row, int column) => new(Table: table, Row: row, Column: column);

    private static StatedFigure Weight(decimal value, Place place) => Shown(Rational.Of(value), value == Math.Floor(value) ? 0 : 1, place);

    private StatedFigure Score(decimal value, Place place) =>
        Shown(Rational.Of(value), Parts.HasFlag(CardParts.Interpolated) ? 4 : 0, place);

    private ScoredGroup Group(List<ScoredRow> rows, int from, int to, int table, int row)
    {
        List<ScoredRow> members = rows[from..to];
        return new ScoredGroup(
            null,
            "group",
            Weight(members.Sum(r => r.Weight.Value!.Value), At(table, row, 1)),
            StatedFigure.Absent,
            Shown(SumOf(members), places, At(table, row, 4)),
            [.. Enumerable.Range(from, to - from)],
            At(table, row, 0)
        );
    }

    private static Formula Formula(List<decimal> weights, List<decimal> scores, StatedFigure value)
    {
        FormulaFigure Of(decimal figure) =>
            new(
                new Figure(
                    figure.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    figure,
                    figure == Math.Floor(figure) ? 0
                        : figure * 2 == Math.Floor(figure * 2) ? 1
                        : 4
                )
            );
        List<FormulaExpression> products = weights.Zip(scores, (w, s) => (FormulaExpression)new FormulaProduct([Of(w), Of(s)])).ToList();
        return new Formula(
            "f",
            new FormulaQuotient(new FormulaSum(products), new FormulaSum([.. weights.Select(Of)])),
            value,
            new Place(Page: 9, Row: 1)
        );
    }

    private static Rational SumOf(List<ScoredRow> rows) => Sum(rows.Select(r => Rational.Of(r.WeightedScore.Value!.Value)));

    private static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Rational.Zero, (sum, v) => sum + v);

    private static StatedFigure Shown(Rational value, int places, Place place)
    {
        decimal rounded = (decimal)value.RoundedUnits(places) / (decimal)Rational.PowerOfTen(places);
        Figure figure = new("", rounded, places);
        return StatedFigure.Of(figure with { Text = figure.Normalised }, place);
    }
}
