using KpiIngest.Inbox;
using KpiIngest.Isolation;
using KpiIngest.Jobs;
using KpiIngest.Logging;
using KpiIngest.Outbox;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Quartz;

namespace KpiIngest.Serve;

/// <summary>Puts the service together: inbox, jobs, outbox, page.</summary>
public static class ServiceHost
{
    /// <summary>How long a file that is being read may take to finish when the service stops; what does not finish is read again at the next start.</summary>
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(20);

    /// <summary>Makes the folders and brings the database to the present schema. The caller holds the <see cref="InstanceLock"/>.</summary>
    public static async Task<WebApplication> BuildAsync(
        ServiceSettings settings, Func<IServiceProvider, IFileChecker> checker, Func<bool> toolsChanged, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        foreach (string folder in new[] { settings.Inbox, settings.Outbox, settings.Archive, settings.Logs }) Directory.CreateDirectory(folder);
        Directory.CreateDirectory(Path.GetDirectoryName(settings.JobsDatabase)!);
        RecordsDatabase records = RecordsDatabase.ForWriting(settings.Database);
        await records.PrepareAsync(cancellationToken);
        Archive archive = new(settings.Archive);
        archive.ClearUnfinished();

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // The service is configured by its own file alone, not by what lies in the current folder.
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(settings.Listen);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopTime);
        builder.Services.AddSingleton(TimeProvider.System);
        AddLogging(builder, settings);
        AddRecords(builder.Services, records, archive);
        AddInbox(builder.Services, settings);
        AddJobs(builder.Services, settings, checker, toolsChanged);

        WebApplication app = builder.Build();
        app.MapHealth();
        app.MapReviewPages();
        return app;
    }

    private static void AddLogging(WebApplicationBuilder builder, ServiceSettings settings)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.FormatterName = HumanConsole.FormatterName).AddConsoleFormatter<HumanConsole, ConsoleFormatterOptions>();
        // Standard output carries results alone.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        builder.Services.AddSingleton<ILoggerProvider>(services =>
        {
            TimeProvider time = services.GetRequiredService<TimeProvider>();
            return new JsonLinesLoggerProvider(new DailyFile(Path.Combine(settings.Logs, "kpi-ingest.jsonl"), time), time);
        });
    }

    private static void AddRecords(IServiceCollection services, RecordsDatabase records, Archive archive)
    {
        services.AddSingleton<IDbContextFactory<RecordsDbContext>>(records);
        services.AddSingleton(archive);
        services.AddSingleton<SubmissionLedger>();
        services.AddSingleton<ReadingRecorder>();
        services.AddSingleton<AcrossRecorder>();
        services.AddSingleton<SubmissionQuery>();
        services.AddSingleton<DiscrepancyQuery>();
    }

    private static void AddInbox(IServiceCollection services, ServiceSettings settings)
    {
        TimeSpan settle = Seconds(settings.SettleSeconds);
        TimeSpan between = Seconds(settings.ScanSeconds);
        TimeSpan quick = settle / 4 < between ? settle / 4 : between;
        services.AddSingleton(new InboxFolder(settings.Inbox));
        services.AddSingleton(provider => new InboxScan(provider.GetRequiredService<InboxFolder>(), settle, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FileIntake>();
        services.AddSingleton(new InboxWatchTimes(between, quick));
        services.AddSingleton<InboxWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<InboxWatch>());
    }

    private static void AddJobs(
        IServiceCollection services, ServiceSettings settings, Func<IServiceProvider, IFileChecker> checker, Func<bool> toolsChanged)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(settings.Readers);
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite($"Data Source={settings.JobsDatabase}");
                store.UseExecutionHistory();
                store.ProvisionSchema();
            });
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        services.AddSingleton(checker);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SenderNotice>(provider, settings.Outbox));
        services.AddSingleton<SubmissionReading>();
        services.AddTransient<ReadSubmissionJob>();
        services.AddSingleton<ReadQueue>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<UnfinishedSweep>(
            provider, toolsChanged, new UnfinishedSweepTimes(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10))));
    }

    private static TimeSpan Seconds(decimal seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
}
