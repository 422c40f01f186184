using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Serve.Health;

/// <summary>A background worker that runs for as long as the service does: whatever ends it, it is started again after a while, and health
/// is red until then. Not even a log that cannot be written ends it.</summary>
/// <param name="name">For health and log.</param>
public abstract class SupervisedWorker(string name, Workers workers, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>A worker that ran for so long before it failed starts again without having to wait longer than the first time.</summary>
    private static readonly TimeSpan Stable = TimeSpan.FromMinutes(5);

    /// <summary>Runs until it is stopped.</summary>
    protected abstract Task WorkAsync(CancellationToken stoppingToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TimeSpan wait = FirstWait;
        while (!stoppingToken.IsCancellationRequested)
        {
            long start = time.GetTimestamp();
            try
            {
                Beat();
                await WorkAsync(stoppingToken);
                if (stoppingToken.IsCancellationRequested)
                    return;
                Failed("it ended", null);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Failed($"{e.GetType().Name}: {e.Message}", e);
            }

            if (time.GetElapsedTime(start) > Stable)
                wait = FirstWait;
            await Task.Delay(wait, time, stoppingToken);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }

    /// <summary>A sign of life.</summary>
    protected void Beat() => workers.Beat(name);

    private void Failed(string why, Exception? exception)
    {
        workers.Failed(name, why);
        try
        {
            logger.LogError(exception, "งานเบื้องหลัง {Worker} หยุด จะเริ่มใหม่ ({Why}) (the worker stopped and is restarted)", name, why);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Health says it; a log that cannot be written must not end the worker.
        }
    }
}
