namespace KpiIngest.Review.History;

/// <summary>What may be chosen on a page of the history, and what is.</summary>
/// <param name="Numbers">Of indicators.</param>
public sealed record HistoryChoice(IReadOnlyList<string> Units, IReadOnlyList<int> FiscalYears, IReadOnlyList<string> Numbers)
{
    public string? Unit { get; init; }

    /// <summary>Buddhist era; null for all.</summary>
    public int? FiscalYear { get; init; }

    public string? Number { get; init; }
}
