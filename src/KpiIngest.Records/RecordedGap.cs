namespace KpiIngest.Records;

/// <summary>One thing of a report that could not be checked, as recorded.</summary>
public sealed class RecordedGap
{
    public long Id { get; init; }

    public long ReportId { get; init; }

    public RecordedReport? Report { get; init; }

    /// <summary>Index into the report's list, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>A code, <c>not-assessed</c>, or another kebab-case word.</summary>
    public required string What { get; init; }

    /// <summary>Number of the item; null for the whole report.</summary>
    public string? Item { get; init; }

    public required string Why { get; init; }

    public required string WhyEn { get; init; }
}
