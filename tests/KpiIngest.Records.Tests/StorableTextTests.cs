using KpiIngest.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

public abstract class StorableTextTests(TestDatabase database) : RecordsFixture(database)
{
    [DatabaseTheory]
    [InlineData("น้ำหนัก ๐.๕ 😀", "น้ำหนัก ๐.๕ 😀")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("half <", "half \uFFFD")]
    [InlineData("> half", "\uFFFD half")]
    [InlineData("<<>", "\uFFFD😀")]
    [InlineData("", "")]
    public async Task Damaged_text_is_recorded_and_sound_text_is_not_touched(string text, string recorded)
    {
        // Halves of 😀: attributes cannot hold them.
        text = text.Replace('<', '\uD83D').Replace('>', '\uDE00');
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        await ReadAsync(submission, Card("9.2") with { Indicator = new Checking.Results.IndicatorResult("9.2", text) });
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(recorded, (await db.Reports.SingleAsync()).IndicatorName);
        Assert.Null(await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task A_name_in_the_audit_trail_is_mended_before_it_is_hashed()
    {
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            await using Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction = await db.BeginWriteAsync(
                CancellationToken.None
            );
            await AuditTrail.AppendAsync(db, Time.Now, "a\0\uD83D", "asked", "page", new { text = "x\0" }, CancellationToken.None);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        await using RecordsDbContext read = Records.CreateDbContext();
        Assert.Equal("a\uFFFD\uFFFD", (await read.AuditEntries.SingleAsync()).Actor);
        Assert.Null(await AuditTrail.FirstBreakAsync(read, CancellationToken.None));
    }
}

public sealed class StorableTextOnSqlite() : StorableTextTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class StorableTextOnPostgres() : StorableTextTests(new PostgresTestDatabase());
