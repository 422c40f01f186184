using Npgsql;

namespace KpiIngest.Records;

/// <summary>The right to fill a database of PostgreSQL, for one at a time. Who was killed while filling it may have left connections at
/// work there, and <c>pg_restore</c> lives on without who started it: whoever takes the turn ends them first.</summary>
internal sealed class PostgresTurn : IAsyncDisposable
{
    /// <summary>The name under which everything connects that fills a database.</summary>
    private const string Filling = "kpi-ingest filling";

    /// <summary>A lock goes with its connection, which the server closes soon after its program was killed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private PostgresTurn(NpgsqlConnection connection) => Connection = connection;

    /// <summary>Holds the turn while it is open.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>The same database, by connections that the next turn ends where they were left.</summary>
    public static DatabaseAddress ToFill(DatabaseAddress address) =>
        DatabaseAddress.OfPostgres(
            new NpgsqlConnectionStringBuilder(address.Postgres) { ApplicationName = Filling, Pooling = false }.ConnectionString,
            address.Shown
        );

    /// <exception cref="RecordsUnusableException">Another has the turn, or the database cannot be reached.</exception>
    public static async Task<PostgresTurn> TakeAsync(DatabaseAddress address, CancellationToken cancellationToken)
    {
        PostgresTurn turn = new(
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address.Postgres) { Pooling = false }.ConnectionString)
        );
        try
        {
            await PostgresRecords.OpenAsync(turn.Connection, address, cancellationToken);
            string mine = $"SELECT pg_try_advisory_lock(hashtextextended('{PostgresRecordsContext.Schema} filling', 0))";
            if (!await turn.UntilAsync(mine, cancellationToken))
                throw RecordsUnusableException.BeingFilled(address);
            await turn.EndLeftAsync(address, cancellationToken);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private async Task EndLeftAsync(DatabaseAddress address, CancellationToken cancellationToken)
    {
        const string Left =
            $"FROM pg_stat_activity WHERE datname = current_database() AND usename = session_user AND application_name = '{Filling}'";
        await using (NpgsqlCommand end = new($"SELECT count(pg_terminate_backend(pid)) {Left}", Connection))
            await end.ExecuteScalarAsync(cancellationToken);
        if (!await UntilAsync($"SELECT NOT EXISTS (SELECT {Left})", cancellationToken))
            throw RecordsUnusableException.BeingFilled(address);
    }

    /// <returns>False where it was not true within <see cref="Patience"/>.</returns>
    private async Task<bool> UntilAsync(string sql, CancellationToken cancellationToken)
    {
        for (TimeSpan waited = TimeSpan.Zero; ; waited += Pause)
        {
            await using (NpgsqlCommand asked = new(sql, Connection))
                if (await asked.ExecuteScalarAsync(cancellationToken) is true)
                    return true;
            if (waited >= Patience)
                return false;
            await Task.Delay(Pause, cancellationToken);
        }
    }
}
