using KpiIngest.Isolation;
using KpiIngest.Jobs;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Queries;
using KpiIngest.Serve;
using KpiIngest.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Tests.Jobs;

/// <summary>The whole service in this process, on folders of its own, with a fake reader.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningService(WebApplication app, ServiceSettings settings)
    {
        this.app = app;
        Settings = settings;
    }

    public ServiceSettings Settings { get; }

    public Uri Address => new(app.Urls.Single());

    public SubmissionQuery Submissions => app.Services.GetRequiredService<SubmissionQuery>();

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="settingsJson">Further settings, with a comma before them.</param>
    public static async Task<RunningService> StartAsync(
        string folder,
        IReaderWork work,
        Func<bool>? toolsChanged = null,
        string settingsJson = "",
        UnfinishedSweepTimes? sweep = null,
        Action<IServiceCollection>? substitute = null
    )
    {
        string config = Path.Combine(folder, "kpi-ingest.json");
        await File.WriteAllTextAsync(
            config,
            $$"""{ "settleSeconds": 0.2, "scanSeconds": 0.2, "listen": "http://127.0.0.1:0", "readers": 4{{settingsJson}} }"""
        );
        ServiceSettings settings = SettingsFile.Load(config, mayCreate: false);
        if (!DatabaseAddress.IsPostgres(settings.Database))
            EmptyRecords.Put(settings.Database);
        WebApplication app = await ServiceHost.BuildAsync(
            settings,
            _ => work,
            toolsChanged ?? (() => false),
            CancellationToken.None,
            sweep,
            services =>
            {
                SignedInBrowser.HashQuickly(services);
                substitute?.Invoke(services);
            }
        );
        await app.StartAsync();
        return new RunningService(app, settings);
    }

    public Task<SignedInBrowser> BrowserAsync(AccountRole role = AccountRole.Administrator) =>
        SignedInBrowser.OpenAsync(Address, app.Services, role);

    /// <summary>Drops a file the way a sender does. Each is dated by the clock: the file system's own dates move in steps of milliseconds,
    /// and files that share a step have no order among them but that of their names.</summary>
    public async Task DropAsync(string inboxPath, string content)
    {
        string file = Path.Combine(Settings.Inbox, inboxPath);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content);
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
    }

    /// <summary>Waits until so many submissions stand where a sender has been told.</summary>
    public async Task<IReadOnlyList<SubmissionView>> ToldAsync(int count, Func<SubmissionView, bool>? what = null, int seconds = 120)
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(seconds); DateTime.UtcNow < end; await Task.Delay(20))
        {
            IReadOnlyList<SubmissionView> all = await Submissions.PageAsync(null, 1000, CancellationToken.None);
            List<SubmissionView> told = [.. all.Where(v => v.Submission.NotifiedState == v.Submission.State && (what?.Invoke(v) ?? true))];
            if (told.Count >= count)
                return [.. told.OrderBy(v => v.Submission.Id)];
        }

        throw new TimeoutException($"{count} submissions were not finished in time.");
    }

    /// <summary>Asks the service how it is, until it is as awaited.</summary>
    public async Task<string> HealthAsync(Func<int, string, bool> awaited)
    {
        using HttpClient client = new() { BaseAddress = Address };
        string last = "";
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < end; await Task.Delay(20))
        {
            using HttpResponseMessage answer = await client.GetAsync("/health");
            last = await answer.Content.ReadAsStringAsync();
            if (awaited((int)answer.StatusCode, last))
                return last;
        }

        throw new TimeoutException(last);
    }

    public SubmissionLedger Ledger => app.Services.GetRequiredService<SubmissionLedger>();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
