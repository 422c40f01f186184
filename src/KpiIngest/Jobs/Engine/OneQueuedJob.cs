using Hangfire.Client;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace KpiIngest.Jobs.Engine;

/// <summary>At most one job of a submission, or of a message, waits in a queue or for its time. One that runs does not count: it may have
/// looked at the submission before whoever puts it up now changed something, and would not see it. Two that run at once are kept apart by
/// their runs in the records.</summary>
/// <remarks>Between the look and the new job stands a lock of the engine's store, so that two that put up the same work at once make one
/// job.</remarks>
internal sealed class OneQueuedJob : IClientFilter, IApplyStateFilter
{
    private const string JobField = "job";
    private const string LockItem = "queued-lock";
    private static readonly TimeSpan LockTime = TimeSpan.FromSeconds(15);

    /// <param name="key">Of <see cref="QueuedWork"/>.</param>
    /// <returns>The job that waits, and its state; null where none does.</returns>
    public static (string Id, string State)? Waiting(IStorageConnection connection, string key)
    {
        if (JobOf(connection, key) is not { } id)
            return null;
        string? state = connection.GetJobData(id)?.State;
        return state == EnqueuedState.StateName || state == ScheduledState.StateName ? (id, state) : null;
    }

    public void OnCreating(CreatingContext context)
    {
        if (QueuedWork.KeyOf(context.Job) is not { } key)
            return;
        IDisposable held = context.Connection.AcquireDistributedLock(key, LockTime);
        bool done = false;
        try
        {
            context.Canceled = Waiting(context.Connection, key) is not null;
            if (context.Canceled)
                return;
            context.Items[LockItem] = held;
            done = true;
        }
        finally
        {
            if (!done)
                held.Dispose();
        }
    }

    public void OnCreated(CreatedContext context)
    {
        if (QueuedWork.KeyOf(context.Job) is not { } key || !context.Items.TryGetValue(LockItem, out object? held))
            return;
        using (held as IDisposable)
        {
            if (context.BackgroundJob is { } job)
                context.Connection.SetRangeInHash(key, [new KeyValuePair<string, string>(JobField, job.Id)]);
        }
    }

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (QueuedWork.KeyOf(context.BackgroundJob.Job) is not { } key)
            return;
        if (context.NewState is ScheduledState)
        {
            // Unless another one was put up while it ran.
            if (Waiting(context.Connection, key) is null)
                transaction.SetRangeInHash(key, [new KeyValuePair<string, string>(JobField, context.BackgroundJob.Id)]);
        }
        else if (
            (context.NewState.IsFinal || context.NewState is FailedState)
            && JobOf(context.Connection, key) == context.BackgroundJob.Id
        )
        {
            transaction.RemoveHash(key);
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction) { }

    private static string? JobOf(IStorageConnection connection, string key) =>
        connection.GetAllEntriesFromHash(key)?.GetValueOrDefault(JobField);
}
