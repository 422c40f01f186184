namespace KpiIngest.Records.Jobs;

/// <summary>What a command or a person at the page asks a service to do. The service takes it up; where none runs, the next one that starts
/// does.</summary>
public sealed class JobWish
{
    public long Id { get; init; }

    /// <summary>Kebab-case: <see cref="Retry"/> ...</summary>
    public required string Kind { get; init; }

    public long? SubmissionId { get; init; }

    /// <summary>Further particulars, as the kind defines them.</summary>
    public string? Detail { get; init; }

    /// <summary>Who asks: a command, or a person.</summary>
    public required string AskedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>UTC; null while no service has taken it up.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>Reads a submission again that failed, or waits for a tool.</summary>
    public const string Retry = "retry";

    /// <summary>Reads the archived original of a submission again that was read by an earlier reader. Open until that is done or given up,
    /// so that a service that dies takes it up at its next start.</summary>
    public const string Reprocess = "reprocess";

    /// <summary>Checks a submission again with the corrections that people typed, as they stand. Open until that is done.</summary>
    public const string Recheck = "recheck";

    /// <summary>Proves records, archive and audit trail whole now, as every night; of no submission.</summary>
    public const string Verify = "verify";

    /// <summary>Holds what was read against the register of agreed indicators, which was changed; of no submission.</summary>
    public const string Register = "register";
}
