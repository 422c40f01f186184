namespace KpiIngest.Records.History;

/// <summary>What a report states of one indicator or item, and what comes out when it is recomputed.</summary>
/// <param name="Number">As stated; null where there is none.</param>
public sealed record IndicatorStatement(string? Number, string? Name)
{
    public ReportedFigure Weight { get; init; } = ReportedFigure.None;

    public ReportedFigure Result { get; init; } = ReportedFigure.None;

    /// <summary>Of an indicator with several items, the stated weighted average.</summary>
    public ReportedFigure Score { get; init; } = ReportedFigure.None;

    public ReportedFigure WeightedScore { get; init; } = ReportedFigure.None;

    /// <summary>Exact, without trailing zeros, at most 10 places; null where it cannot be computed. So too below.</summary>
    public string? RecomputedWeight { get; init; }

    /// <summary>The weighted average of the items; of a single one its score.</summary>
    public string? RecomputedScore { get; init; }

    public string? RecomputedWeightedScore { get; init; }

    /// <summary>As in the contract: <c>product</c>, <c>percent</c> ...</summary>
    public string Convention { get; init; } = "unknown";

    public IEnumerable<ReportedFigure> Figures => [Weight, Result, Score, WeightedScore];
}
