using KpiIngest.Notify.Messages;
using KpiIngest.Records.Notifications;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Notify;

/// <summary>Makes messages of what people are to be told once it has been quiet, and puts up those whose time has come. The records are the
/// truth: what the engine forgot is put up again.</summary>
internal sealed class NotificationSweep(
    NotificationGathering gathering,
    NotificationLedger ledger,
    NotificationWriter writer,
    NotifyQueue queue,
    StallWatch stalls,
    NotificationTimes times,
    Workers workers,
    TimeProvider time,
    ILogger<NotificationSweep> logger
) : SupervisedWorker("notifications", workers, time, logger)
{
    private readonly TimeProvider time = time;
    private readonly SemaphoreSlim wake = new(0, 1);

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }

    /// <summary>There is a message: not only at the next look.</summary>
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

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        long? watched = null;
        while (true)
        {
            Beat();
            if (watched is not { } last || time.GetElapsedTime(last) >= times.Watch)
            {
                watched = time.GetTimestamp();
                await stalls.LookAsync(stoppingToken);
            }

            while (await gathering.GatherAsync(writer.Write, stoppingToken) is > 0 and var made)
                logger.LogInformation("จัดทำข้อความแจ้ง {Count} ฉบับ (notifications were made)", made);
            foreach (long due in await ledger.DueAsync(stoppingToken))
                queue.Add(due);
            await wake.WaitAsync(times.Look, stoppingToken);
        }
    }
}

/// <param name="Look">Between looks for what is to be told and what is due.</param>
/// <param name="Watch">Between looks for what stalls.</param>
/// <param name="Lasting">What stalls, or is over, for less than this is not told.</param>
internal sealed record NotificationTimes(TimeSpan Look, TimeSpan Watch, TimeSpan Lasting)
{
    public static NotificationTimes Usual { get; } = new(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1));
}
