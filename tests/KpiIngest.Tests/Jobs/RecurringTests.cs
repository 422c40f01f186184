using System.Globalization;
using KpiIngest.Jobs.Recurring;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Review.Language;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static KpiIngest.Tests.Support.Awaited;

namespace KpiIngest.Tests.Jobs;

[Trait("Lane", "Whole")]
public sealed class RecurringTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int runs;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2, 30, "2026-11-28T19:30:00Z", "2026-11-28T19:30:00Z")]
    [InlineData(2, 30, "2026-11-28T19:29:59Z", "2026-11-27T19:30:00Z")]
    [InlineData(0, 0, "2026-11-28T16:59:00Z", "2026-11-27T17:00:00Z")]
    [InlineData(0, 0, "2026-11-28T17:00:01Z", "2026-11-28T17:00:00Z")]
    [InlineData(23, 59, "2027-01-01T00:00:00Z", "2026-12-31T16:59:00Z")]
    public void A_daily_time_is_that_of_Bangkok(int hour, int minute, string now, string due) =>
        Assert.Equal(Instant(due), BangkokTimes.Daily(hour, minute).LastDue(Instant(now)));

    [Theory]
    [InlineData(10, "2026-11-28T19:39:59Z", "2026-11-28T19:30:00Z", "*/10 * * * *")]
    [InlineData(15, "2026-11-28T19:45:00Z", "2026-11-28T19:45:00Z", "*/15 * * * *")]
    [InlineData(60, "2026-11-28T19:45:00Z", "2026-11-28T19:00:00Z", "*/60 * * * *")]
    public void Minutes_are_those_of_the_hour(int minutes, string now, string due, string cron)
    {
        BangkokTimes times = BangkokTimes.EveryMinutes(minutes);
        Assert.Equal((Instant(due), cron), (times.LastDue(Instant(now)), times.Cron));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(61)]
    public void Minutes_that_do_not_divide_an_hour_are_none(int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BangkokTimes.EveryMinutes(minutes));

    [Fact]
    public async Task A_run_that_was_missed_while_the_service_was_down_is_made_up_once_and_a_new_job_has_missed_nothing()
    {
        await using (RunningService first = await StartAsync())
        {
            await using RecordsDbContext db = await first.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
            await UntilAsync(() => db.RecurringMarks.AnyAsync(m => m.Name == "test"));
            await Task.Delay(300);
            Assert.Equal(0, runs);

            // As if the service had been down for some days.
            DateTimeOffset before = DateTimeOffset.UtcNow.AddDays(-3);
            Assert.Equal(
                1,
                await db.RecurringMarks.Where(m => m.Name == "test").ExecuteUpdateAsync(m => m.SetProperty(p => p.DueAt, before))
            );
        }

        for (int start = 0; start < 2; start++)
        {
            await using RunningService again = await StartAsync();
            await using RecordsDbContext db = await again.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
            await UntilAsync(() => db.JobRuns.AnyAsync(r => r.Job == "test" && r.EndedAt != null));
            await Task.Delay(300);
            Assert.Equal(1, runs);
            JobRun run = await db.JobRuns.SingleAsync(r => r.Job == "test");
            Assert.Equal((JobRunOutcome.Succeeded, "ทำแล้ว", (long?)null), (run.Outcome, run.Reason, run.SubmissionId));
        }
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_run_again_although_its_time_was_begun()
    {
        await using RunningService service = await StartAsync();

        // Read as it stands: to ask the ledger for it would write it down where the service has not yet.
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        await UntilAsync(() => db.RecurringMarks.AnyAsync(m => m.Name == "test" && m.DueAt > DateTimeOffset.MinValue));
        await OpenForAnotherAsync(service);
        await UntilAsync(() => runs == 1);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_run_again_although_the_service_that_found_it_has_ended_too()
    {
        await using (RunningService first = await StartAsync(knowsTheJob: false))
        {
            await first.Get<RecurringLedger>().LastAsync("test", DateTimeOffset.UtcNow, CancellationToken.None);
            if (await OpenForAnotherAsync(first) is { } run)
                await first.Get<JobRunLedger>().CloseAsync(run, JobRunOutcome.Interrupted, "ดับ", "it died", CancellationToken.None);
        }

        Assert.Equal(0, runs);
        await using RunningService again = await StartAsync();
        await UntilAsync(() => runs == 1);
    }

    [Fact]
    public async Task Each_time_is_begun_by_one_alone()
    {
        await using RunningService service = await StartAsync();
        RecurringLedger ledger = service.Get<RecurringLedger>();
        DateTimeOffset due = Instant("2026-11-28T19:30:00Z");
        Assert.Equal(due, await ledger.LastAsync("new", due, CancellationToken.None));
        Assert.False(await ledger.BeginAsync("new", due, CancellationToken.None));
        bool[] begun = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => ledger.BeginAsync("new", due.AddDays(1), CancellationToken.None))
        );
        Assert.Single(begun, b => b);
    }

    [Fact]
    public async Task Each_job_of_the_service_is_named_in_both_languages_and_has_a_row_in_the_documents()
    {
        await using RunningService service = await RunningService.StartAsync(
            folder.Path,
            new FakeChecker(),
            settingsJson: ", \"backup\": \"kept\", \"mailServer\": \"127.0.0.1\", \"mailSecurity\": \"none\", \"mailFrom\": \"kpi@example.go.th\", \"mailTo\": [\"a@example.go.th\"]"
        );
        string operations = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md"));
        string[] names = [.. service.Get<IEnumerable<RecurringWork>>().Select(w => w.Name)];
        Assert.Contains("overdue", names);
        Assert.Contains("backup", names);
        Assert.All(
            names,
            name =>
            {
                Assert.True(JobWords.Job(name).Thai != name, $"{name} has no words in JobWords.Job.");
                Assert.True(
                    operations.Contains($"\n| `{name}` |", StringComparison.Ordinal),
                    $"{name} has no row in docs/operations.md, \"The jobs\"."
                );
            }
        );
    }

    private static Task<long?> OpenForAnotherAsync(RunningService service)
    {
        Node dead = new()
        {
            Name = "earlier",
            Instance = "gone",
            StartedAt = DateTimeOffset.UtcNow,
            SeenAt = DateTimeOffset.UtcNow,
        };
        return service.Get<JobRunLedger>().OpenAsync("test", null, dead, 1, CancellationToken.None);
    }

    private Task<RunningService> StartAsync(bool knowsTheJob = true) =>
        RunningService.StartAsync(
            folder.Path,
            new FakeChecker(),
            substitute: services =>
            {
                if (!knowsTheJob)
                    return;
                services.AddSingleton(
                    new RecurringWork(
                        "test",
                        "งานทดสอบ",
                        BangkokTimes.Daily(1, 0),
                        _ =>
                        {
                            Interlocked.Increment(ref runs);
                            return Task.FromResult<string?>("ทำแล้ว");
                        }
                    )
                );
            }
        );

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
