using System.Text.Json;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Settings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Settings;

/// <summary>What a service works by goes on record at its first start, and what changed at each later one: once, under its own name, and
/// covered by the trail.</summary>
public abstract class SettingsLedgerTests : RecordsFixture
{
    private readonly SettingsLedger ledger;

    private protected SettingsLedgerTests(TestDatabase database)
        : base(database) => ledger = new SettingsLedger(Records, Time);

    [DatabaseFact]
    public async Task The_first_start_records_all_settings_in_one_entry()
    {
        SettingsChange first = (await RecordAsync("one", ("readers", "2"), ("backup", null), ("inbox", "/srv/กล่อง")))!;

        Assert.True(first.First);
        Assert.Equal(["backup:  > ", "inbox:  > /srv/กล่อง", "readers:  > 2"], first.Settings.Select(Text));
        AuditEntry entry = Assert.Single(await EntriesAsync());
        Assert.Equal((AuditActions.SettingsFirst, "settings:1", AuditTrail.Service), (entry.Action, entry.Subject, entry.Actor));
        JsonElement[] told = [.. JsonDocument.Parse(entry.Detail).RootElement.GetProperty("settings").EnumerateArray()];
        Assert.Equal(["backup", "inbox", "readers"], told.Select(s => s.GetProperty("name").GetString()));
        Assert.Equal("/srv/กล่อง", told[1].GetProperty("after").GetString());
        Assert.NotNull(entry.Content);
        await WholeAsync();
    }

    [DatabaseFact]
    public async Task A_start_with_the_same_settings_leaves_no_trace()
    {
        await RecordAsync("one", ("readers", "2"), ("backup", null));
        Assert.Null(await RecordAsync("one", ("readers", "2"), ("backup", null)));

        // A setting that a later version knows and does not set is none.
        Assert.Null(await RecordAsync("one", ("readers", "2")));
        Assert.Null(await RecordAsync("one", ("readers", "2"), ("pages", null)));
        Assert.Single(await EntriesAsync());
    }

    [DatabaseFact]
    public async Task Only_what_changed_is_recorded_with_its_old_and_new_value()
    {
        await RecordAsync("one", ("readers", "2"), ("backup", null), ("listen", "http://127.0.0.1:5080"), ("old", "x"));
        SettingsChange change = (
            await RecordAsync("one", ("readers", "4"), ("backup", "/backup"), ("listen", "http://127.0.0.1:5080"), ("new", ""))
        )!;

        Assert.False(change.First);
        Assert.Equal(["backup:  > /backup", "new:  > ", "old: x > ", "readers: 2 > 4"], change.Settings.Select(Text));
        Assert.Equal(
            ["", null, null],
            change
                .Settings.Select(s =>
                    s.Name == "new" ? s.After
                    : s.Name == "old" ? s.After
                    : s.Before
                )
                .Skip(1)
                .Take(2)
                .Append(change.Settings[0].Before)
        );
        Assert.Equal([AuditActions.SettingsFirst, AuditActions.SettingsChanged], (await EntriesAsync()).Select(e => e.Action));

        // Back again is a change too.
        Assert.Equal(
            "readers: 4 > 2",
            Text(
                (
                    await RecordAsync("one", ("readers", "2"), ("backup", "/backup"), ("listen", "http://127.0.0.1:5080"), ("new", ""))
                )!.Settings.Single()
            )
        );
        await WholeAsync();
    }

    [DatabaseFact]
    public async Task Services_with_different_settings_that_share_their_records_do_not_change_each_others()
    {
        for (int start = 0; start < 3; start++)
        {
            await RecordAsync("one", ("inbox", "/a"), ("readers", "2"));
            await RecordAsync("two", ("inbox", "/b"), ("readers", "8"));
        }

        Assert.Equal(
            ["one", "two"],
            (await new SettingsQuery(Records).ListAsync(null, CancellationToken.None)).Reverse().Select(c => c.Node)
        );
        Assert.Equal("readers: 8 > 4", Text((await RecordAsync("two", ("inbox", "/b"), ("readers", "4")))!.Settings.Single()));
        Assert.Null(await RecordAsync("one", ("inbox", "/a"), ("readers", "2")));
        await WholeAsync();
    }

