using Hangfire;
using Hangfire.States;
using Hangfire.Storage;
using KpiIngest.Jobs.Engine;
using KpiIngest.Records.Jobs;
using Microsoft.Extensions.Hosting;

namespace KpiIngest.Jobs.Dashboard;

/// <summary>Puts the last runs from before the start back into the engine's memory, where the dashboard looks for them.</summary>
internal sealed class PastRuns(JobRunLedger ledger, JobStorage storage) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<JobRun> newest = await ledger.NewestAsync(JobEngine.MostShown, cancellationToken);
        using IStorageConnection connection = storage.GetConnection();
        foreach (JobRun run in newest.Reverse())
            Show(connection, run);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Show(IStorageConnection connection, JobRun run)
    {
        PastState state = new(run);
        string job = connection.CreateExpiredJob(
            PastRun.Of(run.Id),
            new Dictionary<string, string>(StringComparer.Ordinal),
            run.StartedAt.UtcDateTime,
            JobEngine.Shown
        );
        using IWriteOnlyTransaction transaction = connection.CreateWriteTransaction();
        transaction.SetJobState(job, state);
        transaction.ExpireJob(job, JobEngine.Shown);
        if (state.Name == SucceededState.StateName)
            transaction.IncrementCounter("stats:succeeded");
        if (state.Name == DeletedState.StateName)
            transaction.IncrementCounter("stats:deleted");
        transaction.Commit();
    }
}
