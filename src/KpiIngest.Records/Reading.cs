using KpiIngest.Checking.Results;

namespace KpiIngest.Records;

/// <summary>What one version of the reader made of a submission. Added, never changed; the newest of a submission is the current
/// one.</summary>
public sealed class Reading
{
    public long Id { get; init; }

    public long SubmissionId { get; init; }

    public Submission? Submission { get; init; }

    /// <summary>One reading for each submission and version.</summary>
    public required string ReaderVersion { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    public required FileOutcome Outcome { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public string? ErrorMessageEn { get; init; }

    /// <summary>The whole <see cref="FileResult"/> as JSON, in the form of the contract.</summary>
    public required string ResultJson { get; init; }

    public List<RecordedReport> Reports { get; } = [];

    public List<RecordedDiscrepancy> Discrepancies { get; } = [];
}
