using System.Globalization;
using Quartz;

namespace KpiIngest.Jobs;

/// <summary>Reads one submission. What it does is in <see cref="SubmissionReading"/>; an exception asks for a retry.</summary>
[DisallowConcurrentExecution]
public sealed class ReadSubmissionJob(SubmissionReading reading, TimeProvider time) : IJob
{
    public const string SubmissionData = "submission";

    /// <summary>How long a submission waits for those before it that decide whether it is a duplicate.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        long submission = long.Parse(context.MergedJobDataMap.GetString(SubmissionData)!, NumberStyles.None, CultureInfo.InvariantCulture);
        if (await reading.ReadAsync(submission, context.RetryAttempt, cancellationToken)) return;
        ITrigger again = TriggerBuilder.Create()
            .ForJob(context.JobDetail)
            .WithIdentity(Guid.NewGuid().ToString("N"), context.JobDetail.Key.Group)
            .StartAt(time.GetUtcNow() + LookAgain)
            .WithRetryPolicy(ReadQueue.Retries)
            .Build();
        await context.Scheduler.ScheduleJob(again, cancellationToken: cancellationToken);
    }
}
