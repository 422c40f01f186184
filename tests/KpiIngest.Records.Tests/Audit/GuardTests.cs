using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Verify;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Audit;

/// <summary>The triggers that keep records from being changed are themselves looked after.</summary>
public abstract class GuardTests(TestDatabase database) : RecordsFixture(database)
{
    /// <summary>Each takes guards away or makes them void, and which.</summary>
    private protected abstract IReadOnlyList<(string Sql, string Gone)> Takings { get; }

    private protected abstract IReadOnlyList<string> All { get; }

    [DatabaseFact]
    public async Task All_are_there_in_a_new_database()
    {
        Assert.NotEmpty(All);
        Assert.Empty((await VerifyAsync()).First);
    }

    [DatabaseFact]
    public async Task One_that_is_gone_switched_off_or_replaced_is_named_and_put_back_by_the_next_start()
    {
        foreach ((string sql, string gone) in Takings)
        {
            await using RecordsDbContext db = Records.CreateDbContext();
            await db.Database.ExecuteSqlRawAsync(sql);
            Damage damage = Assert.Single((await VerifyAsync()).First);
            Assert.Equal((DamageKind.GuardMissing, gone), (damage.Kind, damage.What));

            await RecordsDatabase.ForWriting(Records.Address).PrepareAsync(CancellationToken.None);
            Assert.Empty((await VerifyAsync()).First);
            AuditEntry said = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstAsync();
            Assert.Equal(AuditActions.GuardsRestored, said.Action);
            Assert.Contains(gone, said.Detail, StringComparison.Ordinal);
        }

        await ReceiveAsync("ก", "a.docx", 'a');
        await RefusedAsync($"UPDATE {Table("AuditEntries")} SET \"Actor\" = 'x'");
    }

    [DatabaseFact]
    public async Task A_start_that_finds_all_of_them_says_nothing()
    {
        await RecordsDatabase.ForWriting(Records.Address).PrepareAsync(CancellationToken.None);
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.False(await db.AuditEntries.AnyAsync());
    }

    [DatabaseFact]
    public async Task An_earlier_database_without_any_of_them_names_all()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        foreach (string guard in All)
            await db.Database.ExecuteSqlRawAsync(Drop(guard));
        Assert.Equal(All.Order(StringComparer.Ordinal), (await VerifyAsync()).First.Select(d => d.What));
    }

    private protected abstract string Drop(string guard);

    private async Task<Damages> VerifyAsync() =>
        (await new RecordsVerification(Records, null, Time).RunAsync([], 0, null, CancellationToken.None)).Damages;
}

public sealed class GuardsOfSqlite() : GuardTests(new SqliteTestDatabase())
{
    private protected override IReadOnlyList<string> All => [.. SqliteGuards.All.Keys];

    private protected override IReadOnlyList<(string Sql, string Gone)> Takings { get; } =
    [
        ("DROP TRIGGER Decisions_no_delete", "Decisions_no_delete"),
        ("DROP TRIGGER AuditEntries_no_replace", "AuditEntries_no_replace"),
        (
            "DROP TRIGGER Corrections_no_update; CREATE TRIGGER Corrections_no_update BEFORE UPDATE ON Corrections BEGIN SELECT 1; END",
            "Corrections_no_update"
        ),
        (
            "DROP TRIGGER AuditEntries_no_update; CREATE TRIGGER \"AuditEntries_no_update\" BEFORE UPDATE ON \"AuditEntries\" WHEN NEW.Sequence < 0 BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END",
            "AuditEntries_no_update"
        ),
        (
            "DROP TRIGGER SettingsChanges_no_update; CREATE TRIGGER \"SettingsChanges_no_update\" BEFORE UPDATE OF \"Node\" ON \"SettingsChanges\" BEGIN SELECT RAISE(ABORT, 'Recorded settings are append-only.'); END",
            "SettingsChanges_no_update"
        ),
    ];

    private protected override string Drop(string guard) => $"DROP TRIGGER \"{guard}\"";
}

public sealed class GuardsOnPostgres() : GuardTests(new PostgresTestDatabase())
{
    private protected override IReadOnlyList<string> All => PostgresGuards.All;

    private protected override IReadOnlyList<(string Sql, string Gone)> Takings { get; } =
    [
        ("DROP TRIGGER \"Decisions_no_change\" ON kpi_ingest.\"Decisions\"", "Decisions_no_change"),
        ("ALTER TABLE kpi_ingest.\"AuditEntries\" DISABLE TRIGGER \"AuditEntries_no_change\"", "AuditEntries_no_change"),
        (
            "DROP TRIGGER \"Corrections_no_change\" ON kpi_ingest.\"Corrections\"; CREATE TRIGGER \"Corrections_no_change\" BEFORE DELETE ON kpi_ingest.\"Corrections\" FOR EACH ROW EXECUTE FUNCTION kpi_ingest.refuse_change()",
            "Corrections_no_change"
        ),
        ("DROP TRIGGER \"SettingsChanges_no_truncate\" ON kpi_ingest.\"SettingsChanges\"", "SettingsChanges_no_truncate"),
    ];

    private protected override string Drop(string guard) =>
        $"DROP TRIGGER \"{guard}\" ON kpi_ingest.\"{guard[..guard.IndexOf("_no_", StringComparison.Ordinal)]}\"";

    [DatabaseFact]
    public async Task A_function_that_refuses_nothing_any_more_voids_all_of_them()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(
            "CREATE OR REPLACE FUNCTION kpi_ingest.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"
        );
        Assert.Equal(All.Count, (await db.MissingGuardsAsync(CancellationToken.None)).Count);
        await RecordsDatabase.ForWriting(Records.Address).PrepareAsync(CancellationToken.None);
        Assert.Empty(await db.MissingGuardsAsync(CancellationToken.None));
    }
}
