using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Decisions;

public abstract class FindingQueueTests(TestDatabase database) : DecisionsFixture(database)
{
    private static readonly string[] Units = ["สำนักงานเกษตร", "กองคลัง", "สำนักงานขนส่ง"];

    private FindingQueue Queue => new(Records);

    [DatabaseTheory]
    [InlineData(FindingSort.Card)]
    [InlineData(FindingSort.Newest)]
    [InlineData(FindingSort.Code)]
    public async Task Pages_forwards_and_backwards_hold_every_finding_once(FindingSort sort)
    {
        await FillAsync();
        foreach (
            FindingFilter filter in new FindingFilter[]
            {
                new(),
                new() { LatestOnly = false, WithFollowing = true },
                new() { States = [FindingState.Open, FindingState.Confirmed] },
                new() { Units = ["สำนักงานขนส่ง", "กองคลัง"], States = [FindingState.Open, FindingState.Confirmed] },
                new() { Units = [.. Units, "ไม่มีหน่วยนี้"] },
            }
        )
        {
            List<long> forwards = [];
            (string? key, string? last) = (null, null);
            do
            {
                FindingPage page = await Queue.PageAsync(filter, sort, key, false, 4, CancellationToken.None);
                Assert.Equal(key is null, page.PreviousKey is null);
                forwards.AddRange(page.Items.Select(i => i.Line.Id));
                last = page.PreviousKey ?? last;
                key = page.NextKey;
            } while (key is not null);

            List<long> backwards = [];
            while (last is not null)
            {
                FindingPage page = await Queue.PageAsync(filter, sort, last, true, 4, CancellationToken.None);
                backwards.InsertRange(0, page.Items.Select(i => i.Line.Id));
                last = page.PreviousKey;
            }

            Assert.Equal((await Batches.SetAsync(filter, CancellationToken.None)).Count, forwards.Distinct().Count());
            Assert.Equal(forwards.Count, forwards.Distinct().Count());
            HashSet<long> shown = [.. forwards];
            FindingPage everything = await Queue.PageAsync(
                new() { LatestOnly = false, WithFollowing = true },
                sort,
                null,
                false,
                1_000,
                CancellationToken.None
            );
            Assert.Equal(everything.Items.Select(i => i.Line.Id).Where(shown.Contains), forwards);
            Assert.Equal(forwards[..backwards.Count], backwards);
            Assert.True(backwards.Count >= forwards.Count - 4);
            foreach ((int at, long line) in forwards.Index())
            {
                FindingNeighbours around = (await Queue.AroundAsync(filter, sort, line, CancellationToken.None))!;
                Assert.Equal(
                    (at == 0 ? null : (long?)forwards[at - 1], at == forwards.Count - 1 ? null : (long?)forwards[at + 1], at + 1),
                    (around.Previous, around.Next, around.Position)
                );
            }
        }
    }

