using Hangfire;
using KpiIngest.Jobs;
using KpiIngest.Jobs.Engine;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Serve.Health;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static KpiIngest.Tests.Support.Awaited;

namespace KpiIngest.Tests.Jobs;

/// <summary>What waits for earlier files of its unit, and runs that nobody is at.</summary>
[Trait("Lane", "Whole")]
public sealed class PutOffTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_waited_for_an_earlier_file_is_compared_before_the_backlog()
    {
        using SemaphoreSlim earlier = new(0);
        using SemaphoreSlim others = new(0);
        checker.HoldOf = path =>
            path == "ก/a.docx" ? earlier
            : path.StartsWith("ข/", StringComparison.Ordinal) ? others
            : null;
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("ก/a.docx", "card 1");
        await UntilAsync(() => checker.Reading == 1);
        await service.DropAsync("ก/b.docx", "faulty 1");
        Submission waiting = Assert.Single(await service.ToldAsync(1)).Submission;
        Assert.Equal("ก/b.docx", waiting.InboxPath);
        await UntilAsync(async () => (await RunsOfAsync(service, waiting.Id)).Any(r => r.Outcome == JobRunOutcome.Later));
        Assert.False(await IsComparedAsync(service, waiting.Id));

        const int Backlog = 30;
        for (int i = 0; i < Backlog; i++)
            await service.DropAsync($"ข/{i:00}.docx", $"card {i}");
        Hangfire.Storage.IMonitoringApi engine = service.Get<JobStorage>().GetMonitoringApi();
        await UntilAsync(async () => (await service.Submissions.PageAsync(null, 100, CancellationToken.None)).Count == Backlog + 2);
        earlier.Release();
        await service.ToldAsync(2);
        await UntilAsync(() => engine.EnqueuedCount(JobQueues.First) > 0 || engine.ScheduledCount() == 0);

        // One worker becomes free.
        others.Release();
        await UntilAsync(() => IsComparedAsync(service, waiting.Id));
        Assert.True(engine.EnqueuedCount(JobQueues.Read) > Backlog / 2);
        await UntilAsync(async () => (await RunsOfAsync(service, waiting.Id)).Any(r => r.Outcome == JobRunOutcome.Succeeded));
        Assert.Equal(2, (await RunsOfAsync(service, waiting.Id)).Count);
        others.Release(Backlog);
        await service.ToldAsync(Backlog + 2);
    }

    [Fact]
    public async Task A_run_is_cut_off_only_where_nobody_is_at_it_at_two_looks()
    {
        await using RunningService service = await RunningService.StartAsync(
            folder.Path,
            checker,
            sweep: new UnfinishedSweepTimes(TimeSpan.FromHours(1), TimeSpan.FromHours(1))
        );
        NodeName self = service.Get<NodeName>();
        Node node = new()
        {
            Name = self.Name,
            Instance = self.Instance,
            StartedAt = DateTimeOffset.UtcNow,
            SeenAt = DateTimeOffset.UtcNow,
        };

        // Written down, and not yet known as being done: so each run begins.
        long run = (await service.Get<JobRunLedger>().OpenAsync("a job", null, node, 1, CancellationToken.None))!.Value;
        AbandonedRuns abandoned = ActivatorUtilities.CreateInstance<AbandonedRuns>(
            service.Get<IServiceProvider>(),
            TimeSpan.FromMinutes(1),
            true
        );
        Assert.Empty(await abandoned.CloseAsync(CancellationToken.None));
        Assert.Equal(run, Assert.Single(await abandoned.CloseAsync(CancellationToken.None)).Id);
        Assert.Empty(await abandoned.CloseAsync(CancellationToken.None));
    }

    private static async Task<bool> IsComparedAsync(RunningService service, long id)
    {
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        return await db.AcrossRuns.AnyAsync(r => r.SubmissionId == id);
    }

    private static async Task<IReadOnlyList<JobRun>> RunsOfAsync(RunningService service, long id)
    {
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        return await db.JobRuns.AsNoTracking().Where(r => r.SubmissionId == id).OrderBy(r => r.Id).ToListAsync();
    }
}
