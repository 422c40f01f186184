using System.Net.Sockets;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KpiIngest.Records;

/// <summary>Records in a schema of a PostgreSQL database, which several services may share.</summary>
internal sealed class PostgresRecords : RecordsDatabase
{
    /// <summary>A migration may build large tables anew, and the next service waits for it.</summary>
    private const int MigrationSeconds = 3600;

    private readonly NpgsqlConnectionStringBuilder connection;
    private readonly DbContextOptions<PostgresRecordsContext> options;

    public PostgresRecords(DatabaseAddress address, bool readOnly)
        : base(address)
    {
        connection = new NpgsqlConnectionStringBuilder(address.Postgres);
        if (readOnly)
            connection.Options = (connection.Options + " -c default_transaction_read_only=on").Trim();
        options = PostgresRecordsContext.OptionsOf(connection.ConnectionString);
    }

    public override RecordsDbContext CreateDbContext() => new PostgresRecordsContext(options) { Notified = Notified };

    /// <summary>Services that start together take turns; a migration that was killed leaves nothing behind.</summary>
    public override Task PrepareAsync(CancellationToken cancellationToken) => PrepareAsync(unfinished: false, cancellationToken);

    /// <param name="unfinished">True for who is filling it.</param>
    internal async Task PrepareAsync(bool unfinished, CancellationToken cancellationToken)
    {
        // Its lock goes with it, whatever happens.
        await using NpgsqlConnection turn = new(
            new NpgsqlConnectionStringBuilder(connection.ConnectionString)
            {
                Pooling = false,
                CommandTimeout = MigrationSeconds,
            }.ConnectionString
        );
        await OpenAsync(turn, Address, cancellationToken);
        await using (
            NpgsqlCommand wait = new($"SELECT pg_advisory_lock(hashtextextended('{PostgresRecordsContext.Schema} migration', 0))", turn)
        )
            await wait.ExecuteNonQueryAsync(cancellationToken);

        await using PostgresRecordsContext db = new(options);
        db.Database.SetCommandTimeout(MigrationSeconds);
        await PostgresSchemas.EnsureAsync(db, Address, cancellationToken);
        if (!unfinished)
            await EnsureFinishedAsync(turn, cancellationToken);
        try
        {
            EnsureKnown(db, await db.Database.GetAppliedMigrationsAsync(cancellationToken));
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                await db.Database.MigrateAsync(cancellationToken);
            await RecordsGuards.RestoreAsync(this, TimeProvider.System, cancellationToken);
            await EarlierContent.CoverAsync(this, TimeProvider.System, cancellationToken);
            await FindingsRebuild.BringUpAsync(this, cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw RecordsUnusableException.NotOurs(
                Address,
                await PostgresSchemas.RoleAsync(db, cancellationToken),
                [PostgresRecordsContext.Schema],
                e
            );
        }
    }

    public override async Task EnsureReachableAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection trial = new(connection.ConnectionString);
        await OpenAsync(trial, Address, cancellationToken);
        await EnsureFinishedAsync(trial, cancellationToken);
    }

    private async Task EnsureFinishedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await PostgresUnfinished.FindAsync(connection, cancellationToken) is var (work, source))
            throw RecordsUnusableException.Unfinished(Address, work, source);
    }

    /// <exception cref="RecordsUnusableException">It cannot be opened; the message says why.</exception>
    internal static async Task OpenAsync(NpgsqlConnection connection, DatabaseAddress address, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException e)
            when (e.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            throw RecordsUnusableException.SignIn(address, e);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw RecordsUnusableException.NoDatabase(address, connection.Database, e);
        }
        catch (NpgsqlException e) when (e.Message.StartsWith("No password", StringComparison.Ordinal))
        {
            throw RecordsUnusableException.SignIn(address, e);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
        {
            throw RecordsUnusableException.Unreachable(address, e);
        }
    }
}
