using Hangfire;
using Hangfire.States;
using Hangfire.Storage;
using KpiIngest.Jobs.Engine;

namespace KpiIngest.Jobs;

/// <summary>Puts submissions up to be read. One that waits in the queue already is not put up twice; one that is being read is: what is
/// wanted now may be more than that run still sees.</summary>
public sealed class ReadQueue(IBackgroundJobClient client, JobStorage storage)
{
    /// <summary>Behind those that wait.</summary>
    public void Add(long submissionId) => client.Create(ReadJob.Of(submissionId, JobQueues.Read), new EnqueuedState(JobQueues.Read));

    /// <summary>Before those that wait; one that was put off is brought forward.</summary>
    public void AddFirst(long submissionId)
    {
        if (client.Create(ReadJob.Of(submissionId, JobQueues.First), new EnqueuedState(JobQueues.First)) is not null)
            return;
        using IStorageConnection connection = storage.GetConnection();
        if (
            OneQueuedJob.Waiting(connection, QueuedWork.OfSubmission(submissionId)) is var (job, state)
            && state == ScheduledState.StateName
        )
            client.ChangeState(job, new EnqueuedState(JobQueues.First), ScheduledState.StateName);
    }
}
