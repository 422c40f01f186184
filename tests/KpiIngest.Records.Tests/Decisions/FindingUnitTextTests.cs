using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Decisions;

/// <summary>A text that stands in units' names, in files or in both finds what looking at every card finds, however it is asked
/// for.</summary>
public abstract class FindingUnitTextTests(TestDatabase database) : DecisionsFixture(database)
{
    private const int Sent = 36;

    /// <summary>Names that are part of others, and one that stands at the same place of the list as another.</summary>
    private static readonly string[] Units =
    [
        "กองคลัง",
        "คลัง",
        "กอง คลัง",
        "กอง  คลัง",
        "สำนักงานเกษตร",
        "สำนักงานเกษตรน่าน",
        "สำนักงานขนส่งน่าน",
        "ศูนย์ SAR ๑",
    ];
    private static readonly string[] People = ["นางสมศรี ใจดี", "นายน่าน คลังดี", "นางสาวเกษตร กองแก้ว", "นายชำนาญ ขนส่ง"];

    /// <summary>Names alone, files alone, both, parts of two, tone marks, two letters, nothing.</summary>
    private static readonly string[] Texts =
    [
        "สำนักงาน",
        "สํานักงานเกษตร",
        "ขนสง",
        "เกษตร",
        "เกษตรน่าน",
        "น่าน",
        "กองคลัง",
        "กอง",
        "กอง คลัง",
        "คลัง",
        "คลังดี",
        "ศูนย์",
        "ศูนย",
        "นย",
        "SAR",
        "sa",
        "ศูนย์ ๑.๒",
        "สำนักงานเกษตร สมศรี",
        "สำนักงาน ขนส่ง",
        "กองคลัง เกษตร",
        "กองคลัง ศูนย์",
        "กองคลัง/sar",
        "คลัง/",
        "/รายงาน",
        "คลัง.docx",
        "รายงาน-สำนักงาน",
        "น่าน คลังดี",
        "สมศรี",
        "1.2",
        "docx",
        "ไม่มีคำนี้",
        "สำนักงาน ไม่มีคำนี้",
        "งานเกษตรน่า",
        "กองคลังนางสมศรี",
    ];

    private readonly Dictionary<long, string> texts = [];
    private readonly Dictionary<(FindingFilter, FindingSort), FindingPage> wholes = [];

    private FindingQueue Queue => new(Records);

    [DatabaseFact]
    public Task What_a_text_shows_is_what_looking_at_every_card_shows() => IsShownAsync();

    /// <summary>Where a list is long, texts are counted card by card from what is kept in memory, also after decisions.</summary>
    [DatabaseFact]
    public async Task What_a_text_shows_of_a_long_list_is_what_looking_at_every_card_shows()
    {
        FindingCells.CountAsLarge(Records);
        await IsShownAsync();
        await using RecordsDbContext db = Records.CreateDbContext();
        foreach (FindingLine line in await db.FindingLines.AsNoTracking().Where(l => l.State == FindingState.Open).Take(6).ToListAsync())
            await Decider.DecideAsync(
                new DecisionDraft(FindingSets.VersionOf(line), DecisionAct.Confirmed, "สมชาย"),
                CancellationToken.None
            );
        wholes.Clear();
        FindingFilter open = new() { States = [FindingState.Open] };
        foreach (string text in Texts.Take(12))
        foreach (FindingSort sort in new[] { FindingSort.Card, FindingSort.Newest })
            await SameAsync(open, text, sort);
    }

