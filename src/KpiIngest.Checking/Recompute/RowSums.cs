using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>What a set of rows adds up to. A sum is null where a figure in it cannot be read, or where no row states one.</summary>
public sealed class RowSums
{
    private readonly IReadOnlyList<RecomputedRow> rows;

    public RowSums(IReadOnlyList<RecomputedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        this.rows = rows;
        if (!rows.Any(r => r.Row.Weight.State == FigureState.Unclear) && rows.Any(r => r.Item.Weight is not null))
        {
            Weight = Sum(rows.Select(r => r.Item.Weight));
            AssessedWeight = Sum(rows.Where(r => r.Item.Assessed).Select(r => r.Item.Weight));
        }

        if (!rows.Any(r => r.Row.WeightedScore.State == FigureState.Unclear) && rows.Any(r => r.Row.WeightedScore.Figure is not null))
            PrintedWeighted = Sum(rows.Select(r => r.Row.WeightedScore.Exact));
        UnroundedWeighted = Unrounded();
        var assessed = rows.Where(r => r.Item.Assessed).ToList();
        if (assessed.Count > 0 && !rows.Any(r => r.Item.Unclear)) ExactWeighted = Sum(assessed.Select(r => r.ExactWeightedScore));
    }

    /// <summary>Of all rows that state a weight.</summary>
    public Rational? Weight { get; }

    /// <summary>Of the rows that were assessed.</summary>
    public Rational? AssessedWeight { get; }

    /// <summary>Of the weighted scores as printed.</summary>
    public Rational? PrintedWeighted { get; }

    /// <summary>Of the weighted scores before rounding; where a row has none, the printed one stands in.</summary>
    public RoundingInterval? UnroundedWeighted { get; }

    /// <summary>Of the weighted scores recomputed from the figures as written, assessed rows only.</summary>
    public Rational? ExactWeighted { get; }

    /// <summary><c>1 + 0.5 + 1</c>.</summary>
    public string WeightOperation => Added(rows.Select(r => r.Item.Weight));

    /// <summary><c>3 + 1.5 + 3</c>, of the figures as printed.</summary>
    public string PrintedOperation => Added(rows.Select(r => r.Row.WeightedScore.Exact));

    /// <summary><c>3 + 1.5 + 3</c>, of the figures as recomputed.</summary>
    public string ExactOperation => Added(rows.Select(r => r.ExactWeightedScore));

    /// <summary>How far the rounding of the rows' weights may move their sum. Weights are exact, and one decimal (<c>0.5</c>) is a decision;
    /// but a third of 100 can only be written <c>33.33</c>, and then the total is 100.</summary>
    public Rational WeightSlack => Sum(rows.Where(r => r.Row.Weight.Figure is { Places: >= 2 }).Select(r => (Rational?)Rational.HalfUnit(r.Row.Weight.Figure!.Places)));

    /// <summary>A weight in a total is as exact as the weights it adds up, and may include or leave out the rows that were not assessed.</summary>
    public Standing? JudgeWeight(Figure stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        if (Weight is not { } all) return null;
        if (stated.Exact == all || stated.Exact == AssessedWeight) return Standing.Right;
        var slack = WeightSlack;
        return new[] { all, AssessedWeight!.Value }.Any(sum =>
            (stated.Exact - sum).Abs() <= slack && RoundingInterval.HalfUnitAround(stated).Contains(sum))
            ? Standing.Right
            : Standing.Wrong;
    }

    /// <summary>A total of weighted scores is right if it is the sum of the printed ones or that of the unrounded ones.</summary>
    public Standing? JudgeWeighted(Figure stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        var sums = new List<RoundingInterval>(2);
        if (PrintedWeighted is { } printed) sums.Add(RoundingInterval.Point(printed));
        if (UnroundedWeighted is { } unrounded) sums.Add(unrounded);
        return sums.Count == 0 ? null : Rounding.Judge(stated, sums);
    }

    private RoundingInterval? Unrounded()
    {
        var sum = RoundingInterval.Zero;
        var any = false;
        foreach (var row in rows)
        {
            var printed = row.Row.WeightedScore;
            if (row.WeightedScore is { } recomputed) sum += recomputed;
            else if (printed.Figure is not null) sum += RoundingInterval.Point(printed.Figure);
            else if (row.Item.Unclear || printed.State == FigureState.Unclear) return null;
            else continue;
            any = true;
        }

        return any ? sum : null;
    }

    private static Rational Sum(IEnumerable<Rational?> values) =>
        values.Aggregate(Rational.Zero, (sum, value) => value is { } stated ? sum + stated : sum);

    private static string Added(IEnumerable<Rational?> values) =>
        string.Join(" + ", values.Where(v => v is not null).Select(v => DecimalText.Of(v!.Value).Text));
}
