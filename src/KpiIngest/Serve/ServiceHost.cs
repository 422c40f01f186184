using System.Security.Cryptography.X509Certificates;
using KpiIngest.Audit;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Evidence;
using KpiIngest.Inbox;
using KpiIngest.Inbox.Uploads;
using KpiIngest.Isolation;
using KpiIngest.Jobs;
using KpiIngest.Jobs.Corrected;
using KpiIngest.Jobs.Dashboard;
using KpiIngest.Jobs.Engine;
using KpiIngest.Jobs.Recurring;
using KpiIngest.Jobs.Reprocess;
using KpiIngest.Logging;
using KpiIngest.Notify;
using KpiIngest.Outbox;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Inbox;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using KpiIngest.Records.Settings;
using KpiIngest.Review;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Uploads;
using KpiIngest.Serve.Health;
using KpiIngest.Serve.Metrics;
using KpiIngest.Serve.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Serilog;
using Serilog.Extensions.Logging;

namespace KpiIngest.Serve;

/// <summary>Puts the service together: inbox, jobs, outbox, page.</summary>
public static class ServiceHost
{
    /// <summary>How long everything may take to end when the service stops; what does not finish is done again at the next start.</summary>
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(8);

    /// <summary>The longest time between proofs that the database can be written and read back; where leases are short, a quarter of one:
    /// others know by it that this service lives.</summary>
    private static readonly TimeSpan HeartbeatTime = TimeSpan.FromSeconds(10);

    /// <summary>A worker gives a sign every few seconds, but for a file of the largest size that is copied from a slow share.</summary>
    private static readonly TimeSpan WorkerSilence = TimeSpan.FromMinutes(15);

    /// <summary>See <see cref="InboxWatchTimes"/>.</summary>
    private static readonly TimeSpan TakingTime = TimeSpan.FromSeconds(2);

    /// <summary>Commands beside the service promise that it takes up a wish within 5 seconds.</summary>
    internal static UnfinishedSweepTimes SweepTimes { get; } = new(TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(10));

    /// <summary>Between looks whether the wording files were changed.</summary>
    private static readonly TimeSpan WordingTime = TimeSpan.FromSeconds(5);

    private const int LongestNode = 63;

