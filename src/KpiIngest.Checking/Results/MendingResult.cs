using System.Text.Json.Serialization;

namespace KpiIngest.Checking.Results;

/// <summary>What a report still has wrong once a figure is mended as a discrepancy says: the report was checked again with the mended
/// figure, and with each figure that had to be mended after it.</summary>
/// <param name="Discrepancy">Index, in the file's list, of the discrepancy that says what the figure should be.</param>
/// <param name="Alone">What has to be mended then, where nothing else of the report is; empty where all that follows is right. Null where
/// it cannot be told.</param>
/// <param name="Together">The same where every figure of the report for which there is such an entry is mended.</param>
public sealed record MendingResult(int Discrepancy, IReadOnlyList<LeftResult>? Alone, IReadOnlyList<LeftResult>? Together)
{
    /// <summary>The discrepancy as it is computed from the other figures once they are mended; null where that comes to the same.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DiscrepancyResult? Again { get; init; }
}

/// <summary>What is wrong after mending.</summary>
/// <param name="Discrepancy">Index, in the file's list, of the same finding before mending; null where it is found only then.</param>
/// <param name="Found">Computed from the mended figures; nothing is expected where that cannot be told.</param>
public sealed record LeftResult(int? Discrepancy, DiscrepancyResult Found);
