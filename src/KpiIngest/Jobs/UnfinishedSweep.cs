using KpiIngest.Records.Queries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs;

/// <summary>The database is the truth: at start, and from time to time, everything that is recorded but not read, or whose sender was not told, is put up again.
/// What waits for a tool is put up when the tools have changed.</summary>
/// <param name="toolsChanged">True when a tool has appeared since it was last asked.</param>
public sealed class UnfinishedSweep(
    SubmissionQuery submissions, ReadQueue queue, Func<bool> toolsChanged, UnfinishedSweepTimes times, ILogger<UnfinishedSweep> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(times.ToolCheck);
        TimeSpan sinceSweep = times.Sweep;
        bool first = true;
        do
        {
            try
            {
                bool sweep = sinceSweep >= times.Sweep;
                if (sweep) await PutUpAsync(await submissions.UnfinishedAsync(stoppingToken), stoppingToken);
                if (toolsChanged() || first) await PutUpAsync(await submissions.WaitingAsync(stoppingToken), stoppingToken);
                sinceSweep = sweep ? times.ToolCheck : sinceSweep + times.ToolCheck;
                first = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "ตรวจงานค้างไม่สำเร็จ จะลองใหม่ (unfinished submissions could not be put up; trying again)");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PutUpAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        foreach (long id in ids) await queue.AddAsync(id, cancellationToken);
        if (ids.Count > 0) logger.LogInformation("นำงานค้าง {Count} รายการเข้าคิว", ids.Count);
    }
}

/// <param name="ToolCheck">Time between looks for new tools.</param>
/// <param name="Sweep">Time between looks for unfinished submissions; a multiple of the other.</param>
public sealed record UnfinishedSweepTimes(TimeSpan ToolCheck, TimeSpan Sweep);