    /// <summary>Units whose names hold the words are not looked through for that.</summary>
    [DatabaseFact]
    public async Task Of_more_than_are_counted_it_is_said_that_they_are_more()
    {
        const int Cap = 7;
        FindingCells.CountAsLarge(Records, Cap);
        await FillAsync();
        FindingFilter all = new() { WithFollowing = true };
        FindingPage whole = await Queue.PageAsync(all, FindingSort.Card, null, false, 1_000, CancellationToken.None);
        int capped = 0;
        foreach (string text in Texts)
        {
            List<long> right = [.. whole.Items.Where(i => Holds(texts[i.Line.CardId], text)).Select(i => i.Line.Id)];
            foreach (
                int at in new[] { 0, Cap / 2, Cap, Cap + 1, right.Count / 2, right.Count - 1 }
                    .Where(at => at >= 0 && at < right.Count)
                    .Distinct()
            )
            {
                FindingNeighbours around = (
                    await Queue.AroundAsync(all with { Text = text }, FindingSort.Card, right[at], CancellationToken.None)
                )!;
                Assert.True(IsOf(at, around.Position - 1, around.PositionAtLeast), $"{text}: {around} of {at}");
                Assert.True(IsOf(right.Count, around.Count, around.CountAtLeast), $"{text}: {around} of {right.Count}");
                capped += around.CountAtLeast ? 1 : 0;
            }

            FindingCounts counts = await FindingCounts.OfAsync(Records, all with { Text = text }, CancellationToken.None);
            Assert.True(IsOf(right.Count, counts.Total, counts.AtLeast), $"{text}: {counts.Total} of {right.Count}");
        }

        Assert.True(capped > 20, $"{capped} were more than are counted");

        static bool IsOf(int number, int counted, bool atLeast) =>
            atLeast ? number > Cap && counted >= Cap && counted <= number : counted == number;
    }

    private async Task IsShownAsync()
    {
        await FillAsync();
        Random random = new(16);
        string[] all = [.. texts.Values];
        List<string> asked = [.. Texts];
        for (int i = 0; i < 20; i++)
        {
            string text = all[random.Next(all.Length)];
            int from = random.Next(text.Length);
            asked.Add(text.Substring(from, random.Next(1, Math.Min(14, text.Length - from) + 1)).Replace('\n', ' '));
        }

        FindingFilter[] filters =
        [
            new() { LatestOnly = false, WithFollowing = true },
            new() { States = [FindingState.Open, FindingState.Confirmed] },
            new() { Units = ["กอง คลัง", "สำนักงานเกษตร"] },
            new() { Units = ["กองคลัง"], FiscalYear = 2556 },
            new() { Indicator = "1.2" },
            new() { Submission = 3, LatestOnly = false },
        ];

        // Each text beside two of the filters, each filter beside every third text.
        foreach ((int i, string text) in asked.Index())
        foreach ((int j, FindingFilter filter) in filters.Index().Where(f => (f.Index + i) % 3 == 0))
            await SameAsync(filter, text, (FindingSort)((i / 3 + j) % 3));
        foreach (string text in asked)
            Assert.Equal(
                texts.Where(t => Holds(t.Value, text)).Select(t => FindingCards.SubmissionOf(t.Key)).Distinct().OrderDescending(),
                (await new SubmissionQuery(Records).PageAsync(null, Sent + 1, CancellationToken.None, text)).Select(s => s.Submission.Id)
            );
    }

    [DatabaseFact]
    public async Task A_word_of_names_is_a_filter_by_unit_beside_the_few_others_that_hold_it()
    {
        await SendAsync(new SampleCard("1.1", new SampleFinding("1", "6.5000")), "สำนักงานเกษตร");
        await SendAsync(new SampleCard("1.1", new SampleFinding("1", "6.5000")), "สำนักงานขนส่ง");
        await SendNamedAsync("กองคลัง", "สำเนาเกษตร.docx", 0, "1.1");
        await SendNamedAsync("สำนักงานเกษตร", "สำนักงานเกษตร.docx", 1, "1.1");
        Assert.Equal(["สำนักงานขนส่ง สำนักงานเกษตร"], await SharesAsync("สำนักงาน"));
        Assert.Equal(["สำนักงานขนส่ง"], await SharesAsync("ขนส่ง สำนักงาน"));
        Assert.Equal(["สำนักงานเกษตร", "2 cards"], await SharesAsync("เกษตร"));
        Assert.Equal(["สำนักงานเกษตร"], await SharesAsync("เกษตร สำนักงาน"));
        Assert.Equal([""], await SharesAsync("สำนักงานขนส่ง กองคลัง"));
        Assert.Equal(["4 cards"], await SharesAsync("SAR"));
        Assert.Equal(["กองคลัง 2 cards"], await SharesAsync("กองคลัง สำเนา"));
        Assert.Equal(0, (await FindingCounts.OfAsync(Records, new() { Text = "สำนักงานขนส่ง กองคลัง" }, CancellationToken.None)).Total);
    }

