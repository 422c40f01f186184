using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KpiIngest.Records;

/// <summary>Records in a schema of a PostgreSQL database, which several services may share.</summary>
internal sealed class PostgresRecords : RecordsDatabase
{
    private readonly NpgsqlConnectionStringBuilder connection;
    private readonly DbContextOptions<PostgresRecordsContext> options;

    public PostgresRecords(DatabaseAddress address, bool readOnly)
        : base(address)
    {
        connection = new NpgsqlConnectionStringBuilder(address.Postgres);
        if (readOnly) connection.Options = (connection.Options + " -c default_transaction_read_only=on").Trim();
        options = PostgresRecordsContext.OptionsOf(connection.ConnectionString);
    }

    public override RecordsDbContext CreateDbContext() => new PostgresRecordsContext(options);

    /// <summary>Services that start together take turns; a migration that was killed leaves nothing behind.</summary>
    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await EnsureReachableAsync(cancellationToken);
        await using PostgresRecordsContext db = new(options);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_lock(hashtextextended('{PostgresRecordsContext.Schema} migration', 0))", cancellationToken);
        try
        {
            await MakeSchemaAsync(db, cancellationToken);
            EnsureKnown(db, await db.Database.GetAppliedMigrationsAsync(cancellationToken));
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) await db.Database.MigrateAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw RecordsUnusableException.NotOurs(Address, await RoleAsync(db, cancellationToken), e);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_unlock(hashtextextended('{PostgresRecordsContext.Schema} migration', 0))", CancellationToken.None);
        }
    }

    public override async Task EnsureReachableAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection trial = new(connection.ConnectionString);
        await OpenAsync(trial, Address, cancellationToken);
    }

    /// <exception cref="RecordsUnusableException">It cannot be opened; the message says why.</exception>
    internal static async Task OpenAsync(NpgsqlConnection connection, DatabaseAddress address, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            throw RecordsUnusableException.SignIn(address, e);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw RecordsUnusableException.NoDatabase(address, connection.Database, e);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
        {
            throw RecordsUnusableException.Unreachable(address, e);
        }
    }

    private async Task MakeSchemaAsync(PostgresRecordsContext db, CancellationToken cancellationToken)
    {
        bool exists = await db.Database.SqlQueryRaw<bool>($"SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = '{PostgresRecordsContext.Schema}') AS \"Value\"").SingleAsync(cancellationToken);
        try
        {
            if (!exists) await db.Database.ExecuteSqlRawAsync($"CREATE SCHEMA {PostgresRecordsContext.Schema}", cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw RecordsUnusableException.NoCreate(Address, await RoleAsync(db, cancellationToken), connection.Database!, e);
        }
    }

    private static Task<string> RoleAsync(PostgresRecordsContext db, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<string>("SELECT current_user::text AS \"Value\"").SingleAsync(cancellationToken);
}
