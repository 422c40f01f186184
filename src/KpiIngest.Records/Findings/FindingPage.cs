namespace KpiIngest.Records.Findings;

/// <summary>Of the review list.</summary>
/// <param name="PreviousKey">Of the page before; null where there is none.</param>
/// <param name="NextKey">Of the page after; null where there is none.</param>
public sealed record FindingPage(IReadOnlyList<FindingItem> Items, string? PreviousKey, string? NextKey);
