using KpiIngest.Records.Notifications;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>The database of the records: how it is opened, and how it is brought to the present schema.</summary>
public abstract class RecordsDatabase : IDbContextFactory<RecordsDbContext>
{
    private protected RecordsDatabase(DatabaseAddress address) => Address = address;

    public DatabaseAddress Address { get; }

    /// <summary>The file of SQLite; null on PostgreSQL.</summary>
    public string? File => Address.File;

    /// <summary>Of what is recorded through this, what people are told of by mail or webhook; nothing unless it is said.</summary>
    public IReadOnlySet<NotificationKind> Notified { get; set; } = new HashSet<NotificationKind>();

    /// <summary>For the service, which alone writes.</summary>
    /// <param name="address">See <see cref="DatabaseAddress.Parse"/>.</param>
    /// <exception cref="DatabaseAddressException">It cannot be understood.</exception>
    public static RecordsDatabase ForWriting(string address) => ForWriting(DatabaseAddress.Parse(address));

    public static RecordsDatabase ForWriting(DatabaseAddress address) => Of(address, readOnly: false);

    /// <summary>For the commands that only list. The database must exist; nothing is changed in it.</summary>
    /// <param name="address">See <see cref="DatabaseAddress.Parse"/>.</param>
    /// <exception cref="DatabaseAddressException">It cannot be understood.</exception>
    public static RecordsDatabase ForReading(string address) => ForReading(DatabaseAddress.Parse(address));

    public static RecordsDatabase ForReading(DatabaseAddress address) => Of(address, readOnly: true);

    public abstract RecordsDbContext CreateDbContext();

    /// <summary>Creates what is missing, a file or a schema, and brings it to the present schema. From then on a file must be there: one
    /// that was taken away while the service runs is not replaced by an empty one.</summary>
    /// <remarks>For SQLite call it only while holding the lock of the data folder; on PostgreSQL services that start together take turns by
    /// themselves.</remarks>
    /// <exception cref="RecordsUnusableException">The database cannot be reached, a right is missing, or another version of the program
    /// wrote it.</exception>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>For commands that list: whether there are records of this version's schema.</summary>
    /// <exception cref="RecordsUnusableException">There are none, or they cannot be read.</exception>
    public async Task EnsureReadableAsync(CancellationToken cancellationToken)
    {
        await EnsureReachableAsync(cancellationToken);
        await EnsureSchemaKnownAsync(cancellationToken);
    }

    /// <summary>Whether the records are of this version's schema.</summary>
    internal async Task EnsureSchemaKnownAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = CreateDbContext();
        HashSet<string> applied = [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)];
        if (applied.Count == 0)
            throw RecordsUnusableException.Missing(Address);
        EnsureKnown(db, applied);
        if (db.Database.GetMigrations().Any(m => !applied.Contains(m)))
            throw RecordsUnusableException.Older(Address);
    }

    /// <exception cref="RecordsUnusableException">There is no such file, or no such database, or it does not let us in.</exception>
    public abstract Task EnsureReachableAsync(CancellationToken cancellationToken);

    /// <summary>A schema that this version does not know was written by a later one, which may keep things that this one would
    /// spoil.</summary>
    private protected void EnsureKnown(RecordsDbContext db, IEnumerable<string> applied)
    {
        if (
            applied.Except(db.Database.GetMigrations().Concat(EarlierSchema.Migrations), StringComparer.Ordinal).FirstOrDefault() is
            { } unknown
        )
            throw RecordsUnusableException.Newer(Address, unknown);
    }

    private static RecordsDatabase Of(DatabaseAddress address, bool readOnly) =>
        address.IsShared ? new PostgresRecords(address, readOnly) : new SqliteRecords(address, readOnly);
}
