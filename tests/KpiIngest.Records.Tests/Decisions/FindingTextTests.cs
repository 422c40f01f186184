using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Decisions;

/// <summary>The index of texts gives what looking at every card gives, whatever the card's unit is called.</summary>
public abstract class FindingTextTests(TestDatabase database) : DecisionsFixture(database)
{
    private const string Letters = "กขคงจชซฐณดตถทธนบปผพฟมยรลวศสหอฮะาิีึืุูเแโใไำํ่้๊๋์็ฯๆ๐๑๒๓๔๕๖๗๘๙ 0123456789.()%_\"'*-^:\\abXY";
    private const int Cards = 150;

    /// <summary>Names that share parts with texts and with each other.</summary>
    private static readonly string[] Units =
    [
        "กขคงจ",
        "ขคง",
        "กขคงจชซ",
        "งจ",
        "ก ข ค",
        "abcd",
        "100%\"'*",
        "่้๊",
        "🙂🙂🙂🙂",
        "สำนักงานขนส่ง",
    ];

    /// <summary>Each means something to a query language, to LIKE or to a format, or is nothing after folding.</summary>
    private static readonly string[] Hostile =
    [
        "%%%",
        "___",
        "ก%ง",
        "100%",
        "\"",
        "\"\"\"",
        "ab\"cd",
        "'; DROP TABLE \"FindingCards\"; --",
        "กข AND คง",
        "กขค OR งจช",
        "NOT กขค",
        "กขค*",
        "^กขค",
        "Text:กขค",
        "(กขค)",
        "NEAR(กขค งจช)",
        "-กขค",
        "{0}{1}",
        "\\",
        "\\_\\",
        "่้๊",
        "   ",
        "",
        "ํา",
        "🙂🙂",
        "🙂🙂🙂",
        "a🙂b",
        "\0\0\0",
        "กขค\0",
        "\ud800ab",
        "ÀÉÎ",
        "İIı",
        "ß",
        "ﬁ",
    ];

    [DatabaseFact]
    public async Task Random_texts_are_found_by_their_parts_as_by_looking_at_each()
    {
        Random random = new(20261129);
        IReadOnlyList<string> texts = [.. Enumerable.Range(0, Cards).Select(_ => Text(random, random.Next(3, 90)))];
        await FillAsync(texts);
        int found = 0;
        for (int i = 0; i < 250; i++)
        {
            string text = texts[random.Next(texts.Count)];
            int from = random.Next(text.Length);
            string part =
                random.Next(5) == 0
                    ? Text(random, random.Next(1, 5))
                    : text.Substring(from, random.Next(1, Math.Min(12, text.Length - from) + 1));
            string query = random.Next(4) switch
            {
                0 => part + " " + Text(random, 1),
                1 => Part(random, Units[random.Next(Units.Length)]) + part,
                2 => Part(random, Units[random.Next(Units.Length)]) + " " + part,
                _ => part,
            };
            found += await SameAsync(texts, query);
        }

        Assert.True(found > 250);
    }

    [DatabaseFact]
    public async Task A_hostile_text_finds_what_holds_it_and_nothing_else()
    {
        string[] texts = [.. Hostile, "กขคงจช", "ก ข ค", "100 %", "abcd", "and or not near"];
        await FillAsync(texts);
        foreach (string query in Hostile)
            await SameAsync(texts, query);
    }

    [DatabaseFact]
    public async Task What_holds_all_parts_of_a_word_apart_does_not_hold_the_word()
    {
        string[] texts = ["ถทธนบปผ", "ถทธ นบป บปผ", "นบปผถทธ", "ถทธนบป ผ", "บปผนบปถทธ"];
        await FillAsync(texts);
        Assert.Equal(1, await SameAsync(texts, "ถทธนบปผ"));
        Assert.Equal(2, await SameAsync(texts, "ถทธนบป"));
    }

