using Npgsql;

namespace KpiIngest.Records;

/// <summary>Keeps a second service off the same node name on a shared database: claims and leases are known by it. The server lets go of it
/// when the process ends, however it ends, and within half a minute when its machine does.</summary>
public sealed class NodeHold : IDisposable
{
    private readonly NpgsqlConnection held;

    private NodeHold(NpgsqlConnection held) => this.held = held;

    /// <returns>Null where another service of this name is running.</returns>
    /// <exception cref="RecordsUnusableException">The database cannot be reached.</exception>
    public static async Task<NodeHold?> TryTakeAsync(DatabaseAddress address, string node, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        NpgsqlConnection connection = new(
            new NpgsqlConnectionStringBuilder(address.Postgres) { Pooling = false, KeepAlive = 10 }.ConnectionString
        );
        bool taken = false;
        try
        {
            await PostgresRecords.OpenAsync(connection, address, cancellationToken);
            await using NpgsqlCommand keep = new(
                "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3",
                connection
            );
            await keep.ExecuteNonQueryAsync(cancellationToken);
            await using NpgsqlCommand command = new(
                $"SELECT pg_try_advisory_lock(hashtextextended('{PostgresRecordsContext.Schema} node ' || $1, 0))",
                connection
            );
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = node });
            taken = await command.ExecuteScalarAsync(cancellationToken) is true;
            return taken ? new NodeHold(connection) : null;
        }
        finally
        {
            if (!taken)
                await connection.DisposeAsync();
        }
    }

    public void Dispose() => held.Dispose();
}
