using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using KpiIngest.Records;
using Npgsql;

namespace KpiIngest.Jobs.Engine;

/// <summary>The engine's store where several services share the records: a schema of its own in their database of PostgreSQL.</summary>
internal static class SharedJobs
{
    public const string Schema = "kpi_ingest_jobs";

    /// <summary>A worker holds a connection for some milliseconds only.</summary>
    private const int MostConnections = 15;

    /// <summary>A job put up by this service is fetched at once; one put up by another machine is seen after this time.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    /// <summary>A job whose machine fell silent comes back to the queue after this time, behind the backlog. Our own sweep is faster, and puts it before the backlog.</summary>
    private static readonly TimeSpan Invisible = TimeSpan.FromMinutes(2);

    /// <summary>The engine's locks have no heartbeat: one that a killed service left is taken away after this time. Ours are held for some milliseconds.</summary>
    private static readonly TimeSpan LockTime = TimeSpan.FromSeconds(10);

    /// <summary>Creates or upgrades the engine's tables. Services that start together take turns.</summary>
    /// <exception cref="RecordsUnusableException">A right is missing; the message says which, and who gives it.</exception>
    public static async Task PrepareAsync(DatabaseAddress address, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = new(ConnectionOf(address));
        await connection.OpenAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock(hashtextextended('{Schema} installation', 0))", cancellationToken);
        try
        {
            if (!await IsThereAsync(connection, cancellationToken)) await ExecuteAsync(connection, $"CREATE SCHEMA {Schema}", cancellationToken);
            PostgreSqlObjectsInstaller.Install(connection, Schema);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            string role = await TextAsync(connection, "SELECT current_user::text", cancellationToken);
            throw new RecordsUnusableException(
                $"ผู้ใช้ {role} ไม่มีสิทธิ์สร้างหรือใช้ schema {Schema} ของงานในฐานข้อมูล {address} ให้ผู้ดูแล PostgreSQL สั่งอย่างใดอย่างหนึ่ง: CREATE SCHEMA {Schema} AUTHORIZATION \"{role}\" หรือ "
                + $"GRANT CREATE ON DATABASE \"{connection.Database}\" TO \"{role}\" (docs/operations.md) "
                + $"(the role {role} may not create or use the schema {Schema} of the jobs: the administrator of PostgreSQL runs one of these commands)",
                e);
        }
        finally
        {
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock(hashtextextended('{Schema} installation', 0))", CancellationToken.None);
        }
    }

    /// <summary>After <see cref="PrepareAsync"/>.</summary>
    public static JobStorage Open(DatabaseAddress address)
    {
        PostgreSqlStorageOptions options = new()
        {
            SchemaName = Schema,
            PrepareSchemaIfNecessary = false,
            QueuePollInterval = Poll,
            InvisibilityTimeout = Invisible,
            UseSlidingInvisibilityTimeout = true,
            DistributedLockTimeout = LockTime,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(ConnectionOf(address), options), options);
    }

    private static string ConnectionOf(DatabaseAddress address) =>
        new NpgsqlConnectionStringBuilder(address.Postgres) { ApplicationName = "kpi-ingest-jobs", MaxPoolSize = MostConnections }.ConnectionString;

    private static async Task<bool> IsThereAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await TextAsync(connection, $"SELECT count(*)::text FROM pg_namespace WHERE nspname = '{Schema}'", cancellationToken) == "1";

    private static async Task<string> TextAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
