namespace KpiIngest.Records.Queries;

/// <summary>Which submissions and reports are asked for; null means any.</summary>
public sealed record HistoryFilter
{
    public string? Unit { get; init; }

    /// <summary>Buddhist era.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Months: 6, 9 or 12.</summary>
    public int? Round { get; init; }

    /// <summary>Number of the indicator, Arabic digits.</summary>
    public string? Indicator { get; init; }

    /// <summary>Received then or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Their numbers; that of a ZIP stands for the files in it too.</summary>
    public IReadOnlyList<long>? Submissions { get; init; }

    /// <summary>Only submissions with a smaller number.</summary>
    public long? Before { get; init; }

    /// <summary>True to leave out reports that a later submission has replaced, and duplicates.</summary>
    public bool LatestOnly { get; init; }

    /// <summary>True where reports are asked for, not submissions: what holds none is then left out.</summary>
    internal bool OfReports => FiscalYear is not null || Round is not null || Indicator is not null || LatestOnly;
}
