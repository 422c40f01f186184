using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Σ(weight × score) / Σ weight over the rows that were assessed; of a form without weights, Σ score / number of scores.</summary>
/// <param name="Products">Σ(weight × score) of the figures as written.</param>
/// <param name="Weights">Σ weight, above zero; the number of scores in a plain mean.</param>
/// <param name="Values">All that the average may be, given how scores were rounded.</param>
/// <param name="FromPrinted">The average that the printed weighted scores give; null where it is no rounding of this one.</param>
public sealed record WeightedAverage(Rational Products, Rational Weights, RoundingInterval Values, Rational? FromPrinted)
{
    public Rational Exact => Products / Weights;

    /// <summary>True where no weights are stated and every score counts once.</summary>
    public bool Simple { get; private init; }

    /// <summary><c>15.5 ÷ 5</c>.</summary>
    public string Operation => $"{DecimalText.Of(Products)} ÷ {DecimalText.Of(Weights)}";

    /// <returns>Null where a weight or a score cannot be read, or nothing was assessed.</returns>
    public static WeightedAverage? Of(IReadOnlyList<RecomputedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Any(r => r.Item.Unclear))
            return null;
        (Rational products, Rational weights, RoundingInterval values) = (Rational.Zero, Rational.Zero, RoundingInterval.Zero);
        foreach (ItemRow item in rows.Select(r => r.Item).Where(i => i.Assessed))
        {
            products += item.ExactProduct!.Value;
            weights += item.Weight!.Value;
            values += item.Product!.Value;
        }

        return weights.Sign <= 0
            ? null
            : new WeightedAverage(products, weights, values / RoundingInterval.Point(weights), AverageOfPrinted(rows, weights));
    }

    /// <summary>The plain mean of the scores that were assessed.</summary>
    /// <returns>Null where a score cannot be read, or none is stated.</returns>
    public static WeightedAverage? MeanOf(IReadOnlyList<RecomputedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Any(r => r.Row.Score.State == FigureState.Unclear))
            return null;
        List<RecomputedRow> scored = rows.Where(r => r.Item is { Score: not null, LeftOut: false }).ToList();
        if (scored.Count == 0)
            return null;
        Rational count = Rational.Of(scored.Count);
        RoundingInterval values = scored.Aggregate(RoundingInterval.Zero, (sum, r) => sum + r.Item.Score!.Value);
        return new WeightedAverage(
            scored.Aggregate(Rational.Zero, (sum, r) => sum + r.Row.Score.Exact!.Value),
            count,
            values / RoundingInterval.Point(count),
            null
        )
        {
            Simple = true,
        };
    }

    /// <summary>The average that a report of these rows states: by weight, or the plain mean where the form has neither weights nor
    /// weighted scores.</summary>
    public static WeightedAverage? Stated(IReadOnlyList<RecomputedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Of(rows)
            ?? (
                rows.All(r => r.Row is { Weight.State: FigureState.Absent, WeightedScore.State: FigureState.Absent }) ? MeanOf(rows) : null
            );
    }

    public Standing Judge(Figure stated) =>
        Rounding.Judge(stated, FromPrinted is { } printed ? [Values, RoundingInterval.Point(printed)] : [Values]);

    /// <summary>Weighted scores are often rounded before they are added up; where each of them is rounded rightly, so is their
    /// average.</summary>
    private static Rational? AverageOfPrinted(IReadOnlyList<RecomputedRow> rows, Rational weights)
    {
        Rational sum = Rational.Zero;
        foreach (RecomputedRow row in rows.Where(r => r.Item.Assessed))
        {
            if (row.Standing != Standing.Right)
                return null;
            sum += row.Row.WeightedScore.Exact!.Value * row.Weighting.DivisorFor(row.Item);
        }

        return sum / weights;
    }
}
