using Hangfire;
using Hangfire.Storage;
using KpiIngest.Jobs;
using KpiIngest.Jobs.Engine;
using KpiIngest.Records;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static KpiIngest.Tests.Support.Awaited;

namespace KpiIngest.Tests.Jobs;

/// <summary>What becomes of a job that fails, is cut off, or is wanted twice.</summary>
[Trait("Lane", "Whole")]
public sealed class JobRunTests : IDisposable
{
    private static readonly RetryPlan Quick = new()
    {
        First = TimeSpan.FromMilliseconds(50),
        Longest = TimeSpan.FromMilliseconds(200),
        Attempts = 3,
    };
    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("garbage")]
    [InlineData("none")]
    [InlineData("card 9.2")]
    public async Task What_the_reader_answers_is_final_whatever_it_is_and_one_run_stands_for_it(string content)
    {
        await using RunningService service = await StartAsync();
        await service.DropAsync("ก/a.docx", content);
        await service.ToldAsync(1);
        JobRun run = Assert.Single(await RunsAsync(service, closed: 1));
        Assert.Equal((JobRun.Read, 1, JobRunOutcome.Succeeded, 1L), (run.Job, run.Attempt, run.Outcome, run.SubmissionId));
        Assert.NotNull(run.EndedAt);
        service.Get<ReadQueue>().Add(1);
        await IdleAsync(service);
        Assert.Equal((1, 1), (checker.ReadsOf("ก/a.docx"), (await RunsAsync(service)).Count));
    }

    [Fact]
    public async Task A_fault_that_passes_is_tried_again_and_each_try_is_a_run_of_its_own()
    {
        checker.Faults = 2;
        await using RunningService service = await StartAsync();
        await service.DropAsync("ก/a.docx", "card 9.2");
        await service.ToldAsync(1);
        IReadOnlyList<JobRun> runs = await RunsAsync(service, closed: 3);
        Assert.Equal(
            [(1, JobRunOutcome.Retrying), (2, JobRunOutcome.Retrying), (3, JobRunOutcome.Succeeded)],
            runs.Select(r => (r.Attempt, r.Outcome!.Value))
        );
        Assert.All(runs.Take(2), r => Assert.False(string.IsNullOrEmpty(r.Reason)));
        Assert.Equal(0, (await service.Submissions.FindAsync(1, CancellationToken.None))!.Submission.FailedAttempts);
    }

    [Fact]
    public async Task What_is_exhausted_is_failed_in_the_records_on_the_page_and_for_its_sender_and_is_read_when_asked_for()
    {
        checker.Faults = 3;
        await using RunningService service = await StartAsync();
        await service.DropAsync("ก/a.docx", "card 9.2");
        Submission failed = (await service.ToldAsync(1, v => v.Submission.State == SubmissionState.Failed)).Single().Submission;
        Assert.Equal((3, 3), (failed.FailedAttempts, checker.ReadsOf("ก/a.docx")));
        string answer = await File.ReadAllTextAsync(Path.Combine(service.Settings.Outbox, "ก", "a.docx.html"));
        Assert.Contains("ไม่ต้องส่งใหม่", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", answer, StringComparison.Ordinal);
        using SignedInBrowser signedIn = await service.BrowserAsync();
        HttpClient browser = signedIn.Client;
        Assert.Contains("อ่านอีกครั้ง</button>", await browser.GetStringAsync("/submissions/1"), StringComparison.Ordinal);
        Assert.Contains("\"failed\":1", await browser.GetStringAsync("/health"), StringComparison.Ordinal);
        LedgerLine line = Assert.Single(await LinesAsync(service));
        Assert.Equal((LedgerState.Failed, failed.FailureReason), (line.State, line.Reason));

        await service.Get<WishLedger>().AskAsync(JobWish.Retry, [1], "test", CancellationToken.None);
        await service.ToldAsync(1, v => v.Submission.State == SubmissionState.Read);
        Assert.Contains(
            "ไม่พบข้อคลาดเคลื่อนในส่วนที่อ่านได้",
            await File.ReadAllTextAsync(Path.Combine(service.Settings.Outbox, "ก", "a.docx.html")),
            StringComparison.Ordinal
        );
        Assert.Empty(await service.Get<WishLedger>().OpenAsync(CancellationToken.None));
        await using RecordsDbContext db = await DbAsync(service);
        Assert.Null(await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
        Assert.Equal(
            ["submission-failed", "submission-retried"],
            await db
                .AuditEntries.Where(e => e.Action.StartsWith("submission-fail") || e.Action.StartsWith("submission-ret"))
                .OrderBy(e => e.Sequence)
                .Select(e => e.Action)
                .ToListAsync()
        );
    }

    [Fact]
    public async Task A_defect_of_the_program_is_not_tried_again_by_itself()
    {
        await using RunningService service = await StartAsync();
        await service.DropAsync("ก/a.docx", "defect");
        await service.ToldAsync(1, v => v.Submission.State == SubmissionState.Failed);
        JobRun run = Assert.Single(await RunsAsync(service, closed: 1));
        Assert.Equal((JobRunOutcome.Failed, 1), (run.Outcome, checker.ReadsOf("ก/a.docx")));
    }

    [Fact]
    public async Task Tries_are_counted_on_after_a_restart()
    {
        checker.Faults = 1;
        RetryPlan slow = new()
        {
            // Longer than a busy machine takes to stop the first service.
            First = TimeSpan.FromSeconds(4),
            Longest = TimeSpan.FromSeconds(4),
            Attempts = 3,
        };
        await using (RunningService service = await StartAsync(slow))
        {
            await service.DropAsync("ก/a.docx", "card 9.2");
            await RunsAsync(service, closed: 1);
        }

        checker.Faults = 2;
        await using RunningService again = await StartAsync(slow);
        await again.ToldAsync(1, v => v.Submission.State == SubmissionState.Failed);

        // A further run may have told the sender: it read nothing.
        Assert.Equal(
            [1, 2, 3],
            (await RunsAsync(again, closed: 3))
                .Where(r => r.Outcome is JobRunOutcome.Retrying or JobRunOutcome.Failed)
                .Select(r => r.Attempt)
        );
        Assert.Equal(3, checker.ReadsOf("ก/a.docx"));
    }

    [Fact]
    public async Task Twenty_that_put_up_the_same_submission_at_once_make_one_job()
    {
        checker.Hold = new SemaphoreSlim(0);
        await using RunningService service = await StartAsync();
        for (int i = 0; i < 9; i++)
            await service.DropAsync($"ก/{i}.docx", $"card {i}");
        await UntilAsync(async () => (await service.Submissions.PageAsync(null, 10, CancellationToken.None)).Count == 9);
        await UntilAsync(() => service.Get<JobStorage>().GetMonitoringApi().ProcessingCount() == checker.Reading && checker.Reading >= 4);
        Submission last = (await service.Submissions.PageAsync(null, 10, CancellationToken.None)).MaxBy(v => v.Submission.Id)!.Submission;
        long waiting = last.Id;
        Assert.Equal(0, checker.ReadsOf(last.InboxPath));
        IMonitoringApi engine = service.Get<JobStorage>().GetMonitoringApi();
        await UntilAsync(() => Jobs() == 1);
        Parallel.For(0, 20, _ => service.Get<ReadQueue>().Add(waiting));
        Assert.Equal(1, Jobs());
        checker.Hold.Release(100);
        await service.ToldAsync(9);
        Assert.Equal(1, checker.ReadsOf(last.InboxPath));

        int Jobs() =>
            JobQueues.All.Sum(q =>
                engine.EnqueuedJobs(q, 0, 100).Count(j => j.Value?.Job is { } job && ReadJob.SubmissionOf(job) == waiting)
            );
    }

    [Fact]
    public async Task What_is_wanted_while_a_run_is_just_ending_is_done_after_it()
    {
        checker.Hold = new SemaphoreSlim(0);
        await using RunningService service = await StartAsync();
        await service.DropAsync("ก/old.doc", "tool");
        await UntilAsync(() => checker.Reading == 1);
        checker.ToolPresent = true;
        checker.AnswerWithout = true;
        service.Get<ReadQueue>().Add(1);
        checker.Hold.Release(100);
        await service.ToldAsync(1, v => v.Submission.State == SubmissionState.Read);
        Assert.Equal(2, checker.ReadsOf("ก/old.doc"));
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_closed_by_the_next_start_and_its_work_is_done()
    {
        long id;
        await using (RunningService service = await StartAsync())
        {
            await service.DropAsync("ก/a.docx", "card 1");
            Submission told = (await service.ToldAsync(1)).Single().Submission;
            id = (
                await service.Ledger.ReceiveAsync(
                    new ReceivedFile("ticket", told.Sha256, "b.docx", "ข", "ข/b.docx", told.Size),
                    CancellationToken.None
                )
            ).Id;

            // As a killed service leaves it.
            Node dead = new()
            {
                Name = "earlier",
                Instance = "gone",
                StartedAt = DateTimeOffset.UtcNow,
                SeenAt = DateTimeOffset.UtcNow,
            };
            Assert.NotNull(await service.Get<JobRunLedger>().OpenAsync(JobRun.Read, id, dead, 1, CancellationToken.None));
        }

        await using RunningService again = await StartAsync();
        await again.ToldAsync(2);
        List<JobRun> runs = [.. (await RunsAsync(again, closed: 3)).Where(r => r.SubmissionId == id)];
        Assert.Equal([JobRunOutcome.Interrupted, JobRunOutcome.Succeeded], runs.Select(r => r.Outcome!.Value));
        Assert.All(runs, r => Assert.NotNull(r.EndedAt));
    }

    [Fact]
    public async Task Of_two_that_read_the_same_file_the_one_whose_run_was_ended_from_elsewhere_records_nothing()
    {
        await using RunningService service = await StartAsync();
        await service.DropAsync("ก/a.docx", "card 1");
        Submission told = (await service.ToldAsync(1)).Single().Submission;
        long id = (
            await service.Ledger.ReceiveAsync(
                new ReceivedFile("ticket", told.Sha256, "b.docx", "ข", "ข/b.docx", told.Size),
                CancellationToken.None
            )
        ).Id;
        JobRunLedger runs = service.Get<JobRunLedger>();
        Node node = new()
        {
            Name = "n",
            Instance = "i",
            StartedAt = DateTimeOffset.UtcNow,
            SeenAt = DateTimeOffset.UtcNow,
        };
        long run = (await runs.OpenAsync(JobRun.Read, id, node, 1, CancellationToken.None))!.Value;
        Assert.Null(await runs.OpenAsync(JobRun.Read, id, node, 1, CancellationToken.None));
        Assert.True(await runs.CloseAsync(run, JobRunOutcome.Interrupted, null, null, CancellationToken.None));
        Assert.False(await runs.CloseAsync(run, JobRunOutcome.Succeeded, null, null, CancellationToken.None));
        Checking.Results.FileResult result = await checker.CheckAsync(folder.Write("x", "card 7"), "ข/b.docx", CancellationToken.None);
        Assert.False(await service.Get<ReadingRecorder>().RecordAsync(id, "1", result, CancellationToken.None, run));
        await using RecordsDbContext db = await DbAsync(service);
        Assert.Equal(SubmissionState.Received, (await db.Submissions.SingleAsync(s => s.Id == id)).State);
        Assert.False(await db.Readings.AnyAsync(r => r.SubmissionId == id));
    }

    [Fact]
    public async Task The_running_service_uses_the_SQLite_engine_that_is_pinned_and_no_other()
    {
        await using RunningService service = await StartAsync();
        await using RecordsDbContext db = await DbAsync(service);

        // Of the package SourceGear.sqlite3 3.50.4.5, which SQLitePCLRaw.bundle_e_sqlite3 3.0.3 brings. One job store that was tried
        // changed it for the whole process.
        Assert.Equal("3.50.4", await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").SingleAsync());
    }

    private Task<RunningService> StartAsync(RetryPlan? plan = null) =>
        RunningService.StartAsync(
            folder.Path,
            checker,
            sweep: new UnfinishedSweepTimes(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2)),
            substitute: services => services.AddSingleton(plan ?? Quick)
        );

    /// <summary>Runs that read, oldest first, once so many of them have ended.</summary>
    private static async Task<IReadOnlyList<JobRun>> RunsAsync(RunningService service, int closed = 0)
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < end; await Task.Delay(30))
        {
            await using RecordsDbContext db = await DbAsync(service);
            List<JobRun> runs = await db.JobRuns.AsNoTracking().Where(r => r.Job == JobRun.Read).OrderBy(r => r.Id).ToListAsync();
            if (runs.Count(r => r.EndedAt is not null) >= closed)
                return runs;
        }

        throw new TimeoutException($"{closed} runs did not end in time.");
    }

    private static async Task<IReadOnlyList<LedgerLine>> LinesAsync(RunningService service)
    {
        List<LedgerLine> lines = [];
        await foreach (
            LedgerLine line in new LedgerQuery(service.Get<IDbContextFactory<RecordsDbContext>>()).StreamAsync(
                new LedgerFilter(),
                null,
                CancellationToken.None
            )
        )
            lines.Add(line);
        return lines;
    }

    private static async Task IdleAsync(RunningService service)
    {
        IMonitoringApi engine = service.Get<JobStorage>().GetMonitoringApi();
        await UntilAsync(() => engine.Queues().All(q => q.Length == 0) && engine.ProcessingCount() == 0);
    }

    private static Task<RecordsDbContext> DbAsync(RunningService service) =>
        service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
}
