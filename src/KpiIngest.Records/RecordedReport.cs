using KpiIngest.Checking.Results;

namespace KpiIngest.Records;

/// <summary>One report (card or agency summary) of a reading.</summary>
/// <remarks>Which version of its report it is, and which came before, follows from the order of receipt and is asked of
/// <see cref="Queries.ReportVersions"/>. It is not stored: files are read side by side, and a number given when a reading ends would depend
/// on which reading ended first.</remarks>
public sealed class RecordedReport
{
    public long Id { get; init; }

    public long ReadingId { get; init; }

    public Reading? Reading { get; init; }

    /// <summary>The reading's submission, kept here too because versions are ordered by it.</summary>
    public required long SubmissionId { get; init; }

    /// <summary>Index into the file's reports, from 0.</summary>
    public required int Ordinal { get; init; }

    public required string Unit { get; init; }

    /// <summary>Buddhist era.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Months: 6, 9 or 12.</summary>
    public int? Round { get; init; }

    /// <summary>The summary of a whole agency, which has no indicator number.</summary>
    public bool AgencySummary { get; init; }

    public string? IndicatorNumber { get; init; }

    public string? IndicatorName { get; init; }

    /// <summary>Unit, year, round and indicator number as one value; null where one of them is missing: such a report is version of no
    /// other. An agency's summary never has one: it may come in parts, which are no versions of each other.</summary>
    public string? IdentityKey { get; init; }

    public string? StatedAverage { get; init; }

    public string? RecomputedWeight { get; init; }

    public string? RecomputedWeightedScore { get; init; }

    public string? RecomputedAverage { get; init; }

    /// <summary>Rows whose figures were compared or summed; null in what was read before they were counted.</summary>
    public int? CheckedRows { get; init; }

    /// <summary>Stated figures tested against others; null in what was read before they were counted.</summary>
    public int? Comparisons { get; init; }

    /// <summary>What could not be checked.</summary>
    public List<RecordedGap> Gaps { get; } = [];

    public List<RecordedTable> Tables { get; } = [];

    /// <summary>True where a person typed figures of it from the pictures of a scan.</summary>
    public bool IsKeyed => Tables.Exists(t => t.Certainty == ScoringTableResult.Keyed);

    /// <summary>True where something was not read without which the report is compared with no other.</summary>
    public bool IdentityUnsure => FiscalYear is null || Round is null || (!AgencySummary && string.IsNullOrWhiteSpace(IndicatorNumber));
}
