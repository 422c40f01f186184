using KpiIngest.Checking.Results;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>Which recorded discrepancies are asked for; null is any.</summary>
public sealed record DiscrepancyFilters
{
    public string? Unit { get; init; }

    /// <summary>Fiscal year, Buddhist era.</summary>
    public int? Year { get; init; }

    /// <summary>Months: 6, 9 or 12.</summary>
    public int? Round { get; init; }

    /// <summary>Number of the indicator, Arabic digits.</summary>
    public string? Indicator { get; init; }

    public string? Code { get; init; }

    public Severity? Severity { get; init; }

    /// <summary>Received then or later.</summary>
    public DateTimeOffset? Since { get; init; }
}
