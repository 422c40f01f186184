using KpiIngest.Records.Inbox;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

public abstract class InboxLedgerTests(TestDatabase database) : RecordsFixture(database)
{
    private static readonly EntryReason Link = new("link", "เป็นลิงก์", "a link");

    private InboxLedger Entries => new(Records, Time);

    [DatabaseFact]
    public async Task An_entry_is_one_row_from_the_first_sight_to_what_it_was_recorded_as()
    {
        await Entries.NoteAsync([Seen("ก/a.docx")], [], CancellationToken.None);
        await Entries.NoteAsync(
            [Seen("ก/a.docx") with { Why = new EntryReason("open-for-writing", "ท", "e") }],
            [],
            CancellationToken.None
        );
        Submission taken = await ReceiveAsync("ก", "a.docx", 'a');
        InboxEntry entry = Assert.Single(await AllAsync());
        Assert.Equal((EntryState.Taken, taken.Id, null, null), (entry.State, entry.SubmissionId, entry.Code, entry.OpenPath));
        Assert.Empty(await Entries.StandingAsync(CancellationToken.None));
    }

    [DatabaseFact]
    public async Task The_same_name_again_is_another_entry_and_what_goes_away_untaken_is_told_from_what_was_taken()
    {
        await ReceiveAsync("ก", "a.docx", 'a');
        await Entries.NoteAsync([Seen("ก/a.docx"), Seen("ก/b.docx")], [], CancellationToken.None);
        await Entries.NoteAsync([], ["ก/b.docx", "ก/never.docx"], CancellationToken.None);
        Assert.Equal(
            [("ก/a.docx", EntryState.Taken), ("ก/a.docx", EntryState.Seen), ("ก/b.docx", EntryState.Gone)],
            (await AllAsync()).Select(e => (e.InboxPath, e.State))
        );
    }

    [DatabaseFact]
    public async Task What_is_left_names_its_reason_and_the_time_since_when_it_holds()
    {
        await Entries.NoteAsync([Seen("ก/a")], [], CancellationToken.None);
        DateTimeOffset first = Time.Now;
        Time.Now += TimeSpan.FromMinutes(1);
        await Entries.NoteAsync(
            [Seen("ก/a") with { State = EntryState.Left, Why = Link, Kind = EntryKind.Link }],
            [],
            CancellationToken.None
        );
        InboxEntry entry = Assert.Single(await Entries.StandingAsync(CancellationToken.None));
        Assert.Equal(
            ("link", "เป็นลิงก์", "a link", first, Time.Now),
            (entry.Code, entry.Reason, entry.ReasonEn, entry.FirstSeenAt, entry.ChangedAt)
        );
    }

    [DatabaseFact]
    public async Task A_heartbeat_proves_that_what_is_written_can_be_read_and_that_the_name_is_ours()
    {
        NodeHeartbeat heartbeat = new(Records, Time);
        Assert.True(await heartbeat.BeatAsync("one", "a", first: true, CancellationToken.None));
        Assert.True(await heartbeat.BeatAsync("one", "a", first: false, CancellationToken.None));
        Assert.True(await heartbeat.BeatAsync("one", "b", first: true, CancellationToken.None));
        Assert.False(await heartbeat.BeatAsync("one", "a", first: false, CancellationToken.None));
        Assert.False(await heartbeat.BeatAsync("never started", "a", first: false, CancellationToken.None));
    }

    private static EntrySighting Seen(string path) => new(path, "ก", EntryKind.File, 3, EntryState.Seen, null);

    private async Task<List<InboxEntry>> AllAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.InboxEntries.AsNoTracking().OrderBy(e => e.Id).ToListAsync();
    }
}

public sealed class InboxLedgerOnSqlite() : InboxLedgerTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class InboxLedgerOnPostgres() : InboxLedgerTests(new PostgresTestDatabase());
