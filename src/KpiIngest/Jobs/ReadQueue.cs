using System.Globalization;
using Quartz;

namespace KpiIngest.Jobs;

/// <summary>Puts submissions up to be read: one job a submission, under the key <c>read:ID</c>, so that none is put up twice.</summary>
public sealed class ReadQueue(ISchedulerFactory schedulers, TimeProvider time)
{
    /// <summary>For faults of ours (a full disk, a busy database); bad input is a result and needs no retry. 5 s, 15 s, 45 s ... at most 10 minutes apart.</summary>
    public static RetryPolicy Retries { get; } = RetryPolicy.Exponential(
        maxAttempts: 8, initialDelay: TimeSpan.FromSeconds(5), factor: 3, maxDelay: TimeSpan.FromMinutes(10), jitter: 0.2);

    /// <summary>Does nothing where the submission is up already.</summary>
    public async Task AddAsync(long submissionId, CancellationToken cancellationToken)
    {
        IScheduler scheduler = await schedulers.GetScheduler(cancellationToken);
        JobKey key = KeyOf(submissionId);
        if (await scheduler.GetJobDetail(key, cancellationToken) is not null) return;
        IJobDetail job = JobBuilder.Create<ReadSubmissionJob>()
            .WithIdentity(key)
            .UsingJobData(ReadSubmissionJob.SubmissionData, submissionId.ToString(CultureInfo.InvariantCulture))
            .RequestRecovery()
            .Build();
        ITrigger trigger = TriggerBuilder.Create()
            .WithIdentity(key.Name, key.Group)
            .StartAt(time.GetUtcNow())
            .WithRetryPolicy(Retries)
            .Build();
        try
        {
            await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Put up by another scan since the look above: that is what was wanted.
        }
    }

    public static JobKey KeyOf(long submissionId) => new("read:" + submissionId.ToString(CultureInfo.InvariantCulture), "read");
}
