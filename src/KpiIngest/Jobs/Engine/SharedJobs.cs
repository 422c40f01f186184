using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using KpiIngest.Records;
using Npgsql;

namespace KpiIngest.Jobs.Engine;

/// <summary>The engine's store where several services share the records: a schema of its own in their database of PostgreSQL.</summary>
internal static class SharedJobs
{
    private const string Schema = PostgresRecordsContext.JobsSchema;

    /// <summary>A worker holds a connection for some milliseconds only.</summary>
    private const int MostConnections = 15;

    /// <summary>A job put up by this service is fetched at once; one put up by another machine is seen after this time.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    /// <summary>A job whose machine fell silent comes back to the queue after this time, behind the backlog. Our own sweep is faster, and
    /// puts it before the backlog.</summary>
    private static readonly TimeSpan Invisible = TimeSpan.FromMinutes(2);

    /// <summary>The engine's locks have no heartbeat: one that a killed service left is taken away after this time. Ours are held for some
    /// milliseconds.</summary>
    private static readonly TimeSpan LockTime = TimeSpan.FromSeconds(10);

    /// <summary>Creates or upgrades the engine's tables, in the schema that <see cref="RecordsDatabase.PrepareAsync"/> made or asked for.
    /// Services that start together take turns.</summary>
    public static async Task PrepareAsync(DatabaseAddress address, CancellationToken cancellationToken)
    {
        // Its lock goes with it, whatever happens.
        await using NpgsqlConnection connection = new(
            new NpgsqlConnectionStringBuilder(ConnectionOf(address)) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync(cancellationToken);
        await using (NpgsqlCommand wait = new($"SELECT pg_advisory_lock(hashtextextended('{Schema} installation', 0))", connection))
            await wait.ExecuteNonQueryAsync(cancellationToken);
        PostgreSqlObjectsInstaller.Install(connection, Schema);
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
        new NpgsqlConnectionStringBuilder(address.Postgres)
        {
            ApplicationName = "kpi-ingest-jobs",
            MaxPoolSize = MostConnections,
        }.ConnectionString;
}
