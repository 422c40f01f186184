using KpiIngest.Checking.Results;

namespace KpiIngest.Records;

/// <summary>A finding that two submissions show together, or one and the register of agreed indicators. Added, never changed; it stands as
/// long as both readings are the current ones of their submissions, and of the register as long as its check is the last one of the
/// submission.</summary>
public sealed class RecordedAcross
{
    /// <summary>In place of an index where the file as a whole is meant.</summary>
    public const int WholeFile = -1;

    public long Id { get; init; }

    /// <summary>The comparison that recorded it; null only until an earlier database is brought to the present schema.</summary>
    public long? RunId { get; set; }

    /// <summary>The later of the two: the finding is listed with it.</summary>
    public required long SubmissionId { get; init; }

    public Submission? Submission { get; init; }

    /// <summary>What was compared; of the original where the submission is a duplicate.</summary>
    public required long ReadingId { get; init; }

    /// <summary>Index of the report in the file, or <see cref="WholeFile"/>.</summary>
    public required int ReportOrdinal { get; init; }

    /// <summary>Null where the file as a whole is meant and it holds several.</summary>
    public long? ReportId { get; init; }

    /// <summary>The check against the register that recorded it; null where two submissions show it.</summary>
    public long? RegisterCheckId { get; init; }

    /// <summary>The version of the register that it names; null where two submissions show it.</summary>
    public long? RegisterVersionId { get; init; }

    /// <summary>The earlier of the two; the submission itself where the register is the other side.</summary>
    public required long OtherSubmissionId { get; init; }

    public Submission? OtherSubmission { get; init; }

    public required long OtherReadingId { get; init; }

    public required int OtherReportOrdinal { get; init; }

    public required string Code { get; init; }

    public required Severity Severity { get; init; }

    public required string Message { get; init; }

    public required string MessageEn { get; init; }

    /// <summary>The figures one after the other: <c>2 score 3 → 4 (+1)</c>; null where none differs.</summary>
    public string? Arithmetic { get; init; }

    /// <summary>The finding as JSON in the form of the contract; its files are 0, the earlier, and 1, the later.</summary>
    public required string FindingJson { get; init; }
}
