using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiIngest.Records.Tests.Decisions;

/// <summary>Counts and positions that are added up from cells are those of the list.</summary>
public abstract class FindingCellTests(TestDatabase database) : DecisionsFixture(database)
{
    private static readonly FindingFilter Everything = new() { LatestOnly = false, WithFollowing = true };

    private FindingQueue Queue => new(Records);

    [DatabaseFact]
    public async Task Each_finding_stands_where_the_list_has_it()
    {
        await FillAsync();
        FindingFilter[] filters =
        [
            Everything,
            new() { States = FindingStates.Waiting },
            new() { Code = "score-range" },
            new() { Units = ["กองคลัง", "กอง คลัง"] },
            new() { FiscalYear = 2555 },
            new() { Round = 6, LatestOnly = false },
            new() { DecidedBy = "สมชาย" },
            new() { Text = "คลัง" },
            new() { Indicator = "1.2" },
            new() { Submission = 2, LatestOnly = false },
        ];
        foreach (FindingSort sort in Enum.GetValues<FindingSort>())
        foreach (FindingFilter filter in filters)
            await EachStandsAsync(filter, sort);
    }

    [DatabaseFact]
    public async Task Who_has_counted_before_counts_what_changed_since()
    {
        Submission sent = await SendAsync(new SampleCard("1.2", new SampleFinding("1", "6.5000"), new SampleFinding("2", "7.0000")));
        Assert.Equal((2, 0), await OpenAndConfirmedAsync());
        DecisionOutcome.Made made = await DecideAsync(sent, 0, DecisionAct.Confirmed);
        Assert.Equal((1, 1), await OpenAndConfirmedAsync());
        await Decider.TakeBackAsync(made.Now, "สมชาย", null, CancellationToken.None);
        Assert.Equal((2, 0), await OpenAndConfirmedAsync());
        await ReadAsync(sent, new SampleCard("1.2", new SampleFinding("1", "6.5000")), "2");
        Assert.Equal((1, 0), await OpenAndConfirmedAsync());
        await FindingsRebuild.AnewAsync(Records, CancellationToken.None);
        Assert.Equal((1, 0), await OpenAndConfirmedAsync());
    }

