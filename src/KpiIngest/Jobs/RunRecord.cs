using System.Collections.Concurrent;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs;

/// <summary>The runs of this service: opened before anything is done, closed however they end.</summary>
public sealed class RunRecord(JobRunLedger ledger, NodeName node, TimeProvider time, ILogger<RunRecord> logger)
{
    private readonly ConcurrentDictionary<long, byte> active = new();

    /// <summary>True for an open run that this service is still at.</summary>
    public bool IsActive(long run) => active.ContainsKey(run);

    /// <returns>The run's number; null where the same work is being done already, here or on another machine.</returns>
    public async Task<long?> BeginAsync(string job, long? submissionId, int attempt, CancellationToken cancellationToken)
    {
        Node self = new()
        {
            Name = node.Name,
            Instance = node.Instance,
            StartedAt = time.GetUtcNow(),
            SeenAt = time.GetUtcNow(),
        };
        if (await ledger.OpenAsync(job, submissionId, self, attempt, cancellationToken) is not { } run)
            return null;
        active.TryAdd(run, 0);
        return run;
    }

    /// <summary>Never throws: a run that cannot be closed now is closed by the sweep.</summary>
    public async Task EndAsync(long run, JobRunOutcome outcome, string? reason = null, string? reasonEn = null)
    {
        try
        {
            await ledger.CloseAsync(run, outcome, reason, reasonEn, CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            logger.LogWarning(e, "บันทึกการจบของงานครั้งที่ {Run} ไม่ได้ (the end of run {RunNumber} could not be recorded)", run, run);
        }
        finally
        {
            active.TryRemove(run, out _);
        }
    }
}