    [DatabaseFact]
    public async Task Stretches_of_the_list_that_are_looked_through_hold_the_same_cards_as_all_of_it()
    {
        await FillAsync();
        await using RecordsDbContext db = Records.CreateDbContext();
        UnitNames names = await UnitNames.OfCardsAsync(db, CancellationToken.None);
        foreach (string word in new[] { "น่าน", "กอง", "สำนักงานเกษตร", "ศูนย์" })
        {
            HashSet<string> units = [.. names.Holding(FindingText.Folded(word))];
            List<long> ids = await db.FindingCards.Where(c => units.Contains(c.Unit)).Select(c => c.Id).ToListAsync();
            FindingTextWay all = await FindingTextWay.OfAsync(db, ["1.", "นาง"], names, CancellationToken.None);
            FindingTextWay within = all with { Cards = [.. all.Cards!.Where(c => ids.Contains(c.Id))] };
            FindingTextWay looked = all.OfOneLine with { Runs = UnitRun.Of(units, names) };
            Assert.NotEmpty(within.Cards);
            foreach (bool backwards in new[] { false, true })
            foreach (CardPlace? from in within.Cards.Cast<CardPlace?>().Prepend(null))
                Assert.Equal(await CardsAsync(within, backwards, from), (await CardsAsync(looked, backwards, from)).Intersect(ids));
        }

        async Task<List<long>> CardsAsync(FindingTextWay way, bool backwards, CardPlace? from)
        {
            List<long> cards = [];
            (long, string)? place = from is null ? null : (0, from.Position);
            await foreach (IReadOnlyList<long> some in way.InOrderAsync(db, false, place, backwards, CancellationToken.None, first: 2))
                cards.AddRange(some);
            return cards;
        }
    }

    /// <summary>What a filter shows without a text: asked once for all texts that are tried beside it.</summary>
    private async Task<FindingPage> WholeAsync(FindingFilter filter, FindingSort sort)
    {
        if (!wholes.TryGetValue((filter, sort), out FindingPage? whole))
            wholes[(filter, sort)] = whole = await Queue.PageAsync(filter, sort, null, false, 1_000, CancellationToken.None);
        return whole;
    }

    private async Task SameAsync(FindingFilter filter, string text, FindingSort sort)
    {
        FindingFilter asked = filter with { Text = text };
        FindingPage whole = await WholeAsync(filter, sort);
        List<long> right = [.. whole.Items.Where(i => Holds(texts[i.Line.CardId], text)).Select(i => i.Line.Id)];
        FindingPage page = await Queue.PageAsync(asked, sort, null, false, 1_000, CancellationToken.None);
        Assert.Equal(right, page.Items.Select(i => i.Line.Id));
        FindingCounts counts = await FindingCounts.OfAsync(Records, asked, CancellationToken.None);
        Assert.Equal(right.Count, counts.Total);
        FindingFilter ofAny = filter with { Units = [] };
        Assert.Equal(
            (await WholeAsync(ofAny, sort))
                .Items.Where(i => Holds(texts[i.Line.CardId], text))
                .GroupBy(i => i.Line.Unit)
                .Select(g => (g.Key, g.Count()))
                .OrderBy(g => g.Key, StringComparer.Ordinal),
            counts.Units.Select(u => (u.Key, u.Value)).OrderBy(g => g.Key, StringComparer.Ordinal)
        );
        Assert.Equal(right.Count, (await Batches.SetAsync(asked, CancellationToken.None)).Count);
        foreach (int at in new[] { 0, right.Count / 2, right.Count - 1 }.Where(at => at >= 0 && at < right.Count).Distinct())
            Assert.Equal(
                new FindingNeighbours(
                    at == 0 ? null : right[at - 1],
                    at + 1 == right.Count ? null : right[at + 1],
                    at + 1,
                    right.Count,
                    true
                ),
                await Queue.AroundAsync(asked, sort, right[at], CancellationToken.None)
            );
        if (whole.Items.Select(i => i.Line.Id).Except(right).FirstOrDefault() is var other and > 0)
        {
            List<long> ids = [.. whole.Items.Select(i => i.Line.Id)];
            (List<long> before, List<long> after) = (
                [.. ids[..ids.IndexOf(other)].Intersect(right)],
                [.. ids[ids.IndexOf(other)..].Intersect(right)]
            );
            Assert.Equal(
                new FindingNeighbours(
                    before.Count == 0 ? null : before[^1],
                    after.Count == 0 ? null : after[0],
                    before.Count + 1,
                    right.Count,
                    false
                ),
                await Queue.AroundAsync(asked, sort, other, CancellationToken.None)
            );
        }

        if (right.Count > 3)
        {
            FindingPage first = await Queue.PageAsync(asked, sort, null, false, 3, CancellationToken.None);
            FindingPage second = await Queue.PageAsync(asked, sort, first.NextKey, false, 3, CancellationToken.None);
            FindingPage back = await Queue.PageAsync(asked, sort, second.PreviousKey, true, 3, CancellationToken.None);
            Assert.Equal(right.Take(6), [.. first.Items.Concat(second.Items).Select(i => i.Line.Id)]);
            Assert.Equal(right.Take(3), back.Items.Select(i => i.Line.Id));
        }
    }