    [DatabaseFact]
    public async Task A_changed_count_is_named_and_made_anew()
    {
        await FillAsync();
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            await db
                .FindingCells.Where(c => c.State == FindingState.Open && c.Code == "score-range")
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.Findings, x => x.Findings + 5));
        }

        Assert.All(await DamagesAsync(), d => Assert.Equal(DamageKind.ListChanged, d.Kind));
        Assert.NotEmpty(await DamagesAsync());
        await FindingsRebuild.AnewAsync(Records, CancellationToken.None);
        Assert.Empty(await DamagesAsync());
        Assert.Equal(
            (await Batches.SetAsync(Everything, CancellationToken.None)).Count,
            (await FindingCounts.OfAsync(Records, Everything, CancellationToken.None)).Total
        );
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task Lines_handed_over_as_texts_are_the_cells_of_the_list()
    {
        await FillAsync();
        await using RecordsDbContext db = Records.CreateDbContext();
        CellTableWriter counted = new();
        await FindingCellText.AddAsync(counted, db.FindingLines, CancellationToken.None);
        Assert.Equal(Said(await FindingCells.NowAsync(Records, db, CancellationToken.None)), Said(counted.Table()));

        static IEnumerable<string> Said(CellTable table) =>
            table
                .Cells.Where(c => c.Findings > 0)
                .Select(c =>
                    (
                        c with
                        {
                            Place = 0,
                            Code = 0,
                            Decider = 0,
                        },
                        table.Places[c.Place],
                        table.Codes[c.Code],
                        table.Deciders[c.Decider]
                    ).ToString()
                )
                .Order(StringComparer.Ordinal);
    }

    [DatabaseFact]
    public async Task Records_of_before_get_their_counts_and_their_index()
    {
        await FillAsync();
        await using RecordsDbContext db = Records.CreateDbContext();
        List<string> migrations = [.. db.Database.GetMigrations()];
        string before = migrations[migrations.FindIndex(m => m.EndsWith("_FindingSearch", StringComparison.Ordinal)) - 1];
        await db.GetService<IMigrator>().MigrateAsync(before);
        await Records.PrepareAsync(CancellationToken.None);
        Assert.Empty(await DamagesAsync());
        Assert.Equal(
            (await Batches.SetAsync(new FindingFilter { Text = "คลัง" }, CancellationToken.None)).Count,
            (
                await FindingCounts.OfAsync(
                    RecordsDatabase.ForReading(Records.Address),
                    new FindingFilter { Text = "คลัง" },
                    CancellationToken.None
                )
            ).Total
        );
        Assert.NotEqual(
            0,
            (await FindingCounts.OfAsync(RecordsDatabase.ForReading(Records.Address), Everything, CancellationToken.None)).Total
        );
    }

    [Fact]
    public void A_sample_is_of_cards_that_there_are()
    {
        const long Submissions = 123_456;
        long[] sample = FindingTextWay.SampleOf(Submissions);
        Assert.Equal(FindingCards.IdOf(Submissions, 0), sample[^1]);
        Assert.Equal(sample.Length, sample.Distinct().Count());
        Assert.All(sample, id => Assert.Equal(FindingCards.IdOf(FindingCards.SubmissionOf(id), 0), id));
    }

    [Fact]
    public void Text_is_compared_by_code_point()
    {
        string[] right = ["", "a", "ก", "ก\u001f", "กก", "\uffff", "\U00010000", "\U0001f642"];
        for (int i = 0; i < right.Length; i++)
        for (int j = 0; j < right.Length; j++)
            Assert.Equal(i.CompareTo(j), Math.Sign(FindingOrder.Compare(right[i], right[j])));
    }

    private async Task EachStandsAsync(FindingFilter filter, FindingSort sort)
    {
        IReadOnlyList<FindingItem> items = (await Queue.PageAsync(filter, sort, null, false, 200, CancellationToken.None)).Items;
        Assert.NotEmpty(items);
        Assert.Equal(items.Count, (await FindingCounts.OfAsync(Records, filter, CancellationToken.None)).Total);
        for (int i = 0; i < items.Count; i++)
        {
            FindingNeighbours around = (await Queue.AroundAsync(filter, sort, items[i].Line.Id, CancellationToken.None))!;
            Assert.Equal(
                new FindingNeighbours(
                    i == 0 ? null : items[i - 1].Line.Id,
                    i + 1 == items.Count ? null : items[i + 1].Line.Id,
                    i + 1,
                    items.Count,
                    true
                ),
                around
            );
        }
    }

    private async Task FillAsync()
    {
        foreach (string unit in new[] { "กองคลัง", "กอง คลัง", "สำนักงานเกษตร" })
        {
            foreach ((string indicator, int year, int round) in new[] { ("1.2", 2556, 12), ("1.10", 2555, 6) })
            {
                SampleCard card = new(
                    indicator,
                    new SampleFinding("1", "6.5000"),
                    new SampleFinding("2", "7.0000", Code: "score-range"),
                    new SampleFinding("3", "8.0000", Follows: 1)
                )
                {
                    Year = year,
                    Round = round,
                };
                await SendAsync(card, unit);
                if (round == 12)
                    await DecideAsync(await SendAsync(card, unit), 0, DecisionAct.Confirmed);
            }
        }
    }

    private async Task<(int Open, int Confirmed)> OpenAndConfirmedAsync()
    {
        FindingCounts counts = await FindingCounts.OfAsync(Records, new FindingFilter(), CancellationToken.None);
        return (counts.States.GetValueOrDefault(FindingState.Open), counts.States.GetValueOrDefault(FindingState.Confirmed));
    }

    private async Task<IReadOnlyList<Damage>> DamagesAsync() =>
        (await new RecordsVerification(Records, null, Time).RunAsync([], 0, null, CancellationToken.None)).Damages.First;
}

[Trait("Lane", "Whole")]
public sealed class FindingCellOnSqlite() : FindingCellTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class FindingCellOnPostgres() : FindingCellTests(new PostgresTestDatabase());
