using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiIngest.Records.Tests;

public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Migrated_schema_is_that_of_the_model()
    {
        await RecordsDatabase.ForWriting(folder["migrated.db"]).PrepareAsync(CancellationToken.None);
        await using (RecordsDbContext model = RecordsDatabase.ForWriting(folder["model.db"]).CreateDbContext())
        {
            await model.Database.EnsureCreatedAsync();
        }

        IReadOnlyList<string> expected = Describe(folder["model.db"]);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Describe(folder["migrated.db"]));
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_stop_the_next_start()
    {
        RecordsDatabase database = RecordsDatabase.ForWriting(folder["killed.db"]);
        await using (RecordsDbContext db = database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL);"
                + "INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00+00:00');");
        }

        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        await database.PrepareAsync(patience.Token);
        await using RecordsDbContext prepared = database.CreateDbContext();
        Assert.Equal(0, await prepared.Submissions.CountAsync());
    }

    [Fact]
    public async Task Preparing_twice_changes_nothing()
    {
        RecordsDatabase database = RecordsDatabase.ForWriting(folder["twice.db"]);
        await database.PrepareAsync(CancellationToken.None);
        IReadOnlyList<string> once = Describe(folder["twice.db"]);
        await database.PrepareAsync(CancellationToken.None);
        Assert.Equal(once, Describe(folder["twice.db"]));
    }

    [Fact]
    public async Task Summaries_recorded_before_are_known_by_their_stored_answer()
    {
        RecordsDatabase database = RecordsDatabase.ForWriting(folder["earlier.db"]);
        await using RecordsDbContext db = database.CreateDbContext();
        await db.GetService<IMigrator>().MigrateAsync("20261121120000_AcrossSubmissions");
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Submissions (Id, Ticket, Sha256, OriginalName, Unit, InboxPath, Size, ReceivedAt, State) VALUES (1, 't', 's', 'a', 'u', 'u/a', 1, '2026-01-01', 'Checked');
            INSERT INTO Readings (Id, SubmissionId, ReaderVersion, ReadAt, Outcome, ResultJson)
              VALUES (1, 1, '1', '2026-01-01', 'checked', '{{"reports":[{{"round":6}},{{"agencySummary":true}}]}}');
            INSERT INTO Reports (Id, ReadingId, SubmissionId, Ordinal, Unit) VALUES (1, 1, 1, 0, 'u'), (2, 1, 1, 1, 'u');
            """);
        await database.PrepareAsync(CancellationToken.None);
        Assert.Equal([false, true], await db.Reports.OrderBy(r => r.Id).Select(r => r.AgencySummary).ToListAsync());
    }

    [Fact]
    public async Task What_could_not_be_checked_in_readings_recorded_before_is_taken_from_their_stored_answer()
    {
        RecordsDatabase database = RecordsDatabase.ForWriting(folder["before.db"]);
        await using RecordsDbContext db = database.CreateDbContext();
        await db.GetService<IMigrator>().MigrateAsync("20261121190000_TableCertainty");
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Submissions (Id, Ticket, Sha256, OriginalName, Unit, InboxPath, Size, ReceivedAt, State) VALUES (1, 't', 's', 'a', 'u', 'u/a', 1, '2026-01-01', 'Read');
            INSERT INTO Readings (Id, SubmissionId, ReaderVersion, ReadAt, Outcome, ResultJson)
              VALUES (1, 1, '1', '2026-01-01', 'Checked', '{{"reports":[{{"round":6}},{{"notCheckable":[{{"what":"score-result","item":"1","why":"ก","whyEn":"a"}},{{"what":"convention","item":null,"why":"ข","whyEn":"b"}}]}}]}}');
            INSERT INTO Reports (Id, ReadingId, SubmissionId, Ordinal, Unit) VALUES (1, 1, 1, 0, 'u'), (2, 1, 1, 1, 'u');
            """);
        await database.PrepareAsync(CancellationToken.None);
        Assert.Equal(
            [(2L, 0, "score-result", "1", "ก"), (2L, 1, "convention", null, "ข")],
            (await db.Gaps.OrderBy(g => g.Id).ToListAsync()).Select(g => (g.ReportId, g.Ordinal, g.What, g.Item, g.Why)));
        Assert.All(await db.Reports.ToListAsync(), r => Assert.Null(r.Comparisons));
    }

    [Fact]
    public async Task Connections_use_the_write_ahead_log_and_foreign_keys()
    {
        RecordsDatabase database = RecordsDatabase.ForWriting(folder["pragmas.db"]);
        await database.PrepareAsync(CancellationToken.None);
        await using RecordsDbContext db = database.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        SqliteConnection connection = (SqliteConnection)db.Database.GetDbConnection();
        Assert.Equal("wal", Scalar(connection, "PRAGMA journal_mode"));
        Assert.Equal("1", Scalar(connection, "PRAGMA foreign_keys"));
        Assert.Equal("2", Scalar(connection, "PRAGMA synchronous"));
        Assert.Equal("30000", Scalar(connection, "PRAGMA busy_timeout"));
    }

    [Fact]
    public async Task A_database_opened_for_reading_refuses_writes()
    {
        await RecordsDatabase.ForWriting(folder["lists.db"]).PrepareAsync(CancellationToken.None);
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["lists.db"]).CreateDbContext();
        SqliteException refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM Submissions"));
        Assert.Contains("readonly", refused.Message, StringComparison.Ordinal);
    }

    private static string? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Columns, keys, foreign keys and indexes of every table of ours, a line each, sorted.</summary>
    private static List<string> Describe(string file)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        List<string> lines = [];
        foreach (string table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'"))
        {
            lines.AddRange(Rows(connection, $"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table}')").Select(c => $"{table} column {c}"));
            lines.AddRange(Rows(connection, $"SELECT \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list('{table}')").Select(f => $"{table} key {f}"));
            foreach (string index in Rows(connection, $"SELECT name FROM pragma_index_list('{table}')"))
            {
                string unique = Rows(connection, $"SELECT \"unique\" FROM pragma_index_list('{table}') WHERE name = '{index}'").Single();
                lines.Add($"{table} index {index} unique={unique} {string.Join(',', Rows(connection, $"SELECT name FROM pragma_index_info('{index}')"))}");
            }

            lines.AddRange(Rows(connection, $"SELECT sql LIKE '%AUTOINCREMENT%' FROM sqlite_master WHERE name = '{table}'").Select(a => $"{table} autoincrement {a}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            object[] values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join(' ', values));
        }

        return rows;
    }
}
