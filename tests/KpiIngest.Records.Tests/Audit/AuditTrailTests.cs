using System.Globalization;
using KpiIngest.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

public abstract class AuditTrailTests(TestDatabase database) : RecordsFixture(database)
{
    /// <summary>Those that refuse to change an entry, as DROP TRIGGER names them.</summary>
    private protected abstract IReadOnlyList<string> Triggers { get; }

    [DatabaseTheory]
    [InlineData("UPDATE {0} SET \"Detail\" = 'x' WHERE \"Sequence\" = 1")]
    [InlineData("DELETE FROM {0}")]
    public async Task The_database_refuses_to_change_it(string sql)
    {
        await ReceiveAsync("ก", "a.docx", 'a');
        await RefusedAsync(string.Format(CultureInfo.InvariantCulture, sql, Table("AuditEntries")));
    }

    [DatabaseFact]
    public async Task Every_step_is_in_it_and_the_chain_holds()
    {
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        await ReadAsync(submission, Card("9.2"));
        await ReceiveAsync("ก", "a.docx", 'a');
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(
            ["submission-received", "reading-recorded", "submission-received", "submission-duplicate"],
            await db.AuditEntries.OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync()
        );
        Assert.Null(await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
    }

    [DatabaseTheory]
    [InlineData("UPDATE {0} SET \"Detail\" = 'x' WHERE \"Sequence\" = 2", 2)]
    [InlineData("DELETE FROM {0} WHERE \"Sequence\" = 1", 1)]
    [InlineData("DELETE FROM {0} WHERE \"Sequence\" = 2", 2)]
    public async Task Tampering_past_the_triggers_is_found_at_its_place(string sql, long at)
    {
        await ReceiveAsync("ก", "a.docx", 'a');
        await ReceiveAsync("ก", "b.docx", 'b');
        await ReceiveAsync("ก", "c.docx", 'c');
        await using RecordsDbContext db = Records.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(string.Join(';', Triggers.Select(t => "DROP TRIGGER " + t)));
        await db.Database.ExecuteSqlRawAsync(string.Format(CultureInfo.InvariantCulture, sql, Table("AuditEntries")));
        Assert.Equal(at, await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
    }

    [DatabaseFact]
    public void Fields_that_flow_together_hash_differently()
    {
        AuditEntry one = new()
        {
            Sequence = 1,
            At = Time.Now,
            Actor = "ab",
            Action = "c",
            Subject = "s",
            Detail = "d",
            PreviousHash = AuditHash.Origin,
            Hash = "",
        };
        AuditEntry two = new()
        {
            Sequence = 1,
            At = Time.Now,
            Actor = "a",
            Action = "bc",
            Subject = "s",
            Detail = "d",
            PreviousHash = AuditHash.Origin,
            Hash = "",
        };
        Assert.NotEqual(AuditHash.Of(one), AuditHash.Of(two));
    }
}

public sealed class AuditTrailOnSqlite() : AuditTrailTests(new SqliteTestDatabase())
{
    private protected override IReadOnlyList<string> Triggers => ["AuditEntries_no_update", "AuditEntries_no_delete"];

    [DatabaseFact]
    public async Task An_entry_is_not_replaced()
    {
        await ReceiveAsync("ก", "a.docx", 'a');
        await RefusedAsync("INSERT OR REPLACE INTO AuditEntries SELECT * FROM AuditEntries WHERE Sequence = 1");
    }
}

[Trait("Lane", "Whole")]
public sealed class AuditTrailOnPostgres() : AuditTrailTests(new PostgresTestDatabase())
{
    private protected override IReadOnlyList<string> Triggers => ["\"AuditEntries_no_change\" ON kpi_ingest.\"AuditEntries\""];

    [DatabaseTheory]
    [InlineData("INSERT INTO {0} SELECT * FROM {0} WHERE \"Sequence\" = 1 ON CONFLICT (\"Sequence\") DO UPDATE SET \"Detail\" = 'x'")]
    [InlineData("TRUNCATE {0}")]
    public async Task An_entry_is_not_replaced_and_all_are_not_taken_away(string sql)
    {
        await ReceiveAsync("ก", "a.docx", 'a');
        await RefusedAsync(string.Format(CultureInfo.InvariantCulture, sql, Table("AuditEntries")));
    }
}
