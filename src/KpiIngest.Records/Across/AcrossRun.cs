namespace KpiIngest.Records;

/// <summary>Says that a submission was compared with what was recorded. One for each submission and reading: where it is missing, the
/// comparison is still to be made.</summary>
public sealed class AcrossRun
{
    public long Id { get; init; }

    public required long SubmissionId { get; init; }

    /// <summary>Of the original where the submission is a duplicate.</summary>
    public required long ReadingId { get; init; }

    /// <summary>Why it was not compared, where that would have cost too much: which limit, in Thai. Null where it was.</summary>
    public string? LimitReason { get; init; }

    public string? LimitReasonEn { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RanAt { get; init; }
}
