namespace KpiIngest.Records;

/// <summary>One file as received. What was received never changes; only where it stands does, and each such step is in the audit
/// trail.</summary>
public sealed class Submission
{
    /// <summary>Rises in the order of receipt; versions of a report follow this order.</summary>
    public long Id { get; init; }

    /// <summary>Unique to one taking of one file from the inbox: what makes taking it twice impossible.</summary>
    public required string Ticket { get; init; }

    /// <summary>Of the bytes, lower-case hexadecimal; the key into the archive.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Without folders, as the sender named it.</summary>
    public required string OriginalName { get; init; }

    /// <summary>First folder level under the inbox, or what a person said it is (<see cref="Identity.Confirmation"/>).</summary>
    public required string Unit { get; set; }

    /// <summary>First folder level under the inbox where a person said that the unit is another one; else null.</summary>
    public string? FolderUnit { get; set; }

    /// <summary>Relative to the inbox, with <c>/</c>, unit folder included where there was one.</summary>
    public required string InboxPath { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public SubmissionState State { get; set; }

    /// <summary>The earlier submission of the same bytes; null unless a duplicate.</summary>
    public long? DuplicateOfId { get; set; }

    /// <summary>The ZIP that it came in; null where it lay in the inbox itself.</summary>
    public long? ContainerId { get; init; }

    /// <summary>The submission that was recorded while its sender was still writing: this one is what the file grew to. Null for all
    /// others.</summary>
    public long? GrownFromId { get; init; }

    /// <summary>The outside tool that it waits for; null unless waiting.</summary>
    public string? WaitsFor { get; set; }

    /// <summary><c>tool-missing</c> or <c>tool-failed</c>; null unless waiting.</summary>
    public string? WaitCode { get; set; }

    /// <summary>How often it was tried in vain, for a reason of ours, since it last succeeded or was asked for anew.</summary>
    public int FailedAttempts { get; set; }

    /// <summary>Not to be tried before, UTC; null where it is not put off.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>Why the last try was in vain, in Thai; null where none was.</summary>
    public string? FailureReason { get; set; }

    public string? FailureReasonEn { get; set; }

    /// <summary>The state that the sender was last told of; null before the first notice.</summary>
    public SubmissionState? NotifiedState { get; set; }

    public List<Reading> Readings { get; } = [];
}
