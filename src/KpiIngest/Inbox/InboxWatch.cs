using KpiIngest.Jobs;
using KpiIngest.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Inbox;

/// <summary>Scans the inbox for as long as the service runs. The periodic scan is the truth; events of the file system only bring the next one forward.</summary>
public sealed class InboxWatch(
    InboxFolder inbox, InboxScan scan, FileIntake intake, ReadQueue queue, InboxWatchTimes times, TimeProvider time, ILogger<InboxWatch> logger)
    : BackgroundService
{
    private readonly SemaphoreSlim hint = new(0, 1);
    private readonly Dictionary<string, string> failures = new(StringComparer.Ordinal);
    private readonly HashSet<string> saidPassedOver = new(StringComparer.Ordinal);

    /// <summary>When the inbox was last looked at whole, UTC; null before the first time.</summary>
    public DateTimeOffset? LastScan { get; private set; }

    /// <summary>Files that lie in the inbox and are not taken yet.</summary>
    public int NotTaken { get; private set; }

    public override void Dispose()
    {
        hint.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using FileSystemWatcher? events = Watch();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ScanOnceAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The inbox may be on a share that is away for a while, the disk may be full: say it, keep looking.
                logger.LogError(e, "ตรวจกล่องรับไฟล์ไม่สำเร็จ จะลองใหม่ (the inbox could not be scanned; trying again)");
            }

            await hint.WaitAsync(scan.Unsettled > 0 ? times.WhileUnsettled : times.Between, stoppingToken);
        }
    }

    private async Task ScanOnceAsync(CancellationToken stoppingToken)
    {
        foreach (Submission finished in await intake.FinishClaimedAsync(stoppingToken)) await queue.AddAsync(finished.Id, stoppingToken);
        foreach (InboxFile file in scan.Settled())
        {
            try
            {
                Submission? taken = await intake.TakeAsync(file, stoppingToken);
                failures.Remove(file.InboxPath);
                if (taken is null) continue;
                logger.LogInformation("รับไฟล์ {InboxPath} เป็นรายการที่ {Submission} ({State})", taken.InboxPath, taken.Id, taken.State);
                await queue.AddAsync(taken.Id, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Said once for each reason, tried at every scan.
                bool said = failures.TryGetValue(file.InboxPath, out string? reason) && string.Equals(reason, e.Message, StringComparison.Ordinal);
                failures[file.InboxPath] = e.Message;
                if (!said) logger.LogError(e, "รับไฟล์ {InboxPath} ไม่สำเร็จ ไฟล์ยังอยู่ในกล่อง จะลองใหม่ (not taken; trying again)", file.InboxPath);
            }
        }

        SayPassedOver();
        NotTaken = scan.Unsettled + failures.Count;
        LastScan = time.GetUtcNow();
    }

    /// <summary>Once for each file, for as long as it lies there.</summary>
    private void SayPassedOver()
    {
        saidPassedOver.IntersectWith(inbox.PassedOver.Keys);
        foreach ((string path, string reason) in inbox.PassedOver)
        {
            if (saidPassedOver.Add(path)) logger.LogInformation("ไม่รับ {InboxPath} และไม่แตะต้อง: {Reason} (left in the inbox)", path, reason);
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            FileSystemWatcher events = new(inbox.Root) { IncludeSubdirectories = true };
            events.Created += (_, _) => Hint();
            events.Renamed += (_, _) => Hint();
            events.EnableRaisingEvents = true;
            return events;
        }
        catch (IOException e)
        {
            logger.LogWarning(e, "ระบบไม่แจ้งเมื่อมีไฟล์ใหม่ จะตรวจกล่องตามรอบเวลาแทน (no file events; scanning by the clock)");
            return null;
        }
    }

    private void Hint()
    {
        try
        {
            hint.Release();
        }
        catch (SemaphoreFullException)
        {
            // A scan is due already.
        }
        catch (ObjectDisposedException)
        {
            // The service is stopping.
        }
    }
}

/// <param name="Between">Time between scans.</param>
/// <param name="WhileUnsettled">Time between scans while files lie in the inbox that have not come to rest.</param>
public sealed record InboxWatchTimes(TimeSpan Between, TimeSpan WhileUnsettled);
