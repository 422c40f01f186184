using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Σ(weight × score) / Σ weight over the rows that were assessed.</summary>
/// <param name="Products">Σ(weight × score) of the figures as written.</param>
/// <param name="Weights">Σ weight, above zero.</param>
/// <param name="Values">All that the average may be, given how scores were rounded.</param>
/// <param name="FromPrinted">The average that the printed weighted scores give; null where it is no rounding of this one.</param>
public sealed record WeightedAverage(Rational Products, Rational Weights, RoundingInterval Values, Rational? FromPrinted)
{
    public Rational Exact => Products / Weights;

    /// <summary><c>15.5 ÷ 5</c>.</summary>
    public string Operation => $"{DecimalText.Of(Products)} ÷ {DecimalText.Of(Weights)}";

    /// <returns>Null where a weight or a score cannot be read, or nothing was assessed.</returns>
    public static WeightedAverage? Of(IReadOnlyList<RecomputedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Any(r => r.Item.Unclear)) return null;
        var (products, weights, values) = (Rational.Zero, Rational.Zero, RoundingInterval.Zero);
        foreach (var item in rows.Select(r => r.Item).Where(i => i.Assessed))
        {
            products += item.ExactProduct!.Value;
            weights += item.Weight!.Value;
            values += item.Product!.Value;
        }

        return weights.Sign <= 0
            ? null
            : new WeightedAverage(products, weights, values / RoundingInterval.Point(weights), AverageOfPrinted(rows, weights));
    }

    public Standing Judge(Figure stated) =>
        Rounding.Judge(stated, FromPrinted is { } printed ? [Values, RoundingInterval.Point(printed)] : [Values]);

    /// <summary>Weighted scores are often rounded before they are added up; where each of them is rounded rightly, so is their average.</summary>
    private static Rational? AverageOfPrinted(IReadOnlyList<RecomputedRow> rows, Rational weights)
    {
        var sum = Rational.Zero;
        foreach (var row in rows.Where(r => r.Item.Assessed))
        {
            if (row.Standing != Standing.Right) return null;
            sum += row.Row.WeightedScore.Exact!.Value * row.Weighting.DivisorFor(row.Item);
        }

        return sum / weights;
    }
}
