using KpiIngest.Records.Audit;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Decisions;

public abstract class BatchLedgerTests(TestDatabase database) : DecisionsFixture(database)
{
    private static readonly FindingFilter Weighted = new() { Code = "weighted-score" };

    private static SampleCard CardOf(int number) =>
        new(
            $"{number}.1",
            new SampleFinding("1", "6.5000"),
            new SampleFinding("2", "7.0000"),
            new SampleFinding("3", "8.0000", Follows: 1),
            new SampleFinding("4", "9.0000", Code: "score-range")
        );

    [DatabaseFact]
    public async Task Everything_that_the_filter_shows_is_decided_with_one_entry_and_nothing_else()
    {
        Submission[] sent = await SentAsync(3);
        FindingSet seen = await Batches.SetAsync(Weighted, CancellationToken.None);
        Assert.Equal(6, seen.Count);
        long before = await EntriesAsync();
        DecisionBatch batch = Assert.IsType<DecisionOutcome.MadeAll>(await DecideAsync(seen)).Batch;
        Assert.Equal((6, "สมชาย", before + 1), (batch.Count, batch.Actor, await EntriesAsync()));
        foreach (Submission one in sent)
            Assert.Equal("Accepted Accepted Open Open", await StatesAsync(one));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task It_is_refused_where_the_set_is_not_what_was_confirmed()
    {
        Submission[] sent = await SentAsync(2);
        FindingSet seen = await Batches.SetAsync(Weighted, CancellationToken.None);
        await DecideAsync(sent[1], 0, DecisionAct.Confirmed, "สมหญิง");
        DecisionOutcome.SetChanged decided = Assert.IsType<DecisionOutcome.SetChanged>(await DecideAsync(seen));
        Assert.Equal((4, 4, seen), (decided.Seen.Count, decided.Now.Count, decided.Seen));
        await SendAsync(CardOf(8));
        Assert.Equal(6, Assert.IsType<DecisionOutcome.SetChanged>(await DecideAsync(decided.Now)).Now.Count);
        FindingSet now = await Batches.SetAsync(Weighted, CancellationToken.None);
        await ReadAsync(sent[0], CardOf(1) with { Page = 2 }, "2");
        Assert.IsType<DecisionOutcome.SetChanged>(await DecideAsync(now));
        Assert.Equal("Open Open Open Open", await StatesAsync(sent[0]));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task It_is_taken_back_as_one_and_what_stood_before_stands_again()
    {
        Submission[] sent = await SentAsync(2);
        await DecideAsync(sent[0], 0, DecisionAct.SentBack, "สมหญิง");
        DecisionBatch batch = Assert
            .IsType<DecisionOutcome.MadeAll>(await DecideAsync(await Batches.SetAsync(Weighted, CancellationToken.None)))
            .Batch;
        await ReadAsync(sent[1], CardOf(2) with { Page = 2 }, "2");
        long before = await EntriesAsync();
        DecisionBatch back = Assert
            .IsType<DecisionOutcome.MadeAll>(
                await Batches.TakeBackAsync(batch.Id, "สมชาย", "ผิดชุด", leaveOthers: false, CancellationToken.None)
            )
            .Batch;
        Assert.Equal((4, before + 1), (back.Count, await EntriesAsync()));
        Assert.Equal("SentBack Open Open Open", await StatesAsync(sent[0]));
        Assert.Equal("Open Open Open Open", await StatesAsync(sent[1]));
        Assert.Equal(
            Refusal.NothingToTakeBack,
            Assert.IsType<DecisionOutcome.Refused>(await Batches.TakeBackAsync(batch.Id, "สมชาย", null, true, CancellationToken.None)).Why
        );
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task What_was_decided_anew_since_is_left_alone_when_a_batch_is_taken_back()
    {
        Submission[] sent = await SentAsync(2);
        DecisionBatch batch = Assert
            .IsType<DecisionOutcome.MadeAll>(await DecideAsync(await Batches.SetAsync(Weighted, CancellationToken.None)))
            .Batch;
        await DecideAsync(sent[0], 1, DecisionAct.Confirmed, "สมหญิง");
        DecisionOutcome.Refused refused = Assert.IsType<DecisionOutcome.Refused>(
            await Batches.TakeBackAsync(batch.Id, "สมชาย", null, leaveOthers: false, CancellationToken.None)
        );
        Assert.Contains("1 of 4", refused.English, StringComparison.Ordinal);
        Assert.Equal(
            3,
            Assert
                .IsType<DecisionOutcome.MadeAll>(
                    await Batches.TakeBackAsync(batch.Id, "สมชาย", null, leaveOthers: true, CancellationToken.None)
                )
                .Batch.Count
        );
        Assert.Equal("Open Confirmed Open Open", await StatesAsync(sent[0]));
        await HoldsAsync();
    }

    [DatabaseTheory]
    [InlineData(DecisionAct.Accepted, null, Refusal.NoReason)]
    [InlineData(DecisionAct.Misread, "x", Refusal.NotPossible)]
    [InlineData(DecisionAct.Seconded, "x", Refusal.NotPossible)]
    public async Task What_cannot_be_decided_for_many_is_refused(DecisionAct act, string? reason, Refusal why)
    {
        await SentAsync(1);
        BatchDraft draft = new(Weighted, await Batches.SetAsync(Weighted, CancellationToken.None), act, "สมชาย") { Reason = reason };
        Assert.Equal(why, Assert.IsType<DecisionOutcome.Refused>(await Batches.DecideAsync(draft, CancellationToken.None)).Why);
        Assert.Equal(
            0,
            await Batches.SetAsync(new FindingFilter { States = [FindingState.Accepted] }, CancellationToken.None) is { Count: var count }
                ? count
                : -1
        );
    }

    [DatabaseTheory]
    [InlineData("\"quoted\" 'so' \\ back {0} {1}")]
    [InlineData("บรรทัดแรก\r\nบรรทัดที่สอง\tแท็บ")]
    [InlineData("🙂 null true 1.0 [1,2] {\"a\":1}")]
    [InlineData("'); DROP TABLE \"Decisions\"; --")]
    public async Task A_reason_is_recorded_as_it_was_typed_with_every_one_of_many(string reason)
    {
        await SentAsync(2);
        BatchDraft draft = new(Weighted, await Batches.SetAsync(Weighted, CancellationToken.None), DecisionAct.Accepted, "สมชาย")
        {
            Reason = reason,
            Comment = reason,
        };
        DecisionBatch batch = Assert.IsType<DecisionOutcome.MadeAll>(await Batches.DecideAsync(draft, CancellationToken.None)).Batch;
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            List<Decision> decisions = await db.Decisions.AsNoTracking().OrderBy(d => d.Id).ToListAsync();
            Assert.Equal([1, 2, 3, 4], decisions.Select(d => d.Id));
            Assert.All(
                decisions,
                d =>
                    Assert.Equal(
                        (reason, reason, batch.Id, batch.At, "สมชาย", false),
                        (d.Reason, d.Comment, d.BatchId!.Value, d.At, d.Actor, d.NeedsSecond)
                    )
            );
        }

        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_comment_on_many_decides_none_of_them()
    {
        Submission[] sent = await SentAsync(2);
        await DecideAsync(sent[0], 0, DecisionAct.SentBack);
        BatchDraft draft = new(Weighted, await Batches.SetAsync(Weighted, CancellationToken.None), DecisionAct.Commented, "สมหญิง")
        {
            Comment = "รอหนังสือตอบ",
        };
        Assert.IsType<DecisionOutcome.MadeAll>(await Batches.DecideAsync(draft, CancellationToken.None));
        Assert.Equal("SentBack Open Open Open", await StatesAsync(sent[0]));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task Acceptances_that_need_a_second_person_are_seconded_with_one_stroke_by_another()
    {
        Submission[] sent = await SentAsync(2);
        BatchLedger strict = new(Records, Time, new DecisionRules { AcceptedNeedsSecond = true });
        await strict.DecideAsync(
            new BatchDraft(Weighted, await Batches.SetAsync(Weighted, CancellationToken.None), DecisionAct.Accepted, "สมชาย")
            {
                Reason = "ตามมติ",
            },
            CancellationToken.None
        );
        FindingFilter proposed = new() { States = [FindingState.Proposed] };
        BatchDraft second = new(proposed, await Batches.SetAsync(proposed, CancellationToken.None), DecisionAct.Seconded, "สมชาย");
        Assert.Equal(
            Refusal.SamePerson,
            Assert.IsType<DecisionOutcome.Refused>(await strict.DecideAsync(second, CancellationToken.None)).Why
        );
        Assert.IsType<DecisionOutcome.MadeAll>(await strict.DecideAsync(second with { Actor = "สมหญิง" }, CancellationToken.None));
        Assert.Equal("Accepted Accepted Open Open", await StatesAsync(sent[1]));
        await HoldsAsync();
    }

    private async Task<Submission[]> SentAsync(int cards)
    {
        List<Submission> sent = [];
        for (int i = 1; i <= cards; i++)
            sent.Add(await SendAsync(CardOf(i)));
        return [.. sent];
    }

    private Task<DecisionOutcome> DecideAsync(FindingSet seen) =>
        Batches.DecideAsync(
            new BatchDraft(Weighted, seen, DecisionAct.Accepted, "สมชาย") { Reason = "ปัดเศษตามคู่มือ" },
            CancellationToken.None
        );

    private async Task<long> EntriesAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.AuditEntries.MaxAsync(e => e.Sequence);
    }
}

[Trait("Lane", "Whole")]
public sealed class BatchLedgerOnSqlite() : BatchLedgerTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class BatchLedgerOnPostgres() : BatchLedgerTests(new PostgresTestDatabase());
