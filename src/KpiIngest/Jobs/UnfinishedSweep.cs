using KpiIngest.Audit;
using KpiIngest.Jobs.Recurring;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs;

/// <summary>The database is the truth: at start, and whenever it is asked for, everything that is recorded but not read, or whose sender
/// was not told, is put up again. Every few seconds it looks for what people asked for, what a dead machine left, and what was put off
/// until now. What waits for a tool that is missing is put up when the tools have changed. Of what waits for a tool that does not work, one
/// submission is tried again from time to time; when it could be read, so are the others. Scans that were not read because nothing was
/// there to read them are asked for again when it is.</summary>
/// <param name="toolsChanged">True when a tool has appeared since it was last asked.</param>
public sealed class UnfinishedSweep(
    SubmissionQuery submissions,
    ReadQueue queue,
    RecurringJobs recurring,
    AbandonedRuns abandoned,
    WishLedger wishes,
    AttemptLedger attempts,
    ToolGeneration tools,
    UnreadScans scans,
    Func<bool> toolsChanged,
    UnfinishedSweepTimes times,
    Workers workers,
    TimeProvider time,
    ILogger<UnfinishedSweep> logger
) : SupervisedWorker("sweep", workers, time, logger)
{
    private readonly TimeProvider time = time;
    private readonly SemaphoreSlim wake = new(0, 1);
    private TimeSpan untilToolTry = times.Look;
    private long sinceToolTry = time.GetTimestamp();
    private long? tried;

    /// <summary>Wishes that were put up: they stay open until they are done.</summary>
    private readonly HashSet<long> putUp = [];

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }

    /// <summary>Somebody asked for something: not only at the next look.</summary>
    public void Wake()
    {
        try
        {
            wake.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // A look is due already, or the service has ended.
        }
    }

    /// <summary>Puts up everything that is unfinished and not put off.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PutUpUnfinishedAsync(CancellationToken cancellationToken) =>
        PutUp(await submissions.UnfinishedAsync(cancellationToken));

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        await recurring.MakeUpAsync(stoppingToken);
        await TakeOverAsync(stoppingToken);
        await PutUpUnfinishedAsync(stoppingToken);
        PutUp(await submissions.WaitingAsync(stoppingToken));
        await scans.AskAgainAsync(stoppingToken);
        while (true)
        {
            Beat();
            await TakeOverAsync(stoppingToken);
            if (toolsChanged())
            {
                tools.Next();
                PutUp(await submissions.WaitingAsync(stoppingToken));
                await scans.AskAgainAsync(stoppingToken);
            }
            else
            {
                await TryToolAsync(stoppingToken);
            }

            await GrantWishesAsync(stoppingToken);
            PutUp(await submissions.DueAgainAsync(time.GetUtcNow(), stoppingToken));

            await wake.WaitAsync(times.Look, stoppingToken);
        }
    }

    /// <summary>What a dead machine was at is done before the backlog.</summary>
    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        foreach (JobRun run in await abandoned.CloseAsync(cancellationToken))
        {
            logger.LogWarning(
                "งาน {Job} ของรายการที่ {Submission} บนเครื่อง {Node} ถูกตัดกลางคัน ทำใหม่ (a run was cut off, it is done again)",
                run.Job,
                run.SubmissionId,
                run.Node
            );
            if (run.SubmissionId is { } submission)
                queue.AddFirst(submission);
            else
                recurring.RunAgain(run.Job);
        }
    }

    private async Task GrantWishesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<JobWish> open = await wishes.OpenAsync(cancellationToken);
        putUp.IntersectWith(open.Select(w => w.Id));
        foreach (JobWish wish in open)
        {
            if (wish is { Kind: JobWish.Reprocess or JobWish.Recheck, SubmissionId: { } again })
            {
                if (putUp.Add(wish.Id))
                    queue.Add(again);
                continue;
            }

            if (wish.Kind == JobWish.Verify)
            {
                recurring.RunAgain(NightlyVerification.Job);
            }
            else if (wish.Kind == JobWish.Register)
            {
                recurring.RunAgain(RegisterFollowing.Job);
            }
            else if (wish is { Kind: JobWish.Retry, SubmissionId: { } submission })
            {
                await attempts.RetryAsync(submission, wish.AskedBy, cancellationToken);
                queue.AddFirst(submission);
            }
            else
            {
                logger.LogError("ไม่รู้จักคำขอ {Kind} (an unknown wish)", wish.Kind);
            }

            await wishes.TakenAsync(wish.Id, cancellationToken);
        }
    }

    private async Task TryToolAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<long> waiting = await submissions.WaitingForFailedToolAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            (untilToolTry, tried, sinceToolTry) = (times.Look, null, time.GetTimestamp());
        }
        else if (tried is { } id && !waiting.Contains(id))
        {
            PutUp(waiting);
            (untilToolTry, tried, sinceToolTry) = (times.Look, null, time.GetTimestamp());
        }
        else if (time.GetElapsedTime(sinceToolTry) >= untilToolTry)
        {
            PutUp([waiting[0]]);
            (sinceToolTry, tried) = (time.GetTimestamp(), waiting[0]);
            untilToolTry = untilToolTry * 2 < times.LongestToolTry ? untilToolTry * 2 : times.LongestToolTry;
        }
    }

    private int PutUp(IReadOnlyList<long> ids)
    {
        foreach (long id in ids)
            queue.Add(id);
        if (ids.Count > 0)
            logger.LogInformation("นำงานค้าง {Count} รายการเข้าคิว", ids.Count);
        return ids.Count;
    }
}

/// <param name="Look">Time between looks for new tools, wishes and what a dead machine left, and before the first new try with a tool that
/// does not work.</param>
/// <param name="LongestToolTry">The longest time between tries with a tool that does not work.</param>
public sealed record UnfinishedSweepTimes(TimeSpan Look, TimeSpan LongestToolTry);