    [DatabaseFact]
    public async Task A_key_that_is_none_of_this_order_gives_the_first_page()
    {
        await FillAsync();
        FindingPage ofCodes = await Queue.PageAsync(new FindingFilter(), FindingSort.Code, null, false, 4, CancellationToken.None);
        foreach (
            string key in new[]
            {
                ofCodes.NextKey!,
                "",
                "?",
                "bm8ga2V5",
                KeyOf("-1\u001ex"),
                KeyOf("12e3\u001ex"),
                KeyOf("99999999999999999999\u001ex"),
            }
        )
        {
            FindingPage page = await Queue.PageAsync(new FindingFilter(), FindingSort.Newest, key, false, 4, CancellationToken.None);
            Assert.Equal((4, null), (page.Items.Count, page.PreviousKey));
        }

        Assert.Equal(
            4,
            (await Queue.PageAsync(new FindingFilter(), FindingSort.Code, KeyOf("\0\u001e\0"), false, 4, CancellationToken.None))
                .Items
                .Count
        );

        static string KeyOf(string text) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(text));
    }

    [DatabaseFact]
    public async Task The_list_stands_card_by_card_as_a_Thai_dictionary_has_the_units()
    {
        await FillAsync();
        FindingPage page = await Queue.PageAsync(new FindingFilter(), FindingSort.Card, null, false, 100, CancellationToken.None);
        Assert.Equal(["กองคลัง", "สำนักงานเกษตร", "สำนักงานขนส่ง"], page.Items.Select(i => i.Line.Unit).Distinct());
        Assert.Equal(["1.2", "1.10"], page.Items.Where(i => i.Line.Unit == "กองคลัง").Select(i => i.Line.IndicatorNumber).Distinct());
        Assert.All(
            page.Items,
            i => Assert.Equal(("คะแนนถ่วงน้ำหนักคลาดเคลื่อน", true), (i.Message, i.File.EndsWith(".docx", StringComparison.Ordinal)))
        );
    }

    [DatabaseFact]
    public async Task Counts_beside_each_filter_are_what_the_list_then_holds()
    {
        await FillAsync();
        foreach (
            FindingFilter filter in new FindingFilter[]
            {
                new(),
                new() { Code = "score-range" },
                new() { Units = ["กองคลัง"], States = [FindingState.Open] },
                new() { Round = 12, LatestOnly = false },
                new() { Text = "สมศรี ๑.๒" },
            }
        )
        {
            FindingCounts counts = await FindingCounts.OfAsync(Records, filter, CancellationToken.None);
            Assert.Equal(await CountAsync(filter), counts.Total);
            foreach ((string unit, int count) in counts.Units)
                Assert.Equal(await CountAsync(filter with { Units = [unit] }), count);
            foreach ((string code, int count) in counts.Codes)
                Assert.Equal(await CountAsync(filter with { Code = code }), count);
            foreach ((FindingState state, int count) in counts.States)
                Assert.Equal(await CountAsync(filter with { States = [state] }), count);
            foreach ((int year, int count) in counts.FiscalYears)
                Assert.Equal(await CountAsync(filter with { FiscalYear = year }), count);
            foreach ((string decider, int count) in counts.Deciders.Where(d => d.Key.Length > 0))
                Assert.Equal(await CountAsync(filter with { DecidedBy = decider }), count);
            Assert.Equal(await CountAsync(filter with { Severity = null }), counts.Severities.Values.Sum());
            Assert.Equal(await CountAsync(filter with { Round = null }), counts.Rounds.Values.Sum());
        }
    }

    [DatabaseTheory]
    [InlineData("ขนส่ง", true)]
    [InlineData("สํานักงานขนสง", true)]
    [InlineData("สมศรี ใจดี", true)]
    [InlineData("๑.๑๐", true)]
    [InlineData("SAR", true)]
    [InlineData("เก้าอีน้ำ", true)]
    [InlineData("ไม่มีคำนี้", false)]
    [InlineData("ขนส่ง ไม่มีคำนี้", false)]
    public async Task Text_is_found_as_people_type_it(string text, bool there)
    {
        await FillAsync();
        Assert.Equal(there, await CountAsync(new FindingFilter { Text = text }) > 0);
    }

    [DatabaseFact]
    public async Task After_a_decision_the_next_of_the_same_queue_follows()
    {
        await FillAsync();
        FindingFilter open = new() { States = [FindingState.Open] };
        IReadOnlyList<FindingItem> items = (await Queue.PageAsync(open, FindingSort.Card, null, false, 100, CancellationToken.None)).Items;
        FindingNeighbours around = (await Queue.AroundAsync(open, FindingSort.Card, items[2].Line.Id, CancellationToken.None))!;
        Assert.Equal(new FindingNeighbours(items[1].Line.Id, items[3].Line.Id, 3, items.Count, true), around);
        await Decider.DecideAsync(
            new DecisionDraft(FindingSets.VersionOf(items[2].Line), DecisionAct.Confirmed, "สมชาย"),
            CancellationToken.None
        );
        FindingNeighbours after = (await Queue.AroundAsync(open, FindingSort.Card, items[2].Line.Id, CancellationToken.None))!;
        Assert.Equal(new FindingNeighbours(items[1].Line.Id, items[3].Line.Id, 3, items.Count - 1, false), after);
        Assert.Null((await Queue.AroundAsync(open, FindingSort.Card, items[0].Line.Id, CancellationToken.None))!.Previous);
        Assert.Null((await Queue.AroundAsync(open, FindingSort.Card, items[^1].Line.Id, CancellationToken.None))!.Next);
        Assert.Null(await Queue.AroundAsync(open, FindingSort.Card, -1, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task A_finding_shows_its_figure_over_rounds_and_versions_and_what_follows_from_it()
    {
        SampleCard card = new("1.2", new SampleFinding("1", "6.5000"), new SampleFinding("2", "7.0000", Follows: 0));
        Submission half = await SendAsync(card with { Round = 6 });
        Submission first = await SendAsync(card);
        Submission second = await SendAsync(card);
        FindingDetail detail = (await FindingDetail.OfAsync(Records, (await LineAsync(second)).Id, CancellationToken.None))!;
        Assert.Equal(
            [(half.Id, 6, true), (first.Id, 12, false), (second.Id, 12, true)],
            detail.OverRounds.Select(f => (f.SubmissionId, f.Round, f.Latest))
        );
        Assert.Equal([1], detail.Consequences.Select(c => c.Line.Ordinal!.Value));
        Assert.Equal("1.2", detail.Report!.Indicator.Number);
    }

    [DatabaseFact]
    public async Task A_reading_that_finds_another_year_gives_the_replaced_version_its_place_back()
    {
        SampleCard card = new("1.2", new SampleFinding("1", "6.5000"));
        Submission first = await SendAsync(card);
        Submission second = await SendAsync(card);
        Assert.False((await LineAsync(first)).Latest);
        await ReadAsync(second, card with { Year = 2557 }, "2");
        Assert.True((await LineAsync(first)).Latest);
        Assert.True((await LineAsync(second)).Latest);
        await HoldsAsync();
    }

    private async Task FillAsync()
    {
        foreach (string unit in Units)
        {
            foreach (string indicator in new[] { "1.10", "1.2" })
            {
                SampleCard card = new(
                    indicator,
                    new SampleFinding("1", "6.5000"),
                    new SampleFinding("2", "7.0000", Code: "score-range"),
                    new SampleFinding("3", "8.0000", Follows: 1)
                );
                await SendAsync(card, unit);
                if (indicator == "1.2")
                    await DecideAsync(await SendAsync(card, unit), 0, DecisionAct.Confirmed, unit == "กองคลัง" ? "สมหญิง" : "สมชาย");
            }
        }
    }

    private async Task<int> CountAsync(FindingFilter filter)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await (await FindingSets.OfAsync(db, filter, CancellationToken.None)).CountAsync();
    }
}

[Trait("Lane", "Whole")]
public sealed class FindingQueueOnSqlite() : FindingQueueTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class FindingQueueOnPostgres() : FindingQueueTests(new PostgresTestDatabase());
