using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

public abstract class DuplicateTests(TestDatabase database) : RecordsFixture(database)
{
    [DatabaseFact]
    public async Task The_same_bytes_from_the_same_unit_are_a_duplicate()
    {
        Submission first = await ReceiveAsync("ก", "a.docx", 'a');
        Submission again = await ReceiveAsync("ก", "other name.docx", 'a');
        Assert.Equal(SubmissionState.Received, first.State);
        Assert.Equal(SubmissionState.Duplicate, again.State);
        Assert.Equal(first.Id, again.DuplicateOfId);
    }

    [DatabaseFact]
    public async Task The_same_bytes_from_another_unit_are_a_submission_of_its_own()
    {
        await ReceiveAsync("ก", "a.docx", 'a');
        Assert.Equal(SubmissionState.Received, (await ReceiveAsync("ข", "a.docx", 'a')).State);
    }

    [DatabaseFact]
    public async Task The_same_bytes_after_another_version_of_the_report_are_a_submission_of_its_own()
    {
        await ReadAsync(await ReceiveAsync("ก", "a.docx", 'a'), Card("9.2"));
        await ReadAsync(await ReceiveAsync("ก", "corrected.docx", 'b'), Card("9.2"));
        Assert.Equal(SubmissionState.Received, (await ReceiveAsync("ก", "a.docx", 'a')).State);
    }

    [DatabaseFact]
    public async Task Another_report_of_the_unit_in_between_does_not_matter()
    {
        Submission first = await ReceiveAsync("ก", "a.docx", 'a');
        await ReadAsync(first, Card("9.2"));
        await ReadAsync(await ReceiveAsync("ก", "b.docx", 'b'), Card("5"));
        Assert.Equal(first.Id, (await ReceiveAsync("ก", "a.docx", 'a')).DuplicateOfId);
    }

    [DatabaseFact]
    public async Task It_is_put_off_while_what_came_between_is_unread()
    {
        await ReadAsync(await ReceiveAsync("ก", "a.docx", 'a'), Card("9.2"));
        Submission between = await ReceiveAsync("ก", "b.docx", 'b');
        Submission again = await ReceiveAsync("ก", "a.docx", 'a');
        Assert.Equal(SubmissionState.Received, again.State);
        Assert.False(await Ledger.SettleDuplicateAsync(again.Id, CancellationToken.None));

        await ReadAsync(between, Card("5"));
        Assert.True(await Ledger.SettleDuplicateAsync(again.Id, CancellationToken.None));
        Assert.Equal(SubmissionState.Duplicate, (await FindAsync(again.Id)).State);
    }

    [DatabaseFact]
    public async Task After_an_hour_the_place_in_the_inbox_decides()
    {
        await ReadAsync(await ReceiveAsync("ก", "a.docx", 'a'), Card("9.2"));
        await ReceiveAsync("ก", "a.docx", 'b');
        Submission again = await ReceiveAsync("ก", "a.docx", 'a');
        Time.Now += TimeSpan.FromHours(2);
        Assert.True(await Ledger.SettleDuplicateAsync(again.Id, CancellationToken.None));
        Assert.Equal(SubmissionState.Received, (await FindAsync(again.Id)).State);
    }

    [DatabaseFact]
    public async Task A_duplicate_of_a_duplicate_points_to_the_submission_that_was_read()
    {
        Submission first = await ReceiveAsync("ก", "a.docx", 'a');
        await ReceiveAsync("ก", "a.docx", 'a');
        Assert.Equal(first.Id, (await ReceiveAsync("ก", "a.docx", 'a')).DuplicateOfId);
    }

    [DatabaseFact]
    public async Task One_ticket_is_recorded_once()
    {
        ReceivedFile file = new("ticket", new string('a', 64), "a.docx", "ก", "ก/a.docx", 10);
        Submission first = await Ledger.ReceiveAsync(file, CancellationToken.None);
        Submission again = await Ledger.ReceiveAsync(file, CancellationToken.None);
        Assert.Equal(first.Id, again.Id);
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(1, await db.Submissions.CountAsync());
        Assert.Equal(1, await db.AuditEntries.CountAsync());
    }

    private async Task<Submission> FindAsync(long id)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.Submissions.SingleAsync(s => s.Id == id);
    }
}

public sealed class DuplicateOnSqlite() : DuplicateTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class DuplicateOnPostgres() : DuplicateTests(new PostgresTestDatabase());
