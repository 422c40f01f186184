namespace KpiIngest.Records.Jobs;

/// <summary>One run of a job, from its start on: also one that was cut off by a crash. An open run is the lease on its work: a second one
/// cannot begin, on any machine.</summary>
public sealed class JobRun
{
    public long Id { get; init; }

    /// <summary>What is done: <see cref="Read"/>, or the name of a recurring job.</summary>
    public required string Job { get; init; }

    /// <summary>Null for a recurring job.</summary>
    public long? SubmissionId { get; init; }

    /// <summary>The machine's name (<see cref="KpiIngest.Records.Node.Name"/>).</summary>
    public required string Node { get; init; }

    /// <summary>The start of the service that runs it (<see cref="KpiIngest.Records.Node.Instance"/>).</summary>
    public required string Instance { get; init; }

    /// <summary>1 for the first try, then 2, 3 ...</summary>
    public required int Attempt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>UTC; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Job and submission while it runs, null afterwards: unique.</summary>
    public string? OpenKey { get; set; }

    /// <summary>Null while it runs.</summary>
    public JobRunOutcome? Outcome { get; set; }

    /// <summary>Why it ended so, in Thai; null where nothing is to be said.</summary>
    public string? Reason { get; set; }

    public string? ReasonEn { get; set; }

    /// <summary>The job that reads a submission.</summary>
    public const string Read = "read";
}

public enum JobRunOutcome
{
    Succeeded,

    /// <summary>It was too early: other files must be read first.</summary>
    Later,

    /// <summary>It failed for a reason that passes, and is tried again.</summary>
    Retrying,

    /// <summary>It failed, and is not tried again by itself.</summary>
    Failed,

    /// <summary>The service was stopped before it ended.</summary>
    Stopped,

    /// <summary>The service or its machine died while it ran.</summary>
    Interrupted,
}
