namespace KpiIngest.Records;

/// <summary>A scoring table of a report.</summary>
public sealed class RecordedTable
{
    public long Id { get; init; }

    public long ReportId { get; init; }

    /// <summary>Index into the report's scoring tables, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary><c>detail</c> or <c>summary</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>self</c>, <c>committee</c> or null.</summary>
    public string? Assessor { get; init; }

    /// <summary>As in the JSON contract: <c>product</c>, <c>percent</c> ...</summary>
    public required string Convention { get; init; }

    /// <summary><c>alignment</c> where no line parts its columns; <c>keyed</c> where a person typed its figures from the picture of a page;
    /// null where lines do, and in what was read before this was told.</summary>
    public string? Certainty { get; init; }

    public string? TotalWeight { get; init; }

    public string? TotalWeightedScore { get; init; }

    public List<RecordedRow> Rows { get; } = [];
}
