using System.Reflection;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using KpiIngest.Jobs.Engine;
using KpiIngest.Records.Jobs;
using KpiIngest.Review.Html;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs.Recurring;

/// <summary>Enters the recurring jobs into the engine, and makes up what was missed while no service ran.</summary>
public sealed class RecurringJobs(
    IEnumerable<RecurringWork> works,
    IRecurringJobManager manager,
    IBackgroundJobClient client,
    RecurringLedger ledger,
    JobRunLedger runs,
    TimeProvider time,
    ILogger<RecurringJobs> logger
)
{
    private static readonly MethodInfo Method = typeof(RecurringJob).GetMethod(nameof(RecurringJob.RunAsync))!;

    /// <summary>Call it once at start. The engine knows nothing of what was missed: the records do.</summary>
    public async Task MakeUpAsync(CancellationToken cancellationToken)
    {
        foreach (RecurringWork work in works)
        {
            DateTimeOffset due = work.Times.LastDue(time.GetUtcNow());
            DateTimeOffset last = await ledger.LastAsync(work.Name, due, cancellationToken);
            manager.AddOrUpdate(
                work.Name,
                Of(work.Name, again: false),
                work.Times.Cron,
                new RecurringJobOptions { TimeZone = BangkokTimes.Zone }
            );
            if (last >= due)
            {
                // Cut off, and the service that was to run it again has ended before it did: the engine may have forgotten it.
                if ((await runs.LastAsync(work.Name, cancellationToken))?.Outcome is JobRunOutcome.Stopped or JobRunOutcome.Interrupted)
                    RunAgain(work.Name);
                continue;
            }

            logger.LogInformation(
                "งานประจำ {Job} ขาดไปตั้งแต่ {Last} ทำชดเชยหนึ่งครั้ง (a recurring job was missed, it is made up once)",
                work.Name,
                ThaiTime.Write(last)
            );
            client.Create(Of(work.Name, again: false), new EnqueuedState(JobQueues.First));
        }
    }

    /// <summary>A run of it was cut off.</summary>
    public void RunAgain(string name)
    {
        if (works.Any(w => w.Name == name))
            client.Create(Of(name, again: true), new EnqueuedState(JobQueues.First));
    }

    /// <param name="again">True where it is run although its time has been begun.</param>
    internal static Job Of(string name, bool again) =>
        new(typeof(RecurringJob), Method, [name, again, CancellationToken.None], JobQueues.First);
}
