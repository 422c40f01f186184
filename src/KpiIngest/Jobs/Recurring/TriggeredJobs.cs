using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using KpiIngest.Jobs.Engine;

namespace KpiIngest.Jobs.Recurring;

/// <summary>The engine's recurring jobs, as the dashboard reaches them. What a person triggers is run although its time has been begun: the
/// engine's own trigger would be taken for one that comes a second time.</summary>
internal sealed class TriggeredJobs(IRecurringJobManager engine, IBackgroundJobClient client) : IRecurringJobManager
{
    public void AddOrUpdate(string recurringJobId, Job job, string cronExpression, RecurringJobOptions options) =>
        engine.AddOrUpdate(recurringJobId, job, cronExpression, options);

    public void Trigger(string recurringJobId) =>
        client.Create(RecurringJobs.Of(recurringJobId, again: true), new EnqueuedState(JobQueues.First));

    public void RemoveIfExists(string recurringJobId) => engine.RemoveIfExists(recurringJobId);
}
