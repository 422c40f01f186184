using KpiIngest.Records;
using KpiIngest.Serve.Health;
using KpiIngest.Tests.Inbox;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using static KpiIngest.Tests.Support.Awaited;

namespace KpiIngest.Tests.Faults;

/// <summary>Rows 2, 5 and 7: nothing ends a worker for good, and health says what is wrong.</summary>
[Trait("Lane", "Whole")]
public sealed class HealthTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task With_a_full_disk_under_the_log_files_are_taken_read_and_answered_all_the_same()
    {
        Directory.CreateDirectory(folder["logs"]);
        File.CreateSymbolicLink(folder[$"logs/kpi-ingest-{DateTime.Now:yyyyMMdd}.jsonl"], "/dev/full");
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("ก/a.docx", "card 1");
        await service.DropAsync("ก/pipe.tmp", "not taken, and said so");
        await service.ToldAsync(1);
        await service.DropAsync("ก/b.docx", "card 2");
        await service.ToldAsync(2);
        await service.HealthAsync((status, _) => status == 200);
    }

    [Fact]
    public async Task A_worker_that_fails_or_ends_is_started_again_and_health_is_red_until_then()
    {
        Workers workers = new(TimeProvider.System, TimeSpan.FromMinutes(1));
        using FailingWorker worker = new(workers, new ThrowingLogger());
        await worker.StartAsync(CancellationToken.None);
        await UntilAsync(() => workers.Problems().Count == 1);
        Assert.Equal("worker-down", workers.Problems()[0].Code);
        await UntilAsync(() => worker.Runs == 3 && workers.Problems().Count == 0);
        Assert.Equal(2, workers.Restarts()["test"]);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void A_worker_that_gives_no_sign_for_long_is_named()
    {
        TickingTime time = new();
        Workers workers = new(time, TimeSpan.FromMinutes(10));
        workers.Beat("inbox");
        time.Now += TimeSpan.FromMinutes(10);
        Assert.Empty(workers.Problems());
        time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("worker-silent", Assert.Single(workers.Problems()).Code);
    }

    [Fact]
    public async Task An_inbox_that_is_gone_is_red_and_when_it_is_back_files_are_taken()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        Directory.Move(service.Settings.Inbox, folder["away"]);
        string red = await service.HealthAsync((status, text) => status == 503 && text.Contains("inbox-missing", StringComparison.Ordinal));
        Assert.Contains(service.Settings.Inbox, red, StringComparison.Ordinal);
        Directory.Move(folder["away"], service.Settings.Inbox);
        await service.DropAsync("ก/a.docx", "card 1");
        await service.ToldAsync(1);
        await service.HealthAsync((status, _) => status == 200);
    }

    [Fact]
    public async Task Below_the_reserve_of_free_space_files_wait_and_are_taken_when_there_is_room_again()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        service.Get<DiskReserve>().FreeBytes = _ => 1 << 20;
        await service.HealthAsync((status, text) => status == 503 && text.Contains("disk-reserve", StringComparison.Ordinal));
        await service.DropAsync("ก/a.docx", "card 1");
        await service.HealthAsync((_, text) => text.Contains("\"inInbox\":1", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(service.Settings.Archive, "*", SearchOption.AllDirectories));
        service.Get<DiskReserve>().FreeBytes = _ => long.MaxValue;
        await service.ToldAsync(1);
        await service.HealthAsync((status, _) => status == 200);
    }

    [Fact]
    public async Task A_database_that_is_taken_away_stops_intake_and_reading_and_when_it_is_back_both_go_on()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        string database = service.Settings.Database;
        File.Move(database, folder["taken-away.db"]);
        await service.HealthAsync((status, text) => status == 503 && text.Contains("records-gone", StringComparison.Ordinal));
        await service.DropAsync("ก/a.docx", "card 1");
        await Task.Delay(1000);
        Assert.True(File.Exists(Path.Combine(service.Settings.Inbox, "ก", "a.docx")));
        File.Move(folder["taken-away.db"], database);
        Assert.Equal(SubmissionState.Read, (await service.ToldAsync(1)).Single().Submission.State);
        await service.HealthAsync((status, _) => status == 200);
    }

    [Fact]
    public async Task Another_database_in_the_place_of_ours_is_not_taken_for_ours()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        File.Move(service.Settings.Database, folder["taken-away.db"]);
        File.Copy(folder["taken-away.db"], service.Settings.Database);
        await service.HealthAsync((status, text) => status == 503 && text.Contains("records-gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_too_long_is_red_and_what_cannot_be_taken_is_not()
    {
        await using RunningService service = await RunningService.StartAsync(
            folder.Path,
            checker,
            settingsJson: """, "waitingLimitSeconds": 10 """
        );
        await service.DropAsync("ก/a.part", "left for good");
        using FileStream open = new(Path.Combine(service.Settings.Inbox, "b.docx"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        await service.HealthAsync((status, text) => status == 200 && text.Contains("\"inInbox\":1", StringComparison.Ordinal));
        Assert.Contains("11 ", Problem.Waiting(TimeSpan.FromMinutes(11)).MessageEn, StringComparison.Ordinal);
    }

    /// <summary>Throws, then ends, then runs.</summary>
    private sealed class FailingWorker(Workers workers, ILogger logger) : SupervisedWorker("test", workers, TimeProvider.System, logger)
    {
        private int runs;

        public int Runs => runs;

        protected override Task WorkAsync(CancellationToken stoppingToken) =>
            Interlocked.Increment(ref runs) switch
            {
                1 => throw new InvalidOperationException("boom"),
                2 => Task.CompletedTask,
                _ => Task.Delay(Timeout.Infinite, stoppingToken),
            };
    }

    private sealed class ThrowingLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => throw new IOException("No space left on device");
    }
}
