using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

[Trait("Lane", "Whole")]
public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("records.db")]
    [InlineData("postgresql://user@host/database")]
    public void The_migrations_of_each_provider_lead_to_the_model(string address)
    {
        using RecordsDbContext db = RecordsDatabase.ForWriting(address).CreateDbContext();
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: scripts/add-migration.sh NAME.");
    }

    [Fact]
    public async Task Migrated_schema_is_that_of_the_model()
    {
        await RecordsDatabase.ForWriting(folder["migrated.db"]).PrepareAsync(CancellationToken.None);
        await using (RecordsDbContext model = RecordsDatabase.ForWriting(folder["model.db"]).CreateDbContext())
        {
            await model.Database.EnsureCreatedAsync();
        }

        IReadOnlyList<string> expected = await SqliteSchema.DescribeAsync(folder["model.db"]);
        IReadOnlyList<string> migrated = await SqliteSchema.DescribeAsync(folder["migrated.db"]);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, migrated.Where(line => !line.Contains(" trigger ", StringComparison.Ordinal)));
        string[] deriving =
        [
            "FindingCards_indexed_delete",
            "FindingCards_indexed_insert",
            "FindingCards_indexed_update",
            "FindingLines_counted_delete",
            "FindingLines_counted_insert",
            "FindingLines_counted_update",
        ];
        Assert.Equal(
            SqliteGuards.All.Keys.Concat(deriving).Order(StringComparer.Ordinal),
            migrated.Except(expected, StringComparer.Ordinal).Select(line => line.Split(' ')[^1])
        );
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["migrated.db"]).CreateDbContext();
        Assert.Empty(await db.MissingGuardsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_stop_the_next_start()
    {
        RecordsDatabase database = RecordsDatabase.ForWriting(folder["killed.db"]);
        await using (RecordsDbContext db = database.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL);"
                    + "INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00+00:00');"
            );
        }

        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
        await database.PrepareAsync(patience.Token);
        await using RecordsDbContext prepared = database.CreateDbContext();
        Assert.Equal(0, await prepared.Submissions.CountAsync());
    }

    [Fact]
    public async Task Preparing_twice_changes_nothing()
    {
        RecordsDatabase database = RecordsDatabase.ForWriting(folder["twice.db"]);
        await database.PrepareAsync(CancellationToken.None);
        IReadOnlyList<string> once = await SqliteSchema.DescribeAsync(folder["twice.db"]);
        await database.PrepareAsync(CancellationToken.None);
        Assert.Equal(once, await SqliteSchema.DescribeAsync(folder["twice.db"]));
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
    public async Task A_connection_that_was_used_for_reading_writes_again_for_a_writer()
    {
        RecordsDatabase writer = RecordsDatabase.ForWriting(folder["both.db"]);
        await writer.PrepareAsync(CancellationToken.None);
        for (int i = 0; i < 3; i++)
        {
            await using (RecordsDbContext reading = RecordsDatabase.ForReading(folder["both.db"]).CreateDbContext())
                Assert.Equal(0, await reading.Submissions.CountAsync());
            await using RecordsDbContext writing = writer.CreateDbContext();
            Assert.Equal(0, await writing.Database.ExecuteSqlRawAsync("DELETE FROM Submissions"));
        }
    }

    [Fact]
    public async Task A_database_opened_for_reading_refuses_writes()
    {
        await RecordsDatabase.ForWriting(folder["lists.db"]).PrepareAsync(CancellationToken.None);
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["lists.db"]).CreateDbContext();
        SqliteException refused = await Assert.ThrowsAsync<SqliteException>(() =>
            db.Database.ExecuteSqlRawAsync("DELETE FROM Submissions")
        );
        Assert.Contains("readonly", refused.Message, StringComparison.Ordinal);
    }

    private static string? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
