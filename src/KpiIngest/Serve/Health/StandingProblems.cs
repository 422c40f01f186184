using KpiIngest.Audit;
using KpiIngest.Inbox;
using KpiIngest.Jobs.Engine;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;

namespace KpiIngest.Serve.Health;

/// <summary>What keeps the service from doing its work, from all who know something of it: for health, and for messages to
/// people.</summary>
/// <param name="limit">How long something may lie to be read while nothing is.</param>
internal sealed class StandingProblems(
    InboxWatch inbox,
    RecordsWatch records,
    Workers workers,
    EngineHealth engine,
    JobRunLedger runs,
    StalledReading reading,
    SubmissionQuery submissions,
    TimeSpan limit
)
{
    /// <summary>Of this service alone; asks no database.</summary>
    public IReadOnlyList<Problem> OfService()
    {
        List<Problem> problems = [.. inbox.Problems(), .. workers.Problems()];
        if (records.Look() is { } gone && !problems.Contains(gone))
            problems.Add(gone);
        return problems;
    }

    /// <summary>Of the records, which several services may share; with the tools that files wait for.</summary>
    /// <exception cref="Exception">They cannot be reached.</exception>
    public async Task<IReadOnlyList<Problem>> OfRecordsAsync(CancellationToken cancellationToken)
    {
        List<Problem> problems = [.. await RedAsync(cancellationToken)];
        problems.AddRange((await submissions.ToolsAsync(cancellationToken)).Select(t => Problem.ToolWaitedFor(t.Tool, t.Code, t.Waiting)));
        return problems;
    }

    /// <summary>Of these, what makes health red: files that wait for a tool do not, everything else goes on.</summary>
    /// <exception cref="Exception">They cannot be reached.</exception>
    public async Task<IReadOnlyList<Problem>> RedAsync(CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        if (!engine.Runs())
            problems.Add(Problem.JobsStopped);
        if (await runs.LastAsync(NightlyVerification.Job, cancellationToken) is { Outcome: JobRunOutcome.Failed } failed)
            problems.Add(Problem.NotVerified(failed.Reason ?? "", failed.ReasonEn ?? ""));
        if (await reading.SinceAsync(limit, cancellationToken) is { } since)
            problems.Add(Problem.ReadingStalled(since));
        return problems;
    }
}
