using System.Globalization;
using Hangfire.Client;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;

namespace KpiIngest.Jobs.Engine;

/// <summary>At most one job of a submission waits in a queue or for its time. One that runs does not count: it may have looked at the submission before whoever puts it up now
/// changed something, and would not see it. Two that run at once are kept apart by their runs in the records.</summary>
/// <remarks>Between the look and the new job stands a lock of the engine's store, so that two that put up the same submission at once make one job.</remarks>
internal sealed class OneQueuedJob : IClientFilter, IApplyStateFilter
{
    private const string JobField = "job";
    private const string LockItem = "queued-lock";
    private static readonly TimeSpan LockTime = TimeSpan.FromSeconds(15);

    /// <returns>The job of a submission that waits, and its state; null where none does.</returns>
    public static (string Id, string State)? Waiting(IStorageConnection connection, long submission)
    {
        if (JobOf(connection, submission) is not { } id) return null;
        string? state = connection.GetJobData(id)?.State;
        return state == EnqueuedState.StateName || state == ScheduledState.StateName ? (id, state) : null;
    }

    public void OnCreating(CreatingContext context)
    {
        if (ReadJob.SubmissionOf(context.Job) is not { } submission) return;
        IDisposable held = context.Connection.AcquireDistributedLock(KeyOf(submission), LockTime);
        bool done = false;
        try
        {
            context.Canceled = Waiting(context.Connection, submission) is not null;
            if (context.Canceled) return;
            context.Items[LockItem] = held;
            done = true;
        }
        finally
        {
            if (!done) held.Dispose();
        }
    }

    public void OnCreated(CreatedContext context)
    {
        if (ReadJob.SubmissionOf(context.Job) is not { } submission || !context.Items.TryGetValue(LockItem, out object? held)) return;
        using (held as IDisposable)
        {
            if (context.BackgroundJob is { } job) context.Connection.SetRangeInHash(KeyOf(submission), [new KeyValuePair<string, string>(JobField, job.Id)]);
        }
    }

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (ReadJob.SubmissionOf(context.BackgroundJob.Job) is not { } submission) return;
        if (context.NewState is ScheduledState)
        {
            // Unless another one was put up while it ran.
            if (Waiting(context.Connection, submission) is null) transaction.SetRangeInHash(KeyOf(submission), [new KeyValuePair<string, string>(JobField, context.BackgroundJob.Id)]);
        }
        else if ((context.NewState.IsFinal || context.NewState is FailedState) && JobOf(context.Connection, submission) == context.BackgroundJob.Id)
        {
            transaction.RemoveHash(KeyOf(submission));
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
    }

    private static string? JobOf(IStorageConnection connection, long submission) => connection.GetAllEntriesFromHash(KeyOf(submission))?.GetValueOrDefault(JobField);

    private static string KeyOf(long submission) => string.Create(CultureInfo.InvariantCulture, $"queued:{submission}");
}
