using KpiIngest.Records.Inbox;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;

namespace KpiIngest.Review.Api.Standing;

/// <summary>The work at hand at one moment. Lists have 100 entries at most; their counts are of all.</summary>
/// <param name="Received">Recorded, to be read; the oldest first.</param>
/// <param name="Waiting">For a tool.</param>
/// <param name="Failed">The latest first.</param>
/// <param name="NotTaken">What stands in the inbox and is not taken.</param>
/// <param name="InInbox">What stands in the inbox and will be taken.</param>
/// <param name="LastRuns">The last run of each job that comes by the clock.</param>
public sealed record JobsState(
    IReadOnlyList<JobRunState> Running,
    SubmissionsCounted Received,
    SubmissionsCounted Waiting,
    SubmissionsCounted Failed,
    EntriesCounted NotTaken,
    EntriesCounted InInbox,
    IReadOnlyList<JobRunState> LastRuns
)
{
    internal static JobsState Of(WorkAtHand work) =>
        new(
            [.. work.Running.Select(r => JobRunState.Of(r.Run))],
            SubmissionsCounted.Of(work.Received),
            SubmissionsCounted.Of(work.Waiting),
            SubmissionsCounted.Of(work.Failed),
            EntriesCounted.Of(work.NotTaken),
            EntriesCounted.Of(work.InInbox),
            [.. work.LastRuns.Select(JobRunState.Of)]
        );
}

/// <param name="Job">What is done: <c>read</c>, or the name of a job that comes by the clock.</param>
/// <param name="Submission">Null for a job that comes by the clock.</param>
/// <param name="Node">The machine's name.</param>
/// <param name="Attempt">1 for the first try.</param>
/// <param name="Started">UTC.</param>
/// <param name="Ended">UTC; null while it runs. So too outcome.</param>
/// <param name="Reason">Why it ended so, in Thai.</param>
public sealed record JobRunState(
    string Job,
    long? Submission,
    string Node,
    int Attempt,
    DateTimeOffset Started,
    DateTimeOffset? Ended,
    JobRunOutcome? Outcome,
    string? Reason,
    string? ReasonEn
)
{
    internal static JobRunState Of(JobRun run) =>
        new(run.Job, run.SubmissionId, run.Node, run.Attempt, run.StartedAt, run.EndedAt, run.Outcome, run.Reason, run.ReasonEn);
}

public sealed record SubmissionsCounted(int Count, IReadOnlyList<StandingSubmission> First)
{
    internal static SubmissionsCounted Of(Counted<Records.Submission> counted) =>
        new(counted.Count, [.. counted.First.Select(StandingSubmission.Of)]);
}

public sealed record EntriesCounted(int Count, IReadOnlyList<StandingEntry> First)
{
    internal static EntriesCounted Of(Counted<InboxEntry> counted) =>
        new(
            counted.Count,
            [
                .. counted.First.Select(e => new StandingEntry(
                    e.InboxPath,
                    e.Unit,
                    e.Kind,
                    e.State,
                    e.Size,
                    e.Code,
                    e.Reason,
                    e.ReasonEn,
                    e.FirstSeenAt
                )),
            ]
        );
}

/// <summary>An entry of the inbox.</summary>
/// <param name="File">Relative to the inbox.</param>
/// <param name="Size">Bytes; null where it has none or could not be looked at.</param>
/// <param name="Code">Why it stands where it stands; docs/states.md.</param>
/// <param name="FirstSeen">UTC.</param>
public sealed record StandingEntry(
    string File,
    string Unit,
    EntryKind Kind,
    EntryState State,
    long? Size,
    string? Code,
    string? Reason,
    string? ReasonEn,
    DateTimeOffset FirstSeen
);