    [DatabaseFact]
    public async Task Twelve_that_start_at_once_under_one_name_record_once()
    {
        SettingsChange?[] made = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Task.Run(() => RecordAsync("one", ("readers", "2"))))
        );
        Assert.Single(made, m => m is not null);
        Assert.Single(await EntriesAsync());
    }

    [DatabaseFact]
    public async Task A_service_that_is_alone_and_called_otherwise_goes_on_from_the_last_settings()
    {
        await ledger.RecordAsync(
            "host-1",
            true,
            new Dictionary<string, string?> { ["node"] = "host-1", ["readers"] = "2" },
            CancellationToken.None
        );
        SettingsChange change = (
            await ledger.RecordAsync(
                "host-2",
                true,
                new Dictionary<string, string?> { ["node"] = "host-2", ["readers"] = "2" },
                CancellationToken.None
            )
        )!;
        Assert.Equal((false, "node: host-1 > host-2"), (change.First, Text(change.Settings.Single())));
    }

    [DatabaseFact]
    public async Task The_database_refuses_to_change_or_delete_them()
    {
        await RecordAsync("one", ("readers", "2"));
        foreach (string table in new[] { "SettingsChanges", "ChangedSettings" })
        {
            await RefusedAsync($"UPDATE {Table(table)} SET \"Id\" = 7");
            await RefusedAsync($"DELETE FROM {Table(table)}");
        }
    }

    [DatabaseFact]
    public async Task Everything_that_is_changed_behind_the_programs_back_is_named()
    {
        await RecordAsync("one", ("readers", "2"), ("inbox", "/a"));
        await RecordAsync("one", ("readers", "4"), ("inbox", "/b"));
        (string Sql, DamageKind Kind, string What)[] damages =
        [
            (
                "UPDATE {ChangedSettings} SET \"After\" = '3' WHERE \"Name\" = 'readers' AND \"Before\" = '2'",
                DamageKind.RecordChanged,
                "settings 2"
            ),
            ("UPDATE {ChangedSettings} SET \"Before\" = NULL WHERE \"Before\" = '2'", DamageKind.RecordChanged, "settings 2"),
            (
                "UPDATE {ChangedSettings} SET \"Name\" = 'readersX' WHERE \"Name\" = 'readers' AND \"Before\" IS NULL",
                DamageKind.RecordChanged,
                "settings 1"
            ),
            ("UPDATE {SettingsChanges} SET \"Node\" = 'two' WHERE \"Id\" = 2", DamageKind.RecordChanged, "settings 2"),
            ("UPDATE {SettingsChanges} SET \"At\" = 'never' WHERE \"Id\" = 1", DamageKind.RecordChanged, "settings 1"),
            ("DELETE FROM {ChangedSettings} WHERE \"Before\" = '2'", DamageKind.RecordChanged, "settings 2"),
            (
                "INSERT INTO {ChangedSettings} (\"Id\", \"ChangeId\", \"Ordinal\", \"Name\", \"After\") VALUES (99, 1, 9, 'x', 'y')",
                DamageKind.RecordChanged,
                "settings 1"
            ),
            (
                "DELETE FROM {ChangedSettings} WHERE \"ChangeId\" = 2; DELETE FROM {SettingsChanges} WHERE \"Id\" = 2",
                DamageKind.RecordMissing,
                "settings 2"
            ),
            ("DELETE FROM {SettingsChanges} WHERE \"Id\" = 2", DamageKind.Orphan, "ChangedSettings"),
            (
                "INSERT INTO {SettingsChanges} (\"Id\", \"Node\", \"First\", \"Actor\", \"At\") SELECT 3, \"Node\", \"First\", \"Actor\", \"At\" FROM {SettingsChanges} WHERE \"Id\" = 1",
                DamageKind.RecordExtra,
                "settings 3"
            ),
        ];
        foreach ((string sql, DamageKind kind, string what) in damages)
        {
            await WithoutGuardsAsync(sql);
            Damages found = await VerifyAsync();
            Assert.True(
                found.First.Any(d => d.Kind == kind && d.What.StartsWith(what, StringComparison.Ordinal)),
                $"{sql}: {string.Join("; ", found.First.Select(d => $"{d.Kind} {d.What}"))}"
            );
            Assert.All(
                found.First.Where(d => d.Kind == kind && kind != DamageKind.Orphan),
                d => Assert.StartsWith("ค่าตั้ง", d.Said.Thai, StringComparison.Ordinal)
            );
            await RestoredAsync();
        }

        await WholeAsync();
    }

    [DatabaseFact]
    public async Task A_damaged_time_keeps_no_service_from_starting()
    {
        await RecordAsync("one", ("readers", "2"));
        await WithoutGuardsAsync("UPDATE {SettingsChanges} SET \"At\" = 'never'");
        Assert.Equal("readers: 2 > 3", Text((await RecordAsync("one", ("readers", "3")))!.Settings.Single()));
        await RestoredAsync();
    }

    /// <summary>Runs SQL that the guards would refuse, on a copy of the two tables.</summary>
    private async Task WithoutGuardsAsync(string sql)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        foreach (string table in new[] { "SettingsChanges", "ChangedSettings" })
            await RunAsync(db, $"DROP TABLE IF EXISTS {Saved(table)}; CREATE TABLE {Saved(table)} AS SELECT * FROM {Table(table)}");
        await RunAsync(db, Off);
        await RunAsync(
            db,
            sql.Replace("{SettingsChanges}", Table("SettingsChanges"), StringComparison.Ordinal)
                .Replace("{ChangedSettings}", Table("ChangedSettings"), StringComparison.Ordinal)
        );
    }

    private async Task RestoredAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await RunAsync(db, Off);
        foreach (string table in new[] { "SettingsChanges", "ChangedSettings" })
            await RunAsync(
                db,
                $"DELETE FROM {Table(table)}; INSERT INTO {Table(table)} SELECT * FROM {Saved(table)}; DROP TABLE {Saved(table)}"
            );
        await RunAsync(db, On);
        await db.RestoreGuardsAsync(await db.MissingGuardsAsync(CancellationToken.None), CancellationToken.None);
    }

    private protected abstract string Off { get; }

    private protected abstract string On { get; }

    private string Saved(string table) => Table(table).Replace(table, "Saved" + table, StringComparison.Ordinal);

    private static Task<int> RunAsync(RecordsDbContext db, string sql) => db.Database.ExecuteSqlRawAsync(sql);

    private static string Text(ChangedSetting setting) => $"{setting.Name}: {setting.Before} > {setting.After}";

    private Task<SettingsChange?> RecordAsync(string node, params (string Name, string? Value)[] settings) =>
        ledger.RecordAsync(node, false, settings.ToDictionary(s => s.Name, s => s.Value), CancellationToken.None);

    private async Task<List<AuditEntry>> EntriesAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
    }

    private async Task<Damages> VerifyAsync() =>
        (await new RecordsVerification(Records, null, Time).RunAsync([], 0, null, CancellationToken.None)).Damages;

    private async Task WholeAsync() => Assert.Empty((await VerifyAsync()).First);
}

[Trait("Lane", "Whole")]
public sealed class SettingsOnSqlite() : SettingsLedgerTests(new SqliteTestDatabase())
{
    private protected override string Off =>
        "PRAGMA foreign_keys = OFF; "
        + string.Join(
            "; ",
            SqliteGuards
                .All.Keys.Where(g => g.Contains("Settings", StringComparison.Ordinal))
                .Select(g => $"DROP TRIGGER IF EXISTS \"{g}\"")
        );

    private protected override string On => "PRAGMA foreign_keys = ON";
}

[Trait("Lane", "Whole")]
public sealed class SettingsOnPostgres() : SettingsLedgerTests(new PostgresTestDatabase())
{
    private protected override string Off => "SET session_replication_role = replica";

    private protected override string On => "SET session_replication_role = DEFAULT";
}