    private static bool Holds(string card, string text) => FindingTexts.WordsOf(text).All(w => card.Contains(w, StringComparison.Ordinal));

    private async Task<IEnumerable<string>> SharesAsync(string text)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        CellTable table = await FindingCells.NowAsync(Records, db, CancellationToken.None);
        return (await FindingShare.OfAsync(db, new FindingFilter { Text = text }, table, CancellationToken.None)).Select(s =>
            string.Join(
                ' ',
                [
                    .. (s.Units ?? []).Order(StringComparer.Ordinal),
                    .. s.Text is null ? Array.Empty<string>() : [$"{s.Text.Cards!.Count} cards"],
                ]
            )
        );
    }

    private async Task FillAsync()
    {
        Random random = new(29);
        for (int i = 0; i < Sent; i++)
        {
            string unit = Units[random.Next(Units.Length)];
            string named = random.Next(5) switch
            {
                0 => unit,
                1 => Units[random.Next(Units.Length)],
                2 => "รายงาน-" + unit,
                3 => "SAR สำนักงาน",
                _ => "SAR",
            };
            await SendNamedAsync(unit, $"{named} {i}.docx", i, random.Next(2) == 0 ? "1.2" : "1.10");
        }

        await using RecordsDbContext db = Records.CreateDbContext();
        foreach (Submission submission in await db.Submissions.AsNoTracking().ToListAsync())
        {
            string[] own = [submission.Unit, submission.InboxPath];
            texts[FindingCards.IdOf(submission.Id, FoundFinding.NoReport)] = Folded(own);
            foreach (RecordedReport report in await db.Reports.Where(r => r.SubmissionId == submission.Id).ToListAsync())
                texts[FindingCards.IdOf(submission.Id, report.Ordinal)] = Folded([
                    .. own,
                    report.IndicatorNumber!,
                    report.IndicatorName!,
                    People[(int)submission.Id % People.Length],
                ]);
        }

        static string Folded(string[] lines) => string.Join('\n', lines.Select(FindingText.Folded));
    }

    private async Task SendNamedAsync(string unit, string file, int number, string indicator)
    {
        Submission submission = await ReceiveAsync(unit, file, (char)('一' + 1_000 + number));
        SampleCard card = new(
            indicator,
            new SampleFinding("1", "6.5000"),
            new SampleFinding("2", "7.0000", Code: "score-range"),
            new SampleFinding("3", "8.0000", Follows: 1)
        )
        {
            Year = number % 4 == 0 ? 2555 : 2556,
        };
        FileResult result = card.Result with
        {
            Reports = [card.Result.Reports[0] with { Supervisors = [People[(int)submission.Id % People.Length]] }],
        };
        Time.Now += TimeSpan.FromSeconds(1);
        Assert.True(await Recorder.RecordAsync(submission.Id, "1", result, CancellationToken.None));
        if (number % 5 == 0)
            await DecideAsync(submission, 0, DecisionAct.Confirmed);
    }
}

[Trait("Lane", "Whole")]
public sealed class FindingUnitTextOnSqlite() : FindingUnitTextTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class FindingUnitTextOnPostgres() : FindingUnitTextTests(new PostgresTestDatabase());
