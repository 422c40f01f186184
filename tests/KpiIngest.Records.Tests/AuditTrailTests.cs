using KpiIngest.Records.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

public sealed class AuditTrailTests : RecordsFixture
{
    [Theory]
    [InlineData("UPDATE AuditEntries SET Detail = '{}' WHERE Sequence = 1")]
    [InlineData("DELETE FROM AuditEntries")]
    [InlineData("INSERT OR REPLACE INTO AuditEntries SELECT * FROM AuditEntries WHERE Sequence = 1")]
    public async Task The_database_refuses_to_change_it(string sql)
    {
        await ReceiveAsync("ก", "a.docx", 'a');
        await using RecordsDbContext db = Records.CreateDbContext();
        SqliteException refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal)));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_step_is_in_it_and_the_chain_holds()
    {
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        await ReadAsync(submission, Card("9.2"));
        await ReceiveAsync("ก", "a.docx", 'a');
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(
            ["submission-received", "reading-recorded", "submission-received", "submission-duplicate"],
            await db.AuditEntries.OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
        Assert.Null(await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Detail = 'x' WHERE Sequence = 2", 2)]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = 1", 1)]
    [InlineData("DELETE FROM AuditEntries WHERE Sequence = 2", 2)]
    public async Task Tampering_past_the_triggers_is_found_at_its_place(string sql, long at)
    {
        await ReceiveAsync("ก", "a.docx", 'a');
        await ReceiveAsync("ก", "b.docx", 'b');
        await ReceiveAsync("ก", "c.docx", 'c');
        await using RecordsDbContext db = Records.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditEntries_no_update; DROP TRIGGER AuditEntries_no_delete");
        await db.Database.ExecuteSqlRawAsync(sql);
        Assert.Equal(at, await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
    }

    [Fact]
    public void Fields_that_flow_together_hash_differently()
    {
        AuditEntry one = new() { Sequence = 1, At = Time.Now, Actor = "ab", Action = "c", Subject = "s", Detail = "d", PreviousHash = AuditHash.Origin, Hash = "" };
        AuditEntry two = new() { Sequence = 1, At = Time.Now, Actor = "a", Action = "bc", Subject = "s", Detail = "d", PreviousHash = AuditHash.Origin, Hash = "" };
        Assert.NotEqual(AuditHash.Of(one), AuditHash.Of(two));
    }
}
