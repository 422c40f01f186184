using KpiIngest.Checking.Register;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Register;

public abstract class RegisterLedgerTests(TestDatabase database) : RegisterFixture(database)
{
    [DatabaseFact]
    public async Task A_version_holds_what_it_changed_and_every_earlier_one_is_still_there()
    {
        AgreedIndicator whole = Due(Due(Agreed("9.2", "5", "ชื่อ"), 6, new DateOnly(2013, 4, 15)), 12, new DateOnly(2013, 10, 15)) with
        {
            Targets = ["60", null, "ร้อยละ ๗๐", "80", "90"],
        };
        RegisterVersion first = await ApplyAsync(Year("ก", whole, Agreed("1", "3")), Year("ข", Agreed("1", "2")));
        RegisterVersion second = await ApplyAsync(Year("ก", Agreed("1", "4")));
        Assert.Equal((1, 2), (first.Id, second.Id));

        RegisterState now = await Versions.StateAsync(CancellationToken.None);
        Assert.Equal(
            [("ก", 2L, 1), ("ข", 1L, 1)],
            now.Years.OrderBy(y => y.Unit, StringComparer.Ordinal).Select(y => (y.Unit, y.Version, y.Indicators.Count))
        );
        AgreedYear then = (await Versions.StateAsync(CancellationToken.None, 1)).Of("ก", 2556)!;
        Assert.Equal(["9.2", "1"], then.Indicators.Select(i => i.Number));
        Assert.True(RegisterDifference.Same(whole, then.Indicators[0]));
        Assert.Equal([(2L, 1), (1L, 2)], (await Versions.VersionsAsync(CancellationToken.None)).Select(v => (v.Version.Id, v.Parts.Count)));
    }

    [DatabaseFact]
    public async Task An_earlier_version_can_be_taken_again_for_every_unit_and_only_what_differs_is_changed()
    {
        await ApplyAsync(Year("ก", Agreed("1", "3")), Year("ข", Agreed("1", "2")));
        await ApplyAsync(Year("ก", Agreed("1", "4"), Agreed("2", "1")), Year("ค", Agreed("7", "5")));
        await ApplyAsync(Year("ก"));
        RegisterState now = await Versions.StateAsync(CancellationToken.None);
        RegisterState first = await Versions.StateAsync(CancellationToken.None, 1);
        Assert.Empty(now.BackTo(now));
        IReadOnlyList<AgreedYear> back = now.BackTo(first);
        Assert.Equal([("ก", 1), ("ค", 0)], back.Select(y => (y.Unit, y.Indicators.Count)).Order());

        await ApplyAsync([.. back]);
        RegisterState after = await Versions.StateAsync(CancellationToken.None);
        Assert.Equal((4L, 1L), (after.Of("ก", 2556)!.Version, after.Of("ข", 2556)!.Version));
        Assert.Null(after.Of("ค", 2556));
        Assert.True(RegisterDifference.Same(first.Of("ก", 2556)!.Indicators[0], Assert.Single(after.Of("ก", 2556)!.Indicators)));
        Assert.Equal(["1", "2"], (await Versions.StateAsync(CancellationToken.None, 2)).Of("ก", 2556)!.Indicators.Select(i => i.Number));
        Assert.Equal(0, (await VerifyAsync()).Count);
    }

    [DatabaseFact]
    public async Task Each_version_is_an_entry_of_the_trail_that_covers_it_and_the_database_refuses_to_change_it()
    {
        await ApplyAsync(Year("ก", Agreed("1", "3")));
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            AuditEntry entry = await db.AuditEntries.SingleAsync(e => e.Action == AuditActions.RegisterChanged);
            Assert.Equal(("register:1", "somsri"), (entry.Subject, entry.Actor));
            Assert.Equal(64, entry.Content!.Length);
        }

