using KpiIngest.Records;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Inbox;

/// <summary>Whose turn it is to take files, where several services share an inbox and the records: one of them at a time, for as long as it
/// gives signs of life. Where a service has the records for itself, it is always its turn.</summary>
public sealed class IntakeTurn(
    LeaseLedger leases,
    NodeName node,
    TimeSpan lease,
    bool alone,
    Workers workers,
    TimeProvider time,
    ILogger<IntakeTurn> logger
) : SupervisedWorker("intake-turn", workers, time, logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly TimeProvider time = time;
    private long kept = -1;
    private int turns;

    /// <summary>True while this service may take files. One that could not prolong its lease for three quarters of it stops by itself,
    /// before another may begin.</summary>
    public bool IsOurs => alone || (Volatile.Read(ref kept) is var last && last >= 0 && time.GetElapsedTime(last) < lease * 0.75);

    /// <summary>Counts the turns of this service: what it knew of the inbox in an earlier one may be out of date.</summary>
    public int Turn => Volatile.Read(ref turns);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (alone || !IsOurs)
            return;
        Volatile.Write(ref kept, -1);
        try
        {
            await leases.GiveBackAsync(Lease.Intake, node.Instance, cancellationToken);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            logger.LogWarning(
                e,
                "คืนสิทธิ์รับไฟล์ไม่ได้ เครื่องอื่นจะรับต่อเมื่อหมดเวลา (the lease on the inbox could not be given back; another service takes it when it ends)"
            );
        }
    }

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        TimeSpan between = lease / 4 < LongestWait ? lease / 4 : LongestWait;
        while (true)
        {
            Beat();
            if (!alone)
                await HoldAsync(stoppingToken);
            await Task.Delay(between, time, stoppingToken);
        }
    }

    private async Task HoldAsync(CancellationToken cancellationToken)
    {
        long before = time.GetTimestamp();
        LeaseAnswer answer = await leases.HoldAsync(Lease.Intake, node.Name, node.Instance, lease, cancellationToken);
        if (answer == LeaseAnswer.Taken)
        {
            Interlocked.Increment(ref turns);
            logger.LogInformation("เครื่องนี้เป็นผู้รับไฟล์ (this service takes the files)");
        }

        Volatile.Write(ref kept, answer == LeaseAnswer.HeldElsewhere ? -1 : before);
    }
}