    [DatabaseFact]
    public async Task The_index_follows_what_is_added_changed_and_taken_away()
    {
        await FillAsync(["สำนักงานยานยนต์", "กองคลัง"]);
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            await db
                .FindingCards.Where(c => c.SubmissionId == 1)
                .ExecuteUpdateAsync(c =>
                    c.SetProperty(x => x.Text, FindingText.Folded("สำนักงานเกษตร"))
                        .SetProperty(x => x.Parts, FindingText.Folded("สำนักงานเกษตร"))
                );
            await db.FindingCards.Where(c => c.SubmissionId == 2).ExecuteDeleteAsync();
        }

        Assert.Equal(("", "1", ""), (await FoundAsync("ยานยนต์"), await FoundAsync("เกษตร"), await FoundAsync("กองคลัง")));
        await FillAsync(["", "", "กองช่าง"], from: 3);
        Assert.Equal("3", await FoundAsync("กองช่าง"));
    }

    [DatabaseFact]
    public async Task Few_cards_many_and_the_usual_way_show_the_same_lines()
    {
        foreach (string unit in new[] { "สำนักงานเกษตร", "กองคลัง" })
            await SendAsync(new SampleCard("1.2", new SampleFinding("1", "6.5000"), new SampleFinding("2", "7.0000")), unit);
        foreach (string text in new[] { "สำนักงาน", "สมศรี", "๑.๒", "ไม่มี", "กองคลัง SAR" })
        {
            await using RecordsDbContext db = Records.CreateDbContext();
            FindingFilter filter = new() { Text = text };
            FindingTextWay few = await WayAsync(db, text);
            Assert.NotNull(few.Cards);
            List<long> usual = await (await FindingSets.OfAsync(db, filter, CancellationToken.None))
                .OrderBy(l => l.Id)
                .Select(l => l.Id)
                .ToListAsync();
            Assert.Equal(usual, await FindingSets.Of(db, filter, few).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync());
            Assert.Equal(usual, await FindingSets.Of(db, filter, few.OfOneLine).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync());
            FindingTextWay without = (await few.OfOneLine.WithoutAsync(db, CancellationToken.None))!;
            List<long> left = await FindingSets.Of(db, new FindingFilter(), without).Select(l => l.Id).ToListAsync();
            Assert.Equal(
                usual,
                (await FindingSets.Of(db, new FindingFilter(), null).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync()).Except(left)
            );
        }
    }

    [DatabaseFact]
    public async Task Cards_stand_in_the_order_of_their_lines_whether_they_are_known_or_looked_at()
    {
        foreach (string unit in new[] { "สำนักงานเกษตร", "กองคลัง", "เกษตร", "กองคลัง" })
        foreach (string indicator in new[] { "1.10", "1.2" })
            await SendAsync(new SampleCard(indicator, new SampleFinding("1", "6.5000"), new SampleFinding("2", "7.0000")), unit);
        await using RecordsDbContext db = Records.CreateDbContext();
        FindingTextWay known = await WayAsync(db, "สมศรี");
        Assert.Equal(8, known.Cards!.Count);
        foreach ((bool newest, bool backwards) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            IQueryable<FindingLine> lines = newest
                ? db.FindingLines.OrderByDescending(l => l.SubmissionId).ThenBy(l => l.Position)
                : db.FindingLines.OrderBy(l => l.Position);
            List<FindingLine> inOrder = await lines.AsNoTracking().ToListAsync();
            if (backwards)
                inOrder.Reverse();
            List<long> right = [.. inOrder.Select(l => l.CardId).Distinct()];
            Assert.Equal(right, await InOrderAsync(known, null));
            Assert.Equal(right, await InOrderAsync(known.OfOneLine, null));
            foreach (FindingLine line in inOrder)
            {
                (long, string) from = (line.SubmissionId, FindingOrder.CardPositionOf(line.Position));
                IEnumerable<long> behind = right.SkipWhile(c => c != line.CardId);
                Assert.Equal(behind, await InOrderAsync(known, from));
                Assert.Equal(behind, (await InOrderAsync(known.OfOneLine, from)).SkipWhile(c => c != line.CardId));
            }

            async Task<List<long>> InOrderAsync(FindingTextWay way, (long, string)? from)
            {
                List<long> cards = [];
                await foreach (IReadOnlyList<long> some in way.InOrderAsync(db, newest, from, backwards, CancellationToken.None, first: 1))
                    cards.AddRange(some);
                return cards;
            }
        }
    }

    [Fact]
    public void Units_of_many_kinds_are_asked_for_in_few_groups_each_in_one()
    {
        const string Word = "กขคงจฉชซฌญฎฏ";
        string[] units =
        [
            .. from begin in Enumerable.Range(0, 8)
            from length in Enumerable.Range(3, 5)
            where begin + length <= Word.Length
            select Word.Substring(begin, length),
        ];
        IReadOnlyList<CardGroup> groups = CardGroup.Of([Word], new UnitNames(units), null, [units[3]]);
        Assert.Equal(CardGroup.Most + 1, groups.Count);
        Assert.Equal([Word], Assert.Single(groups, g => g.Others).Runs);
        Assert.Equal(
            units.Except([units[3]]).Order(StringComparer.Ordinal),
            groups.Where(g => !g.Others).SelectMany(g => g.Units).Order(StringComparer.Ordinal)
        );
        Assert.Empty(groups[CardGroup.Most - 1].Runs);
        Assert.Empty(CardGroup.Of([Word], new UnitNames(units), [], []));
    }

    /// <returns>How many cards it finds.</returns>
    private async Task<int> SameAsync(IReadOnlyList<string> texts, string query)
    {
        IReadOnlyList<string> words = FindingTexts.WordsOf(query);
        if (words.Count == 0)
        {
            await using RecordsDbContext db = Records.CreateDbContext();
            FindingShare all = Assert.Single(
                await FindingShare.OfAsync(db, new FindingFilter { Text = query }, CellTable.Empty, CancellationToken.None)
            );
            Assert.True(all is { Units: null, Text: null, Filter.Text: null });
            return 0;
        }

        IEnumerable<int> right = Enumerable
            .Range(1, texts.Count)
            .Where(i => words.All(w => CardTexts(texts, i).Text.Contains(w, StringComparison.Ordinal)));
        string found = await FoundAsync(query);
        Assert.Equal(string.Join(' ', right), found);
        return found.Length == 0 ? 0 : found.Split(' ').Length;
    }

    private async Task<string> FoundAsync(string query)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        UnitNames names = await UnitNames.OfCardsAsync(db, CancellationToken.None);
        IQueryable<CardPlace> cards = await FindingTexts.CardsAsync(db, FindingTexts.WordsOf(query), names, CancellationToken.None);
        return string.Join(' ', (await cards.Select(c => c.Id).ToListAsync()).Order());
    }

    private static async Task<FindingTextWay> WayAsync(RecordsDbContext db, string text) =>
        await FindingTextWay.OfAsync(
            db,
            FindingTexts.WordsOf(text),
            await UnitNames.OfCardsAsync(db, CancellationToken.None),
            CancellationToken.None
        );

    private async Task FillAsync(IReadOnlyList<string> texts, int from = 1)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        db.FindingCards.AddRange(
            texts
                .Select(
                    (_, i) =>
                        new FindingCard
                        {
                            Id = i + 1,
                            SubmissionId = i + 1,
                            ReportOrdinal = 0,
                            Unit = UnitOf(i + 1),
                            Text = CardTexts(texts, i + 1).Text,
                            Parts = CardTexts(texts, i + 1).Parts,
                            Position = $"{i}",
                        }
                )
                .Where(c => c.Id >= from)
        );
        await db.SaveChangesAsync();
    }

    private static string UnitOf(int number) => Units[number % Units.Length];

    /// <summary>Some files hold the name of their unit too.</summary>
    private static (string Text, string Parts) CardTexts(IReadOnlyList<string> texts, int number) =>
        FindingText.OfCard(UnitOf(number), [number % 3 == 0 ? UnitOf(number) + "/" + texts[number - 1] : texts[number - 1]]);

    private static string Part(Random random, string text)
    {
        int from = random.Next(text.Length);
        return text.Substring(from, random.Next(1, text.Length - from + 1));
    }

    private static string Text(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)]));
}

public sealed class FindingTextOnSqlite() : FindingTextTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class FindingTextOnPostgres() : FindingTextTests(new PostgresTestDatabase());
