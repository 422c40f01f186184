using KpiIngest.Records.Queries;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs;

/// <summary>The database is the truth: at start, and from time to time, everything that is recorded but not read, or whose sender was not told, is put up again.
/// What waits for a tool that is missing is put up when the tools have changed. Of what waits for a tool that does not work, one submission is tried again from time to time; when it
/// could be read, so are the others.</summary>
/// <param name="toolsChanged">True when a tool has appeared since it was last asked.</param>
public sealed class UnfinishedSweep(
    SubmissionQuery submissions, ReadQueue queue, Func<bool> toolsChanged, UnfinishedSweepTimes times, Workers workers, TimeProvider time, ILogger<UnfinishedSweep> logger)
    : SupervisedWorker("sweep", workers, time, logger)
{
    /// <summary>A job that found the tool missing may just be ending when the tool appears: it is still up, and putting it up again does nothing.</summary>
    private const int RoundsAfterNewTool = 3;

    private readonly TimeProvider time = time;
    private TimeSpan untilToolTry = times.ToolCheck;
    private TimeSpan sinceToolTry;
    private long? tried;
    private int newToolRounds;

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(times.ToolCheck, time);
        TimeSpan sinceSweep = times.Sweep;
        bool first = true;
        do
        {
            Beat();
            bool sweep = sinceSweep >= times.Sweep;
            if (sweep) await PutUpAsync(await submissions.UnfinishedAsync(stoppingToken), stoppingToken);
            if (toolsChanged() || first) newToolRounds = RoundsAfterNewTool;
            if (newToolRounds-- > 0) await PutUpAsync(await submissions.WaitingAsync(stoppingToken), stoppingToken);
            else await TryToolAsync(stoppingToken);
            sinceSweep = sweep ? times.ToolCheck : sinceSweep + times.ToolCheck;
            first = false;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryToolAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<long> waiting = await submissions.WaitingForFailedToolAsync(cancellationToken);
        sinceToolTry += times.ToolCheck;
        if (waiting.Count == 0)
        {
            (untilToolTry, tried) = (times.ToolCheck, null);
        }
        else if (tried is { } id && !waiting.Contains(id))
        {
            await PutUpAsync(waiting, cancellationToken);
            (untilToolTry, sinceToolTry, tried) = (times.ToolCheck, TimeSpan.Zero, null);
        }
        else if (sinceToolTry >= untilToolTry)
        {
            await PutUpAsync([waiting[0]], cancellationToken);
            (sinceToolTry, tried) = (TimeSpan.Zero, waiting[0]);
            untilToolTry = untilToolTry * 2 < times.Sweep ? untilToolTry * 2 : times.Sweep;
        }
    }

    private async Task PutUpAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        foreach (long id in ids) await queue.AddAsync(id, cancellationToken);
        if (ids.Count > 0) logger.LogInformation("นำงานค้าง {Count} รายการเข้าคิว", ids.Count);
    }
}

/// <param name="ToolCheck">Time between looks for new tools, and before the first new try with one that does not work.</param>
/// <param name="Sweep">Time between looks for unfinished submissions, and the longest between tries with a tool that does not work; a multiple of the other.</param>
public sealed record UnfinishedSweepTimes(TimeSpan ToolCheck, TimeSpan Sweep);
