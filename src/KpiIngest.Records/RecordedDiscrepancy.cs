using KpiIngest.Checking.Results;

namespace KpiIngest.Records;

/// <summary>One line of the discrepancy list as recorded: every field of the JSON contract.</summary>
public sealed class RecordedDiscrepancy
{
    public long Id { get; init; }

    public long ReadingId { get; init; }

    public Reading? Reading { get; init; }

    /// <summary>Null where no report is meant.</summary>
    public long? ReportId { get; set; }

    public RecordedReport? Report { get; init; }

    /// <summary>Index into the file's discrepancies, from 0.</summary>
    public required int Ordinal { get; init; }

    public required string Code { get; init; }

    public required Severity Severity { get; init; }

    public required string Message { get; init; }

    public required string MessageEn { get; init; }

    public string? Stated { get; init; }

    public string? Expected { get; init; }

    public string? Arithmetic { get; init; }

    public string? CauseCode { get; init; }

    public string? CauseMessage { get; init; }

    public string? CauseMessageEn { get; init; }

    /// <summary>Ordinal, within the same reading, of the discrepancy that this one follows from.</summary>
    public int? ConsequenceOf { get; init; }

    public int? AtTable { get; init; }

    /// <summary>Index of a row, or <c>total</c>.</summary>
    public string? AtRow { get; init; }

    public int? AtGroup { get; init; }

    public string? AtColumn { get; init; }

    public int? LocationPage { get; init; }

    public int? LocationTable { get; init; }

    public int? LocationRow { get; init; }

    public string? LocationText { get; init; }

    /// <summary>The location and the other places that prove it, as JSON in the form of the contract (with boxes, where a format has
    /// them).</summary>
    public required string PlacesJson { get; init; }
}
