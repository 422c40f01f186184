using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Findings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>Records in a file of SQLite, for one service.</summary>
internal sealed class SqliteRecords : RecordsDatabase
{
    private readonly DbContextOptions<SqliteRecordsContext> existing;
    private DbContextOptions<SqliteRecordsContext> options;

    public SqliteRecords(DatabaseAddress address, bool readOnly)
        : base(address)
    {
        existing = OptionsOf(address.File!, readOnly, SqliteOpenMode.ReadWrite);
        options = readOnly ? existing : OptionsOf(address.File!, readOnly, SqliteOpenMode.ReadWriteCreate);
    }

    public override RecordsDbContext CreateDbContext() => new SqliteRecordsContext(options) { Notified = Notified };

    /// <summary>A lock left behind by a migration that was killed is taken away, because EF Core would wait for it for ever.</summary>
    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using (RecordsDbContext db = CreateDbContext())
        {
            await EarlierSchema.BringUpAsync(db, cancellationToken);
            EnsureKnown(db, await db.Database.GetAppliedMigrationsAsync(cancellationToken));
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
                await db.Database.MigrateAsync(cancellationToken);
            }
        }

        options = existing;
        await RecordsGuards.RestoreAsync(this, TimeProvider.System, cancellationToken);
        await EarlierContent.CoverAsync(this, TimeProvider.System, cancellationToken);
        await FindingsRebuild.BringUpAsync(this, cancellationToken);
    }

    public override Task EnsureReachableAsync(CancellationToken cancellationToken) =>
        System.IO.File.Exists(File) ? Task.CompletedTask : throw RecordsUnusableException.Missing(Address);

    private static DbContextOptions<SqliteRecordsContext> OptionsOf(string file, bool readOnly, SqliteOpenMode mode)
    {
        SqliteConnectionStringBuilder connection = new()
        {
            DataSource = file,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = 30,
        };
        return new DbContextOptionsBuilder<SqliteRecordsContext>()
            .UseSqlite(connection.ConnectionString)
            .AddInterceptors(new ConnectionPragmas(readOnly))
            .Options;
    }
}