    /// <summary>Makes the folders and brings the database to the present schema. The caller holds the <see cref="InstanceLock"/> or the
    /// <see cref="NodeHold"/>.</summary>
    /// <param name="substitute">Tests put services of their own in the place of ours.</param>
    public static async Task<WebApplication> BuildAsync(
        ServiceSettings settings,
        Func<IServiceProvider, IReaderWork> work,
        Func<bool> toolsChanged,
        CancellationToken cancellationToken,
        UnfinishedSweepTimes? sweep = null,
        Action<IServiceCollection>? substitute = null,
        bool demo = false
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        NotificationSettings notifications = NotificationSettings.Of(settings);
        string? metricsToken = settings.Metrics
            ? SecretText.Read(settings.MetricsTokenFile, SecretText.MetricsToken, "metricsTokenFile")
            : null;
        ServiceStores stores = await ServiceStores.PrepareAsync(settings, notifications.Kinds, cancellationToken);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                // The service is configured by its own file alone, not by what lies in the current folder.
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseUrls(settings.Listen);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (settings is { Certificate: { } certificate, CertificateKey: { } key })
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = X509Certificate2.CreateFromPemFile(certificate, key));
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopTime);
        builder.Services.AddSingleton(TimeProvider.System);
        AddLogging(builder, settings);
        AddRecords(builder.Services, stores, settings.VerifyPercent / 100.0);
        builder.Services.AddSingleton(new DecisionRules { AcceptedNeedsSecond = settings.SecondPerson });
        AddHealth(builder.Services, settings);
        AddInbox(builder.Services, settings);
        AddJobs(builder.Services, settings, work, toolsChanged, sweep ?? SweepTimes);
        builder.Services.AddNotifications(notifications);
        builder.Services.AddServiceMetrics(settings);
        AddPages(builder.Services, settings, demo);
        AddOriginals(builder.Services, settings);
        HostNames.Filter(builder.Services, settings);
        substitute?.Invoke(builder.Services);

        WebApplication app = builder.Build();
        await app.Services.GetRequiredService<RecordedSettings>().RecordAsync(cancellationToken);
        app.Services.StartMeasuring();
        app.UseHostFiltering();
        await app.UseReviewDeskAsync(cancellationToken);
        Map(app, settings, metricsToken);
        return app;
    }

    private static void Map(WebApplication app, ServiceSettings settings, string? metricsToken)
    {
        app.MapHealth();
        if (settings.Metrics)
            app.MapMetrics(metricsToken);
        app.MapReviewPages();
        app.MapEngineDashboard();
    }

    private static void AddLogging(WebApplicationBuilder builder, ServiceSettings settings)
    {
        builder.Logging.ClearProviders();
        builder
            .Logging.AddConsole(console => console.FormatterName = HumanConsole.FormatterName)
            .AddConsoleFormatter<HumanConsole, ConsoleFormatterOptions>();
        // Standard output carries results alone.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Hangfire", LogLevel.Warning);

        // Why a start failed is said once, in both languages, by whoever started it; workers say for themselves why they stopped.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddSingleton(services => new LogFiles(
            settings.Logs,
            new LogFileLimits((long)settings.LogFileMiB << 20, TimeSpan.FromDays(settings.LogDays)),
            services.GetRequiredService<TimeProvider>()
        ));
        builder.Services.AddSingleton<ILoggerProvider>(services => new SerilogLoggerProvider(
            new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(services.GetRequiredService<LogFiles>()).CreateLogger(),
            dispose: true
        ));
    }

    private static void AddRecords(IServiceCollection services, ServiceStores stores, double verifiedShare)
    {
        services.AddSingleton<IDbContextFactory<RecordsDbContext>>(stores.Records);
        services.AddSingleton(stores.Archive);
        services.AddSingleton(stores.Audit);
        services.AddSingleton<LiveTree>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<NightlyVerification>(provider, verifiedShare));
        services.AddSingleton<SubmissionLedger>();
        services.AddSingleton<ReadingRecorder>();
        services.AddSingleton(new AcrossLimits());
        services.AddSingleton<AcrossRecorder>();
        services.AddSingleton<InboxLedger>();
        services.AddSingleton<SubmissionQuery>();
        services.AddSingleton<DiscrepancyQuery>();
        services.AddSingleton<LeaseLedger>();
        services.AddSingleton<FindingQueue>();
        services.AddSingleton<OverviewQuery>();
        services.AddSingleton<RegisterLedger>();
        services.AddSingleton<RegisterRecorder>();
        services.AddSingleton<RegisterDrafts>();
        services.AddSingleton<DecisionLedger>();
        services.AddSingleton<BatchLedger>();
    }

    private static void AddHealth(IServiceCollection services, ServiceSettings settings)
    {
        NodeName node = new(NodeOf(settings), Guid.NewGuid().ToString("N"));
        string[] databases = settings.RecordsAddress().File is { } file ? [file] : [];
        services.AddSingleton(node);
        services.AddSingleton(provider => new Workers(provider.GetRequiredService<TimeProvider>(), WorkerSilence));
        services.AddSingleton(
            new DiskReserve(
                [settings.Archive, .. databases.Select(f => Path.GetDirectoryName(f)!), settings.Logs],
                (long)settings.ReserveMiB << 20
            )
        );
        services.AddSingleton<NodeHeartbeat>();
        TimeSpan quarter = Seconds(settings.LeaseSeconds) / 4;
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<RecordsWatch>(provider, databases, quarter < HeartbeatTime ? quarter : HeartbeatTime)
        );
        services.AddHostedService(provider => provider.GetRequiredService<RecordsWatch>());
        services.AddSingleton<StalledReading>();
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<StandingProblems>(provider, Seconds(settings.WaitingLimitSeconds))
        );
        services.AddSingleton(provider => new IntakeRules
        {
            LimitBytes = (long)settings.MaxFileMiB << 20,
            Settle = Seconds(settings.SettleSeconds),
            Keep = Seconds(settings.KeepSeconds),
            RecordsStand = provider.GetRequiredService<RecordsWatch>().Stand,
        });
        services.AddSingleton(provider => new IntakeGate([
            provider.GetRequiredService<RecordsWatch>().Look,
            provider.GetRequiredService<DiskReserve>().Look,
        ]));
    }

    private static void AddSettings(IServiceCollection services, ServiceSettings settings, bool demo)
    {
        services.AddSingleton<SettingsLedger>();
        services.AddSingleton<SettingsQuery>();
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<RecordedSettings>(provider, settings, demo, FormWordings.Folder)
        );
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<WordingWatch>(provider, WordingTime));
    }

    /// <summary>What this service is called among those that share an inbox: as configured, or the machine's name as a folder can bear
    /// it.</summary>
    internal static string NodeOf(ServiceSettings settings)
    {
        if (settings.Node is { } configured)
            return configured;
        string machine = Environment.MachineName;
        string name = string.Concat(machine.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return name.Length == 0 ? "node" : name[..Math.Min(name.Length, LongestNode)];
    }

    private static void AddInbox(IServiceCollection services, ServiceSettings settings)
    {
        TimeSpan settle = Seconds(settings.SettleSeconds);
        TimeSpan between = Seconds(settings.ScanSeconds);
        TimeSpan quick = settle / 4 < between ? settle / 4 : between;
        services.AddSingleton(new InboxFolder(settings.Inbox, (long)settings.MaxFileMiB << 20));
        services.AddSingleton(provider => new InboxScan(
            provider.GetRequiredService<InboxFolder>(),
            settle,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(provider =>
        {
            NodeName node = provider.GetRequiredService<NodeName>();
            return new NodeLeases(node.Name, node.Instance, Seconds(settings.LeaseSeconds), provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<Claims>(provider, provider.GetRequiredService<NodeName>().Name)
        );
        services.AddSingleton<FileIntake>();
        services.AddSingleton<EntryNotes>();
        services.AddSingleton<IntakeFailures>();
        services.AddSingleton<InboxIntake>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RefusalNotice>(provider, settings.Outbox));
        services.AddSingleton<IUploads>(provider =>
        {
            InboxUploads uploads = ActivatorUtilities.CreateInstance<InboxUploads>(provider);
            uploads.ClearUnfinished();
            return uploads;
        });
        TimeSpan mostTaking = InboxWatchTimes.MostTakingOf(Seconds(settings.LeaseSeconds), TakingTime);
        services.AddSingleton(new InboxWatchTimes(between, quick, TakingTime, mostTaking, Seconds(settings.WaitingLimitSeconds)));
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<IntakeTurn>(provider, Seconds(settings.LeaseSeconds), !settings.RecordsAddress().IsShared)
        );
        services.AddHostedService(provider => provider.GetRequiredService<IntakeTurn>());
        services.AddSingleton<InboxWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<InboxWatch>());
    }

    private static void AddJobs(
        IServiceCollection services,
        ServiceSettings settings,
        Func<IServiceProvider, IReaderWork> work,
        Func<bool> toolsChanged,
        UnfinishedSweepTimes sweep
    )
    {
        services.AddSingleton<JobRunLedger>();
        services.AddSingleton<AttemptLedger>();
        services.AddSingleton<WishLedger>();
        services.AddSingleton<RecurringLedger>();
        services.AddSingleton<RunRecord>();
        services.AddSingleton(new RetryPlan());
        services.AddSingleton<ToolGeneration>();
        services.AddSingleton(work);
        services.AddSingleton<IAcrossComparison>(provider => provider.GetRequiredService<IReaderWork>());
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SenderNotice>(provider, settings.Outbox));
        services.AddSingleton<ZipReading>();
        services.AddSingleton(ReaderVersion.OfThisProgram);
        services.AddSingleton<OriginalReading>();
        services.AddSingleton<AfterReading>();
        services.AddSingleton<RegisterFollowing>();
        services.AddSingleton<Rereading>();
        services.AddSingleton<CorrectedReading>();
        services.AddSingleton<CorrectionLedger>();
        services.AddSingleton<ConfirmationLedger>();
        services.AddSingleton<ICorrectedCheck, CorrectedCheck>();
        services.AddSingleton<SubmissionReading>();
        services.AddTransient<ReadJob>();
        services.AddTransient<RecurringJob>();
        services.AddTransient<PastRun>();
        services.AddSingleton<ReadQueue>();
        services.AddSingleton<AwaitedSubmissions>();
        services.AddSingleton<PutOffSubmissions>();
        services.AddHostedService(provider => provider.GetRequiredService<PutOffSubmissions>());
        services.AddSingleton<RecurringJobs>();
        services.AddSingleton<JobTitles>();
        services.AddSingleton<EngineHealth>();
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<AbandonedRuns>(provider, Seconds(settings.LeaseSeconds), !settings.RecordsAddress().IsShared)
        );
        services.AddSingleton<UnreadScans>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<UnfinishedSweep>(provider, toolsChanged, sweep));

        // The engine's store of PostgreSQL keeps them itself.
        if (!settings.RecordsAddress().IsShared)
            services.AddHostedService<PastRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<UnfinishedSweep>());
        services.AddJobEngine(settings);
        services.AddRecurringWorks(settings);
    }

    private static void AddOriginals(IServiceCollection services, ServiceSettings settings)
    {
        services.AddSingleton(_ => new PictureFolder(settings.Pictures, (long)settings.PicturesMiB << 20));

        // Not one of those that read what was received: a page must not wait for a backlog. What is made here is ended here.
        services.AddKeyedSingleton<IReaderWork>(typeof(Originals), (_, _) => new ReaderProcess());
        services.AddKeyedSingleton<IReaderWork>(typeof(WordPrint), (_, _) => new ReaderProcess());
        services.AddSingleton<IOriginals>(provider => new Originals(
            provider.GetRequiredService<Archive>(),
            provider.GetRequiredService<PictureFolder>(),
            provider.GetRequiredKeyedService<IReaderWork>(typeof(Originals)),
            provider.GetRequiredKeyedService<IReaderWork>(typeof(WordPrint)),
            ReaderVersion.OfThisProgram.Current
        ));
    }

    private static void AddPages(IServiceCollection services, ServiceSettings settings, bool demo)
    {
        AddSettings(services, settings, demo);
        services.AddSingleton(settings.Memos());
        services.AddReviewPages(
            new DeskSettings
            {
                Keys = settings.Keys,
                Secure = settings.Listen.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || settings.Proxies.Count > 0,
                Proxies = [.. settings.Proxies.Select(p => ListenCheck.NetworkOf(p)!.Value)],
                Demo = demo,
                KeyedTwice = settings.KeyedTwice,
            }
        );
        services.AddSingleton(new VerificationFile(settings.Audit));
        services.AddSingleton<RetryAsked>(provider => provider.GetRequiredService<UnfinishedSweep>().Wake);
        services.AddSingleton<VerificationAsked>(provider =>
            () => provider.GetRequiredService<RecurringJobs>().RunAgain(NightlyVerification.Job)
        );
    }

    private static TimeSpan Seconds(decimal seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
}
