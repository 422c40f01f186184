using KpiIngest.Records.Jobs;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs.Recurring;

/// <summary>One run of a recurring job.</summary>
public sealed class RecurringJob(
    IEnumerable<RecurringWork> works,
    RecurringLedger ledger,
    RunRecord runs,
    TimeProvider time,
    ILogger<RecurringJob> logger
)
{
    private static readonly TimeSpan AfterOther = TimeSpan.FromMinutes(1);

    /// <param name="again">True after a run was cut off: its time has been begun already.</param>
    /// <exception cref="GivenUpException">It failed; it comes again at its next time.</exception>
    public async Task<Later?> RunAsync(string name, bool again, CancellationToken cancellationToken)
    {
        if (works.SingleOrDefault(w => w.Name == name) is not { } work)
            return null;

        // Several machines have it, and the engine may fire it beside what is made up: each time is begun once.
        if (!again && !await ledger.BeginAsync(name, work.Times.LastDue(time.GetUtcNow()), cancellationToken))
            return null;
        if (await runs.BeginAsync(name, null, 1, cancellationToken) is not { } run)
            return again ? new Later(AfterOther, "กำลังทำอยู่แล้ว") : null;
        try
        {
            await runs.EndAsync(run, JobRunOutcome.Succeeded, await work.Body(cancellationToken));
            return null;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            await runs.EndAsync(run, JobRunOutcome.Stopped, "บริการหยุด", "the service was stopped");
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Fault fault = Fault.Of(e);
            logger.LogError(e, "งานประจำ {Job} ล้มเหลว ({Fault}) (a recurring job failed)", name, fault.Thai);
            await runs.EndAsync(run, JobRunOutcome.Failed, fault.Thai, fault.English);
            throw new GivenUpException($"{fault.Thai} ({fault.English})", e);
        }
    }
}
