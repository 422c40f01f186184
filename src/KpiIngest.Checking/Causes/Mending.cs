namespace KpiIngest.Checking.Causes;

/// <summary>What is left of a report when it is mended as one of its discrepancies says.</summary>
/// <param name="Index">Of the discrepancy, among those of the report.</param>
/// <param name="Alone">Where nothing else is mended; null where it cannot be told.</param>
/// <param name="Together">Where all that can be mended is.</param>
/// <param name="Again">The discrepancy with what it comes to once the others are mended; null where that is the same.</param>
public sealed record Mending(
    int Index,
    IReadOnlyList<LeftAfterMending>? Alone,
    IReadOnlyList<LeftAfterMending>? Together,
    Discrepancy? Again
);

/// <param name="Index">Of the same finding before mending; null where it is found only then.</param>
/// <param name="Found">As it is found then, without an expected value where that rests on figures that are not mended.</param>
public sealed record LeftAfterMending(int? Index, Discrepancy Found);
