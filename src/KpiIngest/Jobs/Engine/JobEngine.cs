using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.Logging;
using KpiIngest.Jobs.Recurring;
using KpiIngest.Records;
using KpiIngest.Serve;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs.Engine;

/// <summary>Hangfire, set up for one service. Nothing of it that holds for the whole process is used: several services may run in
/// one.</summary>
internal static class JobEngine
{
    /// <summary>How long a file that is being read may take to finish when the service stops.</summary>
    private static readonly TimeSpan Finish = TimeSpan.FromSeconds(3);

    /// <summary>Then what it was at is left.</summary>
    private static readonly TimeSpan Leave = TimeSpan.FromSeconds(6);

    /// <summary>How long a job that has ended stays on the dashboard. The records keep its run.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromDays(1);

    /// <summary>The same where the engine keeps its jobs in memory: so many of the newest.</summary>
    public const int MostShown = 500;

    /// <summary>Messages that are sent at a time.</summary>
    private const int Senders = 2;

    /// <summary>Beside those that read: one that writes what was read, one for recurring jobs.</summary>
    private const int WorkersBesideReaders = 2;

    public static void AddJobEngine(this IServiceCollection services, ServiceSettings settings)
    {
        DatabaseAddress records = settings.RecordsAddress();
        services.AddSingleton(_ =>
            records.IsShared ? SharedJobs.Open(records) : new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = Shown })
        );
        services.AddSingleton<IJobFilterProvider>(_ => Filters(records.IsShared));
        services.AddSingleton<ITimeZoneResolver, BangkokZone>();
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<IBackgroundJobClient>(provider => new BackgroundJobClient(
            provider.GetRequiredService<JobStorage>(),
            provider.GetRequiredService<IJobFilterProvider>()
        ));
        services.AddSingleton<IRecurringJobManager>(provider => new TriggeredJobs(
            new RecurringJobManager(
                provider.GetRequiredService<JobStorage>(),
                provider.GetRequiredService<IJobFilterProvider>(),
                provider.GetRequiredService<ITimeZoneResolver>()
            ),
            provider.GetRequiredService<IBackgroundJobClient>()
        ));
        services.AddSingleton(Hangfire.Dashboard.DashboardRoutes.Routes);
        services.AddSingleton<IGlobalConfiguration>(provider =>
        {
            // It only marks that Hangfire is set up, and bears its log.
            LogProvider.SetCurrentLogProvider(new EngineLog(provider.GetRequiredService<ILoggerFactory>()));
            return GlobalConfiguration.Configuration;
        });
        services.AddHangfireServer(
            (provider, server) =>
            {
                server.ServerName = provider.GetRequiredService<NodeName>().Name;
                server.WorkerCount = settings.Readers + WorkersBesideReaders;
                server.Queues = JobQueues.All;
                server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
                server.StopTimeout = Finish;
                server.ShutdownTimeout = Leave;
            }
        );
        if (settings is { MailServer: null, Webhook: null })
            return;
        services.AddHangfireServer(
            (provider, server) =>
            {
                // A name that no service can have: health asks for the server that reads.
                server.ServerName = provider.GetRequiredService<NodeName>().Name + "+notify";
                server.WorkerCount = Senders;
                server.Queues = [JobQueues.Notify];
                server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
                server.StopTimeout = Finish;
                server.ShutdownTimeout = Leave;
            }
        );
    }

    private static JobFilterCollection Filters(bool shared)
    {
        JobFilterCollection filters = new() { new OneQueuedJob(), new RunAgain() };
        if (!shared)
            filters.Add(new EndedJobs(MostShown));
        return filters;
    }
}