        foreach (string table in new[] { "RegisterVersions", "RegisterParts", "RegisterRows" })
        {
            await RefusedAsync($"UPDATE {Table(table)} SET {(table == "RegisterVersions" ? "\"Actor\"" : "\"Unit\"")} = 'x'");
            await RefusedAsync($"DELETE FROM {Table(table)}");
        }
    }

    [DatabaseFact]
    public async Task A_preview_says_what_comes_and_goes_and_changes_and_writes_nothing()
    {
        await ApplyAsync(Year("ก", Agreed("1", "3"), Agreed("2", "5"), Agreed("3", "1")));
        Submission sent = await SendAsync("ก", 'a', Scored("1", "4"), Scored("2", "5"), Scored("3", "2"));
        await SendAsync("ข", 'b', Scored("1", "4"));
        long entries = await EntriesAsync();

        RegisterPreview preview = await PreviewAsync(Year("ก", Agreed("1", "4"), Agreed("2", "6"), Agreed("3", "9")));
        Assert.Equal((1L, 1), (preview.Base, preview.Submissions));
        Assert.Equal([("2", sent.Id)], preview.New.Select(f => (f.Found.Register!.Number!, f.Submission)));
        Assert.Equal(["1"], preview.Gone.Select(f => f.Found.Register!.Number));
        Assert.Equal(["3"], preview.Changed.Select(f => f.Found.Register!.Number));
        Assert.Equal(["1", "2", "3"], preview.Differences.Select(d => d.Number));
        Assert.Equal(entries, await EntriesAsync());

        await ApplyAsync(Year("ก", Agreed("1", "4"), Agreed("2", "6"), Agreed("3", "9")));
        Assert.Equal(["2", "3"], (await LinesAsync()).Select(l => l.IndicatorNumber));
    }

    [DatabaseFact]
    public async Task It_is_refused_where_the_register_or_the_readings_changed_since_or_nothing_changes()
    {
        AgreedYear wanted = Year("ก", Agreed("1", "3"));
        RegisterPreview seen = await PreviewAsync(wanted);
        await ApplyAsync(Year("ข", Agreed("1", "3")));
        await RefusedAsync(seen, wanted, "the register was changed");

        RegisterPreview again = await PreviewAsync(wanted);
        await SendAsync("ก", 'a', Scored("1", "4"));
        await RefusedAsync(again, wanted, "reports were received");
        await SendAsync("ข", 'b', Scored("1", "4"));
        await ApplyAsync(wanted);
        await RefusedAsync(await PreviewAsync(wanted), wanted, "nothing is changed");
        Assert.Equal(2, (await Versions.StateAsync(CancellationToken.None)).Version);

        async Task RefusedAsync(RegisterPreview preview, AgreedYear year, string why)
        {
            RegisterOutcome outcome = await Versions.ApplyAsync(
                new RegisterSeen(preview.Base, preview.Readings),
                [year],
                "somsri",
                null,
                null,
                CancellationToken.None
            );
            Assert.Contains(why, Assert.IsType<RegisterOutcome.Refused>(outcome).Why.English, StringComparison.Ordinal);
        }
    }

    [DatabaseTheory]
    [InlineData("UPDATE {RegisterRows} SET \"Weight\" = '4' WHERE \"Number\" = '1'", DamageKind.RecordChanged, "register 1")]
    [InlineData("UPDATE {RegisterRows} SET \"Due6\" = '2013-04-16'", DamageKind.RecordChanged, "register 1")]
    [InlineData("UPDATE {RegisterVersions} SET \"Actor\" = 'x' WHERE \"Id\" = 2", DamageKind.RecordChanged, "register 2")]
    [InlineData("DELETE FROM {RegisterRows} WHERE \"Number\" = '2'", DamageKind.RecordChanged, "register 1: ก 2556: 1 row, 2 recorded")]
    [InlineData(
        "INSERT INTO {RegisterRows} (\"VersionId\", \"Unit\", \"FiscalYear\", \"Ordinal\", \"Number\", \"Name\") VALUES (1, 'ก', 2556, 2, '9', 'x')",
        DamageKind.RecordChanged,
        "register 1: ก 2556: 3 rows, 2 recorded"
    )]
    [InlineData("DELETE FROM {RegisterParts} WHERE \"VersionId\" = 1", DamageKind.Orphan, "RegisterRows 1 ก 2556 1")]
    [InlineData(
        "INSERT INTO {RegisterChecks} (\"Id\", \"SubmissionId\", \"ReadingId\", \"VersionId\", \"RanAt\") SELECT 9, \"SubmissionId\", \"ReadingId\", \"VersionId\", \"RanAt\" FROM {RegisterChecks} WHERE \"Id\" = 1",
        DamageKind.RecordExtra,
        "registerCheck 9"
    )]
    [InlineData(
        "INSERT INTO {RegisterVersions} (\"Id\", \"At\", \"Actor\") VALUES (3, '2026-01-01T00:00:00.000Z', 'x')",
        DamageKind.RecordExtra,
        "register 3"
    )]
    [InlineData(
        "DELETE FROM {RegisterRows} WHERE \"VersionId\" = 2; DELETE FROM {RegisterParts} WHERE \"VersionId\" = 2; DELETE FROM {RegisterVersions} WHERE \"Id\" = 2",
        DamageKind.RecordMissing,
        "register 2"
    )]
    [InlineData("UPDATE {RegisterChecks} SET \"VersionId\" = 1 WHERE \"Id\" = 2", DamageKind.RecordChanged, "registerCheck 2")]
    [InlineData(
        "UPDATE {AcrossFindings} SET \"Message\" = 'x' WHERE \"Code\" = 'register-weight'",
        DamageKind.RecordChanged,
        "registerCheck 1"
    )]
    [InlineData("DELETE FROM {FindingLines}; DELETE FROM {AcrossFindings}", DamageKind.RecordChanged, "registerCheck 1")]
    [InlineData("DELETE FROM {RegisterChecks} WHERE \"Id\" = 2", DamageKind.RecordMissing, "registerCheck 2")]
    public async Task Whatever_is_changed_behind_the_register_s_back_is_named(string sql, DamageKind kind, string what)
    {
        await SendAsync("ก", 'a', Scored("1", "4"));
        await SendAsync("ข", 'b', Scored("1", "3"));
        await ApplyAsync(Year("ก", Due(Agreed("1", "3"), 6, new DateOnly(2013, 4, 15)), Agreed("2", "5")));
        await ApplyAsync(Year("ข", Agreed("1", "3")));
        Assert.Equal(0, (await VerifyAsync()).Count);

        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            string command = sql;
            foreach (
                string table in new[]
                {
                    "RegisterVersions",
                    "RegisterParts",
                    "RegisterRows",
                    "RegisterChecks",
                    "AcrossFindings",
                    "FindingLines",
                }
            )
                command = command.Replace($"{{{table}}}", Table(table), StringComparison.Ordinal);
            await db.Database.OpenConnectionAsync();
            foreach (string off in GuardsOff())
                await db.Database.ExecuteSqlRawAsync(off);
            await db.Database.ExecuteSqlRawAsync(command);
        }

        Damages damages = await VerifyAsync();
        Assert.Contains(damages.First, d => d.Kind == kind && d.What == what);
    }

    private protected abstract IEnumerable<string> GuardsOff();

    private async Task<long> EntriesAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.AuditEntries.LongCountAsync();
    }
}

public sealed class RegisterLedgerOnSqlite() : RegisterLedgerTests(new SqliteTestDatabase())
{
    [Fact]
    public async Task Nothing_of_it_is_written_over_either()
    {
        await SendAsync("ก", 'a', Scored("1", "4"));
        await ApplyAsync(Year("ก", Agreed("1", "3")));
        foreach (string table in new[] { "RegisterVersions", "RegisterParts", "RegisterRows", "RegisterChecks", "AcrossFindings" })
            await RefusedAsync($"INSERT OR REPLACE INTO {table} SELECT * FROM {table}");
    }

    private protected override IEnumerable<string> GuardsOff()
    {
        yield return "PRAGMA foreign_keys = OFF";
        foreach (string table in new[] { "RegisterVersions", "RegisterParts", "RegisterRows", "RegisterChecks", "AcrossFindings" })
        foreach (string kind in new[] { "update", "delete" })
            yield return $"DROP TRIGGER \"{table}_no_{kind}\"";
    }
}

[Trait("Lane", "Whole")]
public sealed class RegisterLedgerOnPostgres() : RegisterLedgerTests(new PostgresTestDatabase())
{
    private protected override IEnumerable<string> GuardsOff() => ["SET session_replication_role = replica"];
}
