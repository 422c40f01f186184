using KpiIngest.Records.Audit;
using KpiIngest.Records.Inbox;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

/// <summary>Several services write at once, each through a database object of its own.</summary>
public abstract class ConcurrentWritersTests(TestDatabase database) : RecordsFixture(database)
{
    private const int Writers = 6;

    [DatabaseFact]
    public async Task The_audit_trail_stays_one_chain_and_numbers_rise_in_the_order_of_receipt()
    {
        const int Each = 12;
        await EachWriterAsync(
            async (writer, ledger, recorder) =>
            {
                for (int i = 0; i < Each; i++)
                {
                    Submission received = await ledger.ReceiveAsync(FileOf($"{writer}-{i}", $"{writer:x}{i:x}"), CancellationToken.None);
                    if (i % 3 == 0)
                        await recorder.RecordAsync(received.Id, "1", Result(Card("9." + writer)), CancellationToken.None);
                }
            }
        );

        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Null(await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
        List<AuditEntry> received = await db
            .AuditEntries.Where(e => e.Action == "submission-received")
            .OrderBy(e => e.Sequence)
            .ToListAsync();
        Assert.Equal(Writers * Each, received.Count);
        List<long> order =
        [
            .. received.Select(e => long.Parse(e.Subject["submission:".Length..], System.Globalization.CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(order.Order(), order);
        Assert.Equal((Writers * Each) + (Writers * Each / 3), await db.AuditEntries.CountAsync());
    }

    [DatabaseFact]
    public async Task The_same_bytes_from_all_at_once_are_one_submission_and_its_duplicates()
    {
        await EachWriterAsync((writer, ledger, _) => ledger.ReceiveAsync(FileOf("t" + writer, "same"), CancellationToken.None));
        await using RecordsDbContext db = Records.CreateDbContext();
        List<Submission> all = await db.Submissions.OrderBy(s => s.Id).ToListAsync();
        Assert.Equal(SubmissionState.Received, all[0].State);
        Assert.Equal(Writers - 1, all.Count(s => s.State == SubmissionState.Duplicate && s.DuplicateOfId == all[0].Id));
    }

    [DatabaseFact]
    public async Task One_ticket_is_recorded_once_and_all_are_told_of_the_same_submission()
    {
        long[] ids = new long[Writers];
        await EachWriterAsync(
            async (writer, ledger, _) => ids[writer] = (await ledger.ReceiveAsync(FileOf("ticket", "x"), CancellationToken.None)).Id
        );
        Assert.Single(ids.Distinct());
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal((1, 1), (await db.Submissions.CountAsync(), await db.InboxEntries.CountAsync()));
    }

    [DatabaseFact]
    public async Task A_duplicate_is_settled_once_whoever_settles_it()
    {
        await ReadAsync(await ReceiveAsync("ก", "a.docx", 'a'), Card("9.2"));
        Submission between = await ReceiveAsync("ก", "b.docx", 'b');
        Submission again = await ReceiveAsync("ก", "a.docx", 'a');
        await ReadAsync(between, Card("5"));
        await EachWriterAsync((_, ledger, _) => ledger.SettleDuplicateAsync(again.Id, CancellationToken.None));
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.Action == "submission-duplicate"));
    }

    [DatabaseFact]
    public async Task One_reading_and_one_comparison_of_a_submission_are_recorded()
    {
        await ReadAsync(await ReceiveAsync("ก", "a.docx", 'a'), Scored("4"));
        Submission second = await ReceiveAsync("ก", "b.docx", 'b');
        int recorded = 0;
        int found = 0;
        await EachWriterAsync(
            async (_, _, recorder) =>
            {
                if (await recorder.RecordAsync(second.Id, "1", Result(Scored("5")), CancellationToken.None))
                    Interlocked.Increment(ref recorded);
            }
        );
        await EachWriterAsync(
            async (_, records) =>
            {
                AcrossOutcome? outcome = await new AcrossRecorder(records, Time).CompareAsync(second.Id, CancellationToken.None);
                Interlocked.Add(ref found, outcome!.Findings.Count);
            }
        );
        Assert.Equal((1, 1), (recorded, found));
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal((1, 1), (await db.AcrossFindings.CountAsync(), await db.AcrossRuns.CountAsync()));
        Assert.Null(await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task The_ledger_of_the_inbox_has_one_entry_for_what_all_see()
    {
        await EachWriterAsync(
            async (_, records) =>
            {
                EntrySighting[] seen =
                [
                    .. Enumerable.Range(0, 10).Select(i => new EntrySighting($"ก/{i}", "ก", EntryKind.File, 1, EntryState.Seen, null)),
                ];
                await new InboxLedger(records, Time).NoteAsync(seen, [], CancellationToken.None);
            }
        );
        Assert.Equal(10, (await new InboxLedger(Records, Time).StandingAsync(CancellationToken.None)).Count);
    }

    private static Checking.Results.ReportResult Scored(string score) =>
        Card("9.2") with
        {
            ScoringTables =
            [
                new Checking.Results.ScoringTableResult
                {
                    Kind = "summary",
                    Convention = "product",
                    Rows = [new Checking.Results.RowResult("1", "ข้อ", "1", null, score, null)],
                    Total = new Checking.Results.TotalResult(null, null),
                },
            ],
        };

    private static ReceivedFile FileOf(string ticket, string bytes) =>
        new(ticket, bytes.PadLeft(64, '0'), ticket + ".docx", "ก", $"ก/{ticket}.docx", 1);

    private Task EachWriterAsync(Func<int, SubmissionLedger, ReadingRecorder, Task> write) =>
        EachWriterAsync((writer, records) => write(writer, new SubmissionLedger(records, Time), new ReadingRecorder(records, Time)));

    private Task EachWriterAsync(Func<int, RecordsDatabase, Task> write) =>
        Task.WhenAll(
            Enumerable.Range(0, Writers).Select(writer => Task.Run(() => write(writer, RecordsDatabase.ForWriting(Records.Address))))
        );
}

[Trait("Lane", "Whole")]
public sealed class ConcurrentWritersOnSqlite() : ConcurrentWritersTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class ConcurrentWritersOnPostgres() : ConcurrentWritersTests(new PostgresTestDatabase())
{
    [DatabaseFact]
    public async Task An_audit_entry_outside_a_transaction_of_the_writer_is_refused()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        await using Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction = await db.Database.BeginTransactionAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            AuditTrail.AppendAsync(db, Time.Now, "a", "b", "c", new { }, CancellationToken.None)
        );
    }

    [DatabaseFact]
    public async Task Neither_waiting_for_the_writer_nor_a_silent_writer_lasts_longer_than_half_a_minute()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await using (
            Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction = await db.BeginWriteAsync(CancellationToken.None)
        )
        {
            Assert.Equal("30s 30s", await LimitsAsync(db));
            await transaction.CommitAsync();
        }

        Assert.Equal("0 0", await LimitsAsync(db));
    }

    private static Task<string> LimitsAsync(RecordsDbContext db) =>
        db
            .Database.SqlQueryRaw<string>(
                "SELECT current_setting('lock_timeout') || ' ' || current_setting('idle_in_transaction_session_timeout') AS \"Value\""
            )
            .SingleAsync();

    [DatabaseFact]
    public async Task A_writer_that_died_in_the_middle_leaves_nothing_and_stops_nobody()
    {
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            await db.BeginWriteAsync(CancellationToken.None);
            db.Nodes.Add(
                new Node
                {
                    Name = "dead",
                    Instance = "i",
                    StartedAt = Time.Now,
                    SeenAt = Time.Now,
                }
            );
            await db.SaveChangesAsync();
            await PostgresServer.ExecuteAsync(
                $"SELECT pg_terminate_backend({((Npgsql.NpgsqlConnection)db.Database.GetDbConnection()).ProcessID})"
            );
        }

        await ReceiveAsync("ก", "a.docx", 'a');
        await using RecordsDbContext after = Records.CreateDbContext();
        Assert.Equal((1, 0), (await after.Submissions.CountAsync(), await after.Nodes.CountAsync()));
    }
}
