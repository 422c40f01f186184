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
        (Rational weight, Rational assessedWeight, Rational printed, Rational exact, RoundingInterval unrounded) = (
            Rational.Zero,
            Rational.Zero,
            Rational.Zero,
            Rational.Zero,
            RoundingInterval.Zero
        );
        (bool anyWeight, bool anyPrinted, bool anyAssessed, bool anyUnrounded) = (false, false, false, false);
        (bool unclearWeight, bool unclearPrinted, bool unclearGiven, bool unclearAll) = (false, false, false, false);
        foreach (RecomputedRow row in rows)
        {
            if (row.Item.Weight is { } stated)
            {
                (weight, anyWeight) = (weight + stated, true);
                if (row.Item.Assessed)
                    assessedWeight += stated;
            }

            if (row.Row.WeightedScore.Exact is { } weighted)
                (printed, anyPrinted) = (printed + weighted, true);
            if (row.ExactWeightedScore is { } computed)
                (exact, anyAssessed) = (exact + computed, true);
            RoundingInterval? interval = Unrounded(row);
            if (interval is { } all)
                (unrounded, anyUnrounded) = (unrounded + all, true);
            unclearWeight |= row.Item.UnclearWeight;
            unclearPrinted |= row.Row.WeightedScore.State == FigureState.Unclear;
            unclearGiven |= row.Item.Unclear;
            // Where nothing shows how weighted scores are formed, one that cannot be read is not known by weight and score either.
            bool unknown = interval is null || row.Weighting.Convention == WeightingConvention.Unknown;
            unclearAll |= unknown && (row.Item.Unclear || row.Row.WeightedScore.State == FigureState.Unclear);
        }

        if (anyWeight && !unclearWeight)
            (Weight, AssessedWeight) = (weight, assessedWeight);
        if (anyPrinted && !unclearPrinted)
            PrintedWeighted = printed;
        if (anyAssessed && !unclearGiven)
            ExactWeighted = exact;
        if (anyUnrounded && !unclearAll)
            UnroundedWeighted = unrounded;
        if (unclearPrinted && UnroundedWeighted is not null)
            FilledWeighted = Filled(rows);
    }

    /// <summary>Of all rows that state a weight.</summary>
    public Rational? Weight { get; }

    /// <summary>Of the rows that were assessed.</summary>
    public Rational? AssessedWeight { get; }

    /// <summary>Of the weighted scores as printed.</summary>
    public Rational? PrintedWeighted { get; }

    /// <summary>Of the weighted scores as printed, where some cannot be read: for these, all that may be printed there for the recomputed
    /// one, rounded as the others are. Null where all can be read, or one of those that cannot is not recomputed.</summary>
    public RoundingInterval? FilledWeighted { get; }

    /// <summary>Of the weighted scores before rounding; where a row has none, the printed one stands in.</summary>
    public RoundingInterval? UnroundedWeighted { get; }

    /// <summary>Of the weighted scores recomputed from the figures as written, assessed rows only.</summary>
    public Rational? ExactWeighted { get; }

    /// <summary><c>1 + 0.5 + 1</c>.</summary>
    public string WeightOperation => Added(rows.Select(r => r.Item.Weight));

    /// <summary><c>3 + 1.5 + 3</c>, of the figures as printed.</summary>
    public string PrintedOperation => Added(rows.Select(r => r.Row.WeightedScore.Exact));

    /// <summary>Of the figures as recomputed; where they do not give a sum, the lowest of <see cref="UnroundedWeighted"/>.</summary>
    public Rational? RecomputedWeighted => ExactWeighted ?? UnroundedWeighted?.Low;

    /// <summary><c>3 + 1.5 + 3</c>, of the figures as recomputed; where they do not give a sum, of the lowest that
    /// <see cref="UnroundedWeighted"/> adds up, printed ones among them.</summary>
    public string RecomputedOperation => Added(rows.Select(r => ExactWeighted is null ? Unrounded(r)?.Low : r.ExactWeightedScore));

    /// <summary>How far the rounding of the rows' weights may move their sum. Weights are exact, and one decimal (<c>0.5</c>) is a
    /// decision; but a third of 100 can only be written <c>33.33</c>, and then the total is 100.</summary>
    public Rational WeightSlack =>
        Sum(
            rows.Where(r => r.Row.Weight.Figure is { Places: >= 2 }).Select(r => (Rational?)Rational.HalfUnit(r.Row.Weight.Figure!.Places))
        );

    /// <summary>A weight in a total is as exact as the weights it adds up, and may include or leave out the rows that were not
    /// assessed.</summary>
    public Standing? JudgeWeight(Figure stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        if (Weight is not { } all)
            return null;
        if (stated.Exact == all || stated.Exact == AssessedWeight)
            return Standing.Right;
        Rational slack = WeightSlack;
        return new[] { all, AssessedWeight!.Value }.Any(sum =>
            (stated.Exact - sum).Abs() <= slack && RoundingInterval.HalfUnitAround(stated).Contains(sum)
        )
            ? Standing.Right
            : Standing.Wrong;
    }

    /// <summary>A total of weighted scores is right if it is the sum of the printed ones (of those that can be read, and what may be
    /// printed for the others) or that of the unrounded ones.</summary>
    public Standing? JudgeWeighted(Figure stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        List<RoundingInterval> sums = new(3);
        if (PrintedWeighted is { } printed)
            sums.Add(RoundingInterval.Point(printed));
        if (FilledWeighted is { } filled)
            sums.Add(filled);
        if (UnroundedWeighted is { } unrounded)
            sums.Add(unrounded);
        return sums.Count == 0 ? null : Rounding.Judge(stated, sums);
    }

    private static RoundingInterval? Unrounded(RecomputedRow row) =>
        row.WeightedScore ?? (row.Row.WeightedScore.Figure is { } figure ? RoundingInterval.Point(figure) : null);

    /// <summary>Those that cannot be read are taken to be rounded to the fewest places of those that can.</summary>
    private static RoundingInterval? Filled(IReadOnlyList<RecomputedRow> rows)
    {
        if (rows.Min(r => r.Row.WeightedScore.Figure?.Places) is not { } places)
            return null;
        Rational half = Rational.HalfUnit(places);
        RoundingInterval sum = RoundingInterval.Zero;
        foreach (RecomputedRow row in rows)
        {
            if (row.Row.WeightedScore.Figure is { } figure)
                sum += RoundingInterval.Point(figure);
            else if (row.Row.WeightedScore.State != FigureState.Unclear)
                continue;
            else if (row.WeightedScore is { } computed)
                sum += new RoundingInterval(computed.Low - half, computed.High + half);
            else
                return null;
        }

        return sum;
    }

    private static Rational Sum(IEnumerable<Rational?> values) =>
        values.Aggregate(Rational.Zero, (sum, value) => value is { } stated ? sum + stated : sum);

    private static string Added(IEnumerable<Rational?> values) =>
        string.Join(" + ", values.Where(v => v is not null).Select(v => DecimalText.Of(v!.Value).Text));
}
