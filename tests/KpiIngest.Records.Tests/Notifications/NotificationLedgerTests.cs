using KpiIngest.Records.Notifications;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Notifications;

/// <summary>Events become messages once it is quiet, and messages are sent by one at a time.</summary>
public abstract class NotificationLedgerTests(TestDatabase database) : NotificationFixture(database)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [DatabaseFact]
    public async Task Events_wait_until_it_is_quiet_but_not_longer_than_the_limit_and_make_one_message()
    {
        int made = 0;
        for (int i = 0; i < 30; i++)
        {
            await RecordAsync(await ReceiveAsync("ก", $"{i}.docx", (char)('a' + i)), "1", Broken("damaged"));
            Time.Now += TimeSpan.FromSeconds(40);
            made += await Gathering.GatherAsync((_, now) => [Message(now)], CancellationToken.None);
        }

        // Twenty minutes without quiet: once for the limit, and again when it is quiet.
        Assert.Equal(1, made);
        Time.Now += TimeSpan.FromSeconds(60);
        Assert.Equal(1, await Gathering.GatherAsync((events, now) => [Message(now, events.Count)], CancellationToken.None));
        Assert.Equal(0, await Gathering.GatherAsync((_, now) => [Message(now)], CancellationToken.None));
    }

    [DatabaseFact]
    public async Task Of_services_that_gather_at_once_one_makes_the_messages()
    {
        await RecordAsync(await ReceiveAsync("ก", "a.docx", 'a'), "1", Broken("damaged"));
        Time.Now += TimeSpan.FromMinutes(5);
        int[] made = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    new NotificationGathering(Records, TimeSpan.Zero, Limit, Time).GatherAsync(
                        (_, now) => [Message(now)],
                        CancellationToken.None
                    )
                )
        );
        Assert.Equal(1, made.Sum());
    }

    [DatabaseFact]
    public async Task One_try_is_made_at_a_time_and_one_that_was_lost_is_made_again_after_its_limit()
    {
        await Sending.AddAsync(Message(Time.Now), CancellationToken.None);
        NotificationMessage?[] begun = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Sending.BeginAsync(1, Limit, CancellationToken.None))
        );
        NotificationMessage first = Assert.Single(begun.OfType<NotificationMessage>());
        Assert.Equal(1, first.Attempts);
        Assert.Empty(await Sending.DueAsync(CancellationToken.None));

        Time.Now += Limit;
        Assert.Equal([1L], await Sending.DueAsync(CancellationToken.None));
        NotificationMessage second = (await Sending.BeginAsync(1, Limit, CancellationToken.None))!;
        Assert.Equal((2, first.MessageId), (second.Attempts, second.MessageId));

        // The first comes back to life, and changes nothing.
        await Sending.FailedAsync(first, "ช้า", "late", null, CancellationToken.None);
        Assert.Equal(NotificationState.Waiting, (await FindAsync(1)).State);
        await Sending.SentAsync(second, CancellationToken.None);
        Assert.Equal((NotificationState.Sent, (string?)null), ((await FindAsync(1)).State, (await FindAsync(1)).Reason));
        Assert.Null(await Sending.BeginAsync(1, Limit, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task A_try_that_was_cut_off_does_not_count()
    {
        await Sending.AddAsync(Message(Time.Now), CancellationToken.None);
        await Sending.GiveBackAsync((await Sending.BeginAsync(1, Limit, CancellationToken.None))!, CancellationToken.None);
        Assert.Equal(1, (await Sending.BeginAsync(1, Limit, CancellationToken.None))!.Attempts);
    }

    [DatabaseFact]
    public async Task What_was_given_up_is_sent_again_with_an_entry_of_who_asked()
    {
        await Sending.AddAsync(Message(Time.Now), CancellationToken.None);
        await Sending.FailedAsync(
            (await Sending.BeginAsync(1, Limit, CancellationToken.None))!,
            "ไม่รับ\0",
            "refused",
            null,
            CancellationToken.None
        );
        NotificationMessage failed = await FindAsync(1);
        Assert.Equal((NotificationState.Failed, "ไม่รับ�"), (failed.State, failed.Reason));
        Assert.Equal(0, await Sending.SendAgainAsync(2, "somsri", CancellationToken.None));
        Assert.Equal(1, await Sending.SendAgainAsync(null, "somsri", CancellationToken.None));
        Assert.Equal((NotificationState.Waiting, 0), ((await FindAsync(1)).State, (await FindAsync(1)).Attempts));
        await using RecordsDbContext db = Records.CreateDbContext();
        AuditEntry entry = await db.AuditEntries.OrderBy(e => e.Sequence).LastAsync();
        Assert.Equal(("notification-again", "notification:1", "somsri"), (entry.Action, entry.Subject, entry.Actor));
    }

    [DatabaseFact]
    public async Task A_report_that_is_overdue_is_told_once_and_again_only_after_the_days_that_were_set()
    {
        Assert.Equal(2, await Lasting.OverdueAsync([Missing("ก", "9.2"), Missing("ข", "9.2")], null, CancellationToken.None));
        Assert.Equal(2, (await ToldAsync()).Count);
        for (int night = 0; night < 3; night++)
        {
            Time.Now += TimeSpan.FromDays(1);
            Assert.Equal(
                0,
                await Lasting.OverdueAsync([Missing("ก", "9.2", 4 + night), Missing("ข", "9.2", 4 + night)], null, CancellationToken.None)
            );
        }

        Assert.Equal(
            1,
            await Lasting.OverdueAsync([Missing("ก", "9.2"), Missing("ข", "9.2"), Missing("ก", "9.3")], null, CancellationToken.None)
        );
        Assert.Equal("9.3", Assert.Single(await ToldAsync()).Facts.Number);

        // Seven days: the first two are told again, the third was told less long ago.
        Time.Now += TimeSpan.FromDays(4);
        Assert.Equal(
            2,
            await Lasting.OverdueAsync(
                [Missing("ก", "9.2"), Missing("ข", "9.2"), Missing("ก", "9.3")],
                TimeSpan.FromDays(7),
                CancellationToken.None
            )
        );
        Assert.Equal(
            0,
            await Lasting.OverdueAsync(
                [Missing("ก", "9.2"), Missing("ข", "9.2"), Missing("ก", "9.3")],
                TimeSpan.FromDays(7),
                CancellationToken.None
            )
        );
    }

    [DatabaseFact]
    public async Task A_report_that_came_is_forgotten_and_what_was_not_told_yet_is_not_told()
    {
        await Lasting.OverdueAsync([Missing("ก", "9.2")], null, CancellationToken.None);
        await Lasting.OverdueAsync([], null, CancellationToken.None);
        Assert.Empty(await ToldAsync());
        Assert.Empty(await EventsAsync());
    }

    [DatabaseFact]
    public async Task Problems_of_one_service_are_told_once_and_to_be_over_and_those_of_others_are_left()
    {
        await Lasting.StalledAsync("node/a", [Problem("disk-reserve")], CancellationToken.None);
        await Lasting.StalledAsync("node/b", [Problem("disk-reserve")], CancellationToken.None);
        Assert.Equal(2, (await ToldAsync()).Count);
        await Lasting.StalledAsync("node/a", [Problem("disk-reserve")], CancellationToken.None);
        Assert.Equal(["disk-reserve"], (await Lasting.StalledAsync("node/a", CancellationToken.None)).Keys);
        await Lasting.StalledAsync("node/a", [], CancellationToken.None);
        await Lasting.StalledAsync("node/a", [], CancellationToken.None);
        GatheredEvent over = Assert.Single(await ToldAsync());
        Assert.Equal((NotificationKind.Recovered, "disk-reserve"), (over.Event.Kind, over.Facts.Code));
        Assert.Equal(["disk-reserve"], (await Lasting.StalledAsync("node/b", CancellationToken.None)).Keys);
    }

    [DatabaseFact]
    public async Task A_problem_that_is_over_before_anybody_was_told_is_not_told()
    {
        await Lasting.StalledAsync("node/a", [Problem("disk-reserve")], CancellationToken.None);
        await Lasting.StalledAsync("node/a", [], CancellationToken.None);
        Assert.Empty(await ToldAsync());
    }

    [DatabaseFact]
    public async Task What_is_old_is_deleted_but_for_what_waits_and_what_still_holds()
    {
        await RecordAsync(await ReceiveAsync("ก", "a.docx", 'a'), "1", Broken("damaged"));
        await Lasting.OverdueAsync([Missing("ก", "9.2")], null, CancellationToken.None);
        await ToldAsync();
        await Sending.SentAsync((await Sending.BeginAsync(1, Limit, CancellationToken.None))!, CancellationToken.None);
        await Sending.AddAsync(Message(Time.Now), CancellationToken.None);
        Time.Now += TimeSpan.FromDays(89);
        Assert.Equal(0, await Sending.CleanUpAsync(TimeSpan.FromDays(90), CancellationToken.None));
        Time.Now += TimeSpan.FromDays(2);
        Assert.Equal(1, await Sending.CleanUpAsync(TimeSpan.FromDays(90), CancellationToken.None));
        Assert.Equal([NotificationKind.Overdue], await EventsAsync());
        Assert.Equal(NotificationState.Waiting, (await FindAsync(2)).State);
        Assert.Equal(0, await Lasting.OverdueAsync([Missing("ก", "9.2")], null, CancellationToken.None));
    }

    private static NotificationFacts Problem(string code) =>
        new()
        {
            Code = code,
            Thai = "ไทย",
            English = "English",
        };

    private async Task<NotificationMessage> FindAsync(long id) =>
        (await new NotificationQuery(Records).FindAsync(id, CancellationToken.None))!;
}

public sealed class NotificationLedgerOnSqlite() : NotificationLedgerTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class NotificationLedgerOnPostgres() : NotificationLedgerTests(new PostgresTestDatabase());
