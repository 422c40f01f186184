using System.Diagnostics;
using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Tests.Decisions;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace KpiIngest.Records.Tests.Speed;

/// <summary>The review list of a large database. <c>scripts/finding-list-speed.sh</c> asks for many findings and reads the times; here a
/// few prove that every question is answered, and counted right.</summary>
public abstract class FindingListSpeedTests(TestDatabase database, ITestOutputHelper output) : DecisionsFixture(database)
{
    private static int Runs { get; } =
        Environment.GetEnvironmentVariable("KPI_INGEST_RUNS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 40;

    private static readonly FindingFilter Waiting = new() { States = FindingStates.Waiting };

    private static int Findings { get; } =
        Environment.GetEnvironmentVariable("KPI_INGEST_FINDINGS") is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : 2_000;

    private static bool Measured => Findings > 10_000;

    /// <summary>Parts of the names of what is timed, where not all is to be timed again.</summary>
    private static string[] Asked { get; } =
        Environment.GetEnvironmentVariable("KPI_INGEST_ASK")?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static IReadOnlyList<(string Name, FindingFilter Filter)> Filters { get; } =
    [
        ("as opened: what waits", Waiting),
        ("everything", new() { LatestOnly = false, WithFollowing = true }),
        ("all states", new()),
        ("unit", Waiting with { Units = [ManyFindings.Unit(7)] }),
        ("two units", Waiting with { Units = [ManyFindings.Unit(7), ManyFindings.Unit(39)] }),
        ("year", Waiting with { FiscalYear = 2555 }),
        ("round", Waiting with { Round = 12 }),
        ("indicator", Waiting with { Indicator = "3.4" }),
        ("code", Waiting with { Code = "code-3" }),
        ("severity", Waiting with { Severity = Severity.Warning }),
        ("one state", new() { States = [FindingState.Changed] }),
        ("reviewer", new() { DecidedBy = "สมหญิง" }),
        ("unit, year, code", Waiting with { Units = [ManyFindings.Unit(7)], FiscalYear = 2551, Code = "code-3" }),
        ("text: a person", Waiting with { Text = ManyFindings.Person(17) }),
        ("text: a unit", Waiting with { Text = "สํานักงานเกษตรจังหวัดน่าน" }),
        ("text: unit and person", Waiting with { Text = "ขนสงจังหวัดลำปาง สมศรี" }),
        ("text: half of the units", Waiting with { Text = "สำนักงาน" }),
        ("text: units and what many have", Waiting with { Text = "เกษตร" }),
        ("text: a unit and what all have", Waiting with { Text = "ตัวชี้วัด สำนักงานเกษตรจังหวัดน่าน" }),
        ("text: two letters", Waiting with { Text = "SA" }),
        ("text: what all have", Waiting with { Text = "ตัวชี้วัด" }),
        ("text: nothing has it", Waiting with { Text = "ไม่มีคำนี้" }),
    ];

    [DatabaseFact]
    public async Task Every_question_to_a_long_list_is_answered()
    {
        DatabaseAddress address = Records.Address;
        await new ManyFindings(address, Findings).WriteAsync();
        FindingQueue queue = new(Records);
        Stopwatches times = new(address, Measured ? Runs : 1);
        output.WriteLine(Stopwatches.Heading);
        foreach ((string name, FindingFilter filter) in Filters)
        {
            FindingPage page = await queue.PageAsync(filter, FindingSort.Card, null, false, 50, CancellationToken.None);
            FindingCounts counts = await FindingCounts.OfAsync(Records, filter, CancellationToken.None);
            Assert.Equal(counts.Total > 0, page.Items.Count > 0);
            await AgainAsync($"list, {name}", () => queue.PageAsync(filter, FindingSort.Card, null, false, 50, CancellationToken.None));
            await AgainAsync($"counts, {name}", () => FindingCounts.OfAsync(Records, filter, CancellationToken.None));
            if (!counts.AtLeast && Findings <= FindingCounts.MostCounted)
                Assert.Equal((await Batches.SetAsync(filter, CancellationToken.None)).Count, counts.Total);
            if (page.Items.Count == 0)
                continue;
            long line = page.Items[^1].Line.Id;
            FindingNeighbours around = (await queue.AroundAsync(filter, FindingSort.Card, line, CancellationToken.None))!;
            if (!counts.AtLeast && !around.CountAtLeast)
                Assert.Equal(counts.Total, around.Count);
            Assert.Equal(page.Items.Count, around.Position);
            await AgainAsync($"next item, {name}", () => queue.AroundAsync(filter, FindingSort.Card, line, CancellationToken.None));
        }

        foreach (FindingSort sort in new[] { FindingSort.Newest, FindingSort.Code })
        {
            FindingPage page = await queue.PageAsync(Waiting, sort, null, false, 50, CancellationToken.None);
            await AgainAsync($"list, by {sort}", () => queue.PageAsync(Waiting, sort, null, false, 50, CancellationToken.None));
            await SayAsync(
                $"second page, by {sort}",
                () => queue.PageAsync(Waiting, sort, page.NextKey, false, 50, CancellationToken.None)
            );
            long middle = await MiddleAsync();
            await SayAsync($"next item in the middle, by {sort}", () => queue.AroundAsync(Waiting, sort, middle, CancellationToken.None));
        }

        await SubmissionsAsync(AgainAsync);
        OverviewQuery overview = new(Records);
        await SayAsync("overview, rounds", () => overview.RoundsAsync(CancellationToken.None));
        await SayAsync("overview, a round", () => overview.OfAsync(2555, 12, CancellationToken.None));
        await SayAsync("one discrepancy", () => FindingDetail.OfAsync(Records, 1, CancellationToken.None));
        await TogetherAsync();
        Assert.Empty(await CellDamagesAsync());

        // What has just been asked is asked again for its time alone.
        Task AgainAsync(string what, Func<Task> ask) => Measured ? SayAsync(what, ask) : Task.CompletedTask;

        async Task SayAsync(string what, Func<Task> ask)
        {
            if (Measured && Asked.Length > 0 && !Asked.Any(part => what.Contains(part, StringComparison.Ordinal)))
                return;
            string row = await times.OfAsync(what, ask);
            output.WriteLine(row);
            if (Measured)
                Console.WriteLine(row);
        }
    }

    /// <summary>The texts again, of all that was received.</summary>
    private async Task SubmissionsAsync(Func<string, Func<Task>, Task> again)
    {
        SubmissionQuery submissions = new(Records);
        foreach ((string name, FindingFilter filter) in Filters.Where(f => f.Filter.Text is not null))
        {
            IReadOnlyList<SubmissionView> found = await submissions.PageAsync(null, 21, CancellationToken.None, filter.Text);
            Assert.Equal(found.Select(s => s.Submission.Id).OrderDescending(), found.Select(s => s.Submission.Id));
            Assert.Equal(name == "text: nothing has it", found.Count == 0);
            await again($"submissions, {name}", () => submissions.PageAsync(null, 21, CancellationToken.None, filter.Text));
        }
    }

    /// <summary>Some 10,000 with one stroke, and back.</summary>
    private async Task TogetherAsync()
    {
        FindingFilter some = new()
        {
            States = [FindingState.Open],
            Units = [.. Enumerable.Range(0, Math.Clamp(40 * 20_000 / Findings, 1, 40)).Select(ManyFindings.Unit)],
        };
        if (Findings > 500_000)
            some = some with { Units = [.. some.Units.Take(1)] };
        FindingSet seen = await Batches.SetAsync(some, CancellationToken.None);
        (DecisionOutcome made, string first) = await TimedAsync(() =>
            Batches.DecideAsync(
                new BatchDraft(some, seen, DecisionAct.Accepted, "สมชาย") { Reason = "ปัดเศษตามคู่มือ" },
                CancellationToken.None
            )
        );
        DecisionBatch batch = Assert.IsType<DecisionOutcome.MadeAll>(made).Batch;
        Assert.Equal(seen.Count, batch.Count);
        (DecisionOutcome back, string second) = await TimedAsync(() =>
            Batches.TakeBackAsync(batch.Id, "สมชาย", null, leaveOthers: false, CancellationToken.None)
        );
        Assert.Equal(seen.Count, Assert.IsType<DecisionOutcome.MadeAll>(back).Batch.Count);
        Assert.Equal(seen.Count, (await Batches.SetAsync(some, CancellationToken.None)).Count);
        output.WriteLine($"{seen.Count:N0} with one stroke: {first}; taken back: {second}");
        if (Measured)
            Console.WriteLine($"{seen.Count:N0} with one stroke: {first}; taken back: {second}");
    }

    private static async Task<(T Answer, string Time)> TimedAsync<T>(Func<Task<T>> ask)
    {
        using Process own = Process.GetCurrentProcess();
        (long began, TimeSpan used) = (Stopwatch.GetTimestamp(), own.TotalProcessorTime);
        T answer = await ask();
        own.Refresh();
        return (
            answer,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Stopwatch.GetElapsedTime(began).TotalSeconds:N2} s ({(own.TotalProcessorTime - used).TotalSeconds:N2} s of processor time here)"
            )
        );
    }

    private async Task<long> MiddleAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db
            .FindingLines.Where(l => l.Id >= Findings / 2 && l.Latest && !l.Follows && l.State == FindingState.Open)
            .OrderBy(l => l.Id)
            .Select(l => l.Id)
            .FirstAsync();
    }

    private async Task<IReadOnlyList<KpiIngest.Records.Audit.Verify.Damage>> CellDamagesAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        db.Database.SetCommandTimeout(600);
        KpiIngest.Records.Audit.Verify.Damages damages = new();
        await FindingIndexes.ProveAsync(db, damages, CancellationToken.None);
        return damages.First;
    }
}

[Collection(nameof(FindingListSpeedTests))]
[Trait("Lane", "Whole")]
public sealed class FindingListSpeedOnSqlite(ITestOutputHelper output) : FindingListSpeedTests(new SqliteTestDatabase(), output);

[Collection(nameof(FindingListSpeedTests))]
[Trait("Lane", "Whole")]
public sealed class FindingListSpeedOnPostgres(ITestOutputHelper output) : FindingListSpeedTests(new PostgresTestDatabase(), output);
