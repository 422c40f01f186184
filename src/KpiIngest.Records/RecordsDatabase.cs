using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KpiIngest.Records;

/// <summary>The database file of the records: how it is opened, and how it is brought to the present schema.</summary>
public sealed class RecordsDatabase : IDbContextFactory<RecordsDbContext>
{
    private readonly DbContextOptions<RecordsDbContext> existing;
    private DbContextOptions<RecordsDbContext> options;

    private RecordsDatabase(string file, bool readOnly)
    {
        File = file;
        existing = OptionsOf(file, readOnly, SqliteOpenMode.ReadWrite);
        options = readOnly ? existing : OptionsOf(file, readOnly, SqliteOpenMode.ReadWriteCreate);
    }

    public string File { get; }

    /// <summary>For the service, which alone writes.</summary>
    public static RecordsDatabase ForWriting(string file) => new(file, readOnly: false);

    /// <summary>For the commands that only list. The file must exist; nothing is changed in it.</summary>
    public static RecordsDatabase ForReading(string file) => new(file, readOnly: true);

    public RecordsDbContext CreateDbContext() => new(options);

    /// <summary>Creates the file where it is missing and brings it to the present schema. From then on the file must be there: one that was taken away while the service runs is not
    /// replaced by an empty one.</summary>
    /// <remarks>Call it only while holding the lock of the data folder: a lock left behind by a migration that was killed is taken away here,
    /// because EF Core would wait for it for ever.</remarks>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using (RecordsDbContext db = CreateDbContext())
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
                await db.Database.MigrateAsync(cancellationToken);
            }
        }

        options = existing;
    }

    private static DbContextOptions<RecordsDbContext> OptionsOf(string file, bool readOnly, SqliteOpenMode mode)
    {
        SqliteConnectionStringBuilder connection = new() { DataSource = file, Mode = mode, ForeignKeys = true, DefaultTimeout = 30 };
        return new DbContextOptionsBuilder<RecordsDbContext>()
            .UseSqlite(connection.ConnectionString)
            .AddInterceptors(new ConnectionPragmas(readOnly))
            // The migrations are written by hand without a model snapshot; a test compares the migrated schema with the model instead.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;
    }
}
