using KpiIngest.Records.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiIngest.Records.Tests;

public sealed class InboxLedgerTests : RecordsFixture
{
    private static readonly EntryReason Link = new("link", "เป็นลิงก์", "a link");

    private InboxLedger Entries => new(Records, Time);

    [Fact]
    public async Task An_entry_is_one_row_from_the_first_sight_to_what_it_was_recorded_as()
    {
        await Entries.NoteAsync([Seen("ก/a.docx")], [], CancellationToken.None);
        await Entries.NoteAsync([Seen("ก/a.docx") with { Why = new EntryReason("open-for-writing", "ท", "e") }], [], CancellationToken.None);
        Submission taken = await ReceiveAsync("ก", "a.docx", 'a');
        InboxEntry entry = Assert.Single(await AllAsync());
        Assert.Equal((EntryState.Taken, taken.Id, null, null), (entry.State, entry.SubmissionId, entry.Code, entry.OpenPath));
        Assert.Empty(await Entries.StandingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_same_name_again_is_another_entry_and_what_goes_away_untaken_is_told_from_what_was_taken()
    {
        await ReceiveAsync("ก", "a.docx", 'a');
        await Entries.NoteAsync([Seen("ก/a.docx"), Seen("ก/b.docx")], [], CancellationToken.None);
        await Entries.NoteAsync([], ["ก/b.docx", "ก/never.docx"], CancellationToken.None);
        Assert.Equal(
            [("ก/a.docx", EntryState.Taken), ("ก/a.docx", EntryState.Seen), ("ก/b.docx", EntryState.Gone)], (await AllAsync()).Select(e => (e.InboxPath, e.State)));
    }

    [Fact]
    public async Task What_is_left_names_its_reason_and_the_time_since_when_it_holds()
    {
        await Entries.NoteAsync([Seen("ก/a")], [], CancellationToken.None);
        DateTimeOffset first = Time.Now;
        Time.Now += TimeSpan.FromMinutes(1);
        await Entries.NoteAsync([Seen("ก/a") with { State = EntryState.Left, Why = Link, Kind = EntryKind.Link }], [], CancellationToken.None);
        InboxEntry entry = Assert.Single(await Entries.StandingAsync(CancellationToken.None));
        Assert.Equal(("link", "เป็นลิงก์", "a link", first, Time.Now), (entry.Code, entry.Reason, entry.ReasonEn, entry.FirstSeenAt, entry.ChangedAt));
    }

    [Fact]
    public async Task What_was_taken_before_there_was_a_ledger_has_its_entry()
    {
        string file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".db");
        RecordsDatabase earlier = RecordsDatabase.ForWriting(file);
        await using (RecordsDbContext db = earlier.CreateDbContext())
        {
            await db.GetService<IMigrator>().MigrateAsync("20261128120000_Gaps");
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Submissions (Id, Ticket, Sha256, OriginalName, Unit, InboxPath, Size, ReceivedAt, State) VALUES
                  (1, 't', 's', 'a', 'u', 'u/a', 7, '2026-01-01T00:00:00.000Z', 'Waiting'), (2, 'v', 's', 'b', 'u', 'u/b', 8, '2026-01-02T00:00:00.000Z', 'Read');
                """);
        }

        await earlier.PrepareAsync(CancellationToken.None);
        await using (RecordsDbContext db = earlier.CreateDbContext())
        {
            List<InboxEntry> entries = await db.InboxEntries.OrderBy(e => e.Id).ToListAsync();
            Assert.Equal([("u/a", 7L, 1L), ("u/b", 8L, 2L)], entries.Select(e => (e.InboxPath, e.Size!.Value, e.SubmissionId!.Value)));
            Assert.All(entries, e => Assert.Equal((EntryState.Taken, null, true), (e.State, e.OpenPath, e.Told)));
            Assert.Equal("soffice", (await db.Submissions.SingleAsync(s => s.Id == 1)).WaitsFor);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    [Fact]
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
