using System.Diagnostics;
using System.Globalization;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace KpiIngest.Records.Tests.Decisions;

/// <summary>The review list of a large database. A script asks for many findings and reads the times; here a few prove that every question is answered.</summary>
public abstract class FindingListSpeedTests(TestDatabase database, ITestOutputHelper output) : DecisionsFixture(database)
{
    private const int PerSubmission = 10;

    private static int Findings { get; } = Environment.GetEnvironmentVariable("KPI_INGEST_FINDINGS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 2_000;

    /// <summary>Numbers from 1 to {0} as n(i).</summary>
    private protected abstract string Series { get; }

    [DatabaseFact]
    public async Task Every_question_to_a_long_list_is_answered()
    {
        await GenerateAsync();
        FindingQueue queue = new(Records);
        FindingFilter[] filters =
        [
            new(), new() { Units = ["หน่วย 7"] }, new() { Code = "code-3" }, new() { Severity = Checking.Results.Severity.Warning }, new() { States = [FindingState.Open, FindingState.Changed] },
            new() { States = [FindingState.Changed] }, new() { FiscalYear = 2555, Round = 12 }, new() { Indicator = "7.3" }, new() { DecidedBy = "สมหญิง" }, new() { LatestOnly = false, WithFollowing = true },
            new() { Units = ["หน่วย 7"], Code = "code-3", States = [FindingState.Open] }, new() { Text = "หน่วย ๑๖ สมศรี" },
        ];
        foreach (FindingFilter filter in filters)
        {
            FindingPage page = await TimedAsync($"list {filter}", () => queue.PageAsync(filter, FindingSort.Card, null, false, 50, CancellationToken.None));
            Assert.NotEmpty(page.Items);
            if (page.NextKey is { } next) await TimedAsync("next page", () => queue.PageAsync(filter, FindingSort.Card, next, false, 50, CancellationToken.None));
            FindingNeighbours around = (await TimedAsync("next item", () => queue.AroundAsync(filter, FindingSort.Card, page.Items[^1].Line.Id, CancellationToken.None)))!;
            FindingCounts counts = await TimedAsync("counts", () => FindingCounts.OfAsync(Records, filter, CancellationToken.None));
            Assert.Equal(around.Count, counts.Total);
        }

        FindingFilter together = new() { States = [FindingState.Open], Units = [.. Enumerable.Range(0, Math.Max(1, 30 * 10_000 * 2 / Math.Max(Findings, 30))).Take(30).Select(i => $"หน่วย {i}")] };
        FindingSet seen = await TimedAsync("set", () => Batches.SetAsync(together, CancellationToken.None));
        DecisionOutcome made = await TimedAsync($"{seen.Count} with one stroke", () => Batches.DecideAsync(new BatchDraft(together, seen, DecisionAct.Confirmed, "สมชาย"), CancellationToken.None));
        Assert.Equal(seen.Count, Assert.IsType<DecisionOutcome.MadeAll>(made).Batch.Count);
    }

    private async Task<T> TimedAsync<T>(string what, Func<Task<T>> ask)
    {
        using Process own = Process.GetCurrentProcess();
        (long began, TimeSpan used) = (Stopwatch.GetTimestamp(), own.TotalProcessorTime);
        T answer = await ask();
        own.Refresh();
        output.WriteLine($"{Stopwatch.GetElapsedTime(began).TotalMilliseconds,8:N1} ms, {(own.TotalProcessorTime - used).TotalMilliseconds,8:N1} ms of processor time: {what}");
        return answer;
    }

    private async Task GenerateAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        db.Database.SetCommandTimeout(600);
        string lines = string.Format(CultureInfo.InvariantCulture, Series, Findings);
        string submissions = string.Format(CultureInfo.InvariantCulture, Series, Findings / PerSubmission + 1);
        string sql = $"""
            INSERT INTO {Table("Submissions")} ("Id", "Ticket", "Sha256", "OriginalName", "Unit", "InboxPath", "Size", "ReceivedAt", "State", "FailedAttempts")
              SELECT i, 't' || i, 's' || i, 'SAR.docx', 'หน่วย ' || (i % 30), 'หน่วย ' || (i % 30) || '/SAR.docx', 1, '2026-11-21T06:30:00.000Z', 'Read', 0 FROM {submissions};
            INSERT INTO {Table("Readings")} ("Id", "SubmissionId", "ReaderVersion", "ReadAt", "Outcome", "ResultJson")
              SELECT i, i, '1', '2026-11-21T06:30:00.000Z', 'Checked', '' FROM {submissions};
            INSERT INTO {Table("FindingCards")} ("Id", "SubmissionId", "ReportOrdinal", "Text")
              SELECT i * 65536 + 1, i, 0, 'หนวย ' || (i % 30) || CASE WHEN i % 2 = 0 THEN ' นางสมศรี ใจดี ' ELSE ' นายมานะ ' END || (i % 9) || '.' || (i % 7) FROM {submissions};
            INSERT INTO {Table("FindingLines")} ("SubmissionId", "ReadingId", "Ordinal", "CardId", "Unit", "FiscalYear", "Round", "IndicatorNumber", "Code", "Severity", "Finding", "Figures", "Follows", "Latest", "State",
                "DecidedBy", "Position")
              SELECT i / 10 + 1, i / 10 + 1, i % 10, (i / 10 + 1) * 65536 + 1, 'หน่วย ' || ((i / 10 + 1) % 30), 2556 - (i / 10 + 1) % 3, 6 + 6 * (i / 100 % 2), ((i / 10 + 1) % 9) || '.' || ((i / 10 + 1) % 7), 'code-' || (i % 23),
                CASE WHEN i % 5 = 0 THEN 'Warning' ELSE 'Error' END, 'f' || i, 'd' || i, i % 4 = 3, i / 10 % 6 <> 5,
                CASE WHEN i % 997 = 0 THEN 'Changed' WHEN i % 3 = 0 THEN 'Confirmed' ELSE 'Open' END, CASE WHEN i % 997 <> 0 AND i % 3 = 0 THEN CASE WHEN i % 2 = 0 THEN 'สมชาย' ELSE 'สมหญิง' END END,
                'p' || (1000 + (i / 10 + 1) % 30) || (1000000000 + i) FROM {lines};
            """;
        await db.Database.ExecuteSqlRawAsync(sql);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }
}

public sealed class FindingListSpeedOnSqlite(ITestOutputHelper output) : FindingListSpeedTests(new SqliteTestDatabase(), output)
{
    private protected override string Series => "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) SELECT i FROM n) n";
}

public sealed class FindingListSpeedOnPostgres(ITestOutputHelper output) : FindingListSpeedTests(new PostgresTestDatabase(), output)
{
    private protected override string Series => "generate_series(1, {0}) n(i)";
}
