using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>A row with its weighted score computed by the convention of its table.</summary>
public sealed class RecomputedRow
{
    public RecomputedRow(ItemRow item, Weighting weighting)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(weighting);
        Item = item;
        Weighting = weighting;
        WeightedScore = weighting.WeightedScore(item);
        ExactWeightedScore = weighting.ExactWeightedScore(item);
        Standing = weighting.Judge(item);
    }

    public ItemRow Item { get; }

    public ScoredRow Row => Item.Row;

    public Weighting Weighting { get; }

    /// <summary>All that the weighted score may be; null unless the row is assessed.</summary>
    public RoundingInterval? WeightedScore { get; }

    /// <summary>The weighted score from the figures as written; null unless the row is assessed.</summary>
    public Rational? ExactWeightedScore { get; }

    /// <summary>The stated weighted score against the recomputed one; null where there are not both.</summary>
    public Standing? Standing { get; }
}
