using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Queries;

/// <summary>Which recorded discrepancies are asked for; null means any.</summary>
public sealed record DiscrepancyFilter
{
    public string? Unit { get; init; }

    /// <summary>Buddhist era.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Months: 6, 9 or 12.</summary>
    public int? Round { get; init; }

    /// <summary>Number of the indicator, Arabic digits.</summary>
    public string? Indicator { get; init; }

    public string? Code { get; init; }

    public Severity? Severity { get; init; }

    /// <summary>Received then or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>A part of the name or the folder of the file as received; ordinal.</summary>
    public string? File { get; init; }

    /// <summary>True to leave out reports that a later submission has replaced.</summary>
    public bool LatestOnly { get; init; }
}
