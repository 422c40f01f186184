using Hangfire.States;
using Hangfire.Storage;

namespace KpiIngest.Jobs.Engine;

/// <summary>Keeps the newest of the jobs that have ended in the engine's memory, for the dashboard, and lets go of those before them: a
/// job takes some kilobytes, and thousands of files may be dropped at once. The records keep every run.</summary>
/// <param name="most">Jobs that have ended and stay.</param>
internal sealed class EndedJobs(int most) : IApplyStateFilter
{
    /// <summary>The oldest first.</summary>
    private readonly List<string> ended = [];

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (!context.NewState.IsFinal)
            return;
        string? oldest = null;
        lock (ended)
        {
            ended.Remove(context.BackgroundJob.Id);
            ended.Add(context.BackgroundJob.Id);
            if (ended.Count > most)
            {
                oldest = ended[0];
                ended.RemoveAt(0);
            }
        }

        if (oldest is not null && HasEnded(context.Connection, oldest))
            transaction.ExpireJob(oldest, TimeSpan.Zero);
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction) { }

    /// <summary>Somebody may have put it up again since.</summary>
    private static bool HasEnded(IStorageConnection connection, string job) =>
        connection.GetJobData(job)?.State is { } state && (state == SucceededState.StateName || state == DeletedState.StateName);
}
