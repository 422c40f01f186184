using Npgsql;

namespace KpiIngest.Records;

/// <summary>Marks the records in a database that are being restored or moved into it, from before the first table stands there until all is
/// proven: whoever meets the mark does not take them for whole.</summary>
/// <param name="work">What is under way: <see cref="Restore"/> or <see cref="Move"/>.</param>
/// <param name="source">Where the records come from; the same work of the same source may begin anew.</param>
internal sealed class PostgresUnfinished(DatabaseAddress address, string work, string source) : IAsyncDisposable
{
    public const string Restore = "restore";
    public const string Move = "move-to";

    private const string Schema = PostgresRecordsContext.Schema;
    private const string Mark = $"{Schema}.\"__Unfinished\"";

    private PostgresTurn? turn;

    /// <summary>The mark stands when this returns, and nothing else in the schema of the records; nobody else fills it until
    /// <see cref="DisposeAsync"/>.</summary>
    /// <exception cref="RecordsUnusableException">Records stand there already, another fills it now, or a right is missing.</exception>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        turn = await PostgresTurn.TakeAsync(address, cancellationToken);
        NpgsqlConnection connection = turn.Connection;
        await using (PostgresRecordsContext db = new(PostgresRecordsContext.OptionsOf(connection.ConnectionString)))
            await PostgresSchemas.EnsureAsync(db, address, cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock(hashtextextended('{Schema} migration', 0))", cancellationToken);
        (string Work, string Source)? before = await FindAsync(connection, cancellationToken);
        List<string> tables = await NamesAsync(
            connection,
            $"SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = '{Schema}'",
            cancellationToken
        );
        if (tables.Count > 0 && before != (work, source))
            throw RecordsUnusableException.NotEmpty(address, before is { } other ? $"{other.Work} {other.Source}" : null);
        foreach (string table in tables)
            await ExecuteAsync(connection, $"DROP TABLE {table} CASCADE", cancellationToken);
        foreach (
            string function in await NamesAsync(
                connection,
                $"SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = '{Schema}'::regnamespace",
                cancellationToken
            )
        )
            await ExecuteAsync(connection, $"DROP FUNCTION {function} CASCADE", cancellationToken);
        await ExecuteAsync(connection, $"CREATE TABLE {Mark} (\"Work\" text NOT NULL, \"Source\" text NOT NULL)", cancellationToken);
        await using NpgsqlCommand insert = new($"INSERT INTO {Mark} VALUES ($1, $2)", connection);
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = work });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = source });
        await insert.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>All is there and proven.</summary>
    public Task EndAsync(CancellationToken cancellationToken) =>
        ExecuteAsync(
            (turn ?? throw new InvalidOperationException("It ends before it began.")).Connection,
            $"DROP TABLE {Mark}",
            cancellationToken
        );

    public ValueTask DisposeAsync() => turn?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <returns>What is under way in the database; null where nothing is.</returns>
    public static async Task<(string Work, string Source)?> FindAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using (NpgsqlCommand there = new($"SELECT to_regclass('{Mark}') IS NOT NULL", connection))
            if (await there.ExecuteScalarAsync(cancellationToken) is not true)
                return null;
        await using NpgsqlCommand command = new($"SELECT \"Work\", \"Source\" FROM {Mark}", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetString(0), reader.GetString(1)) : null;
    }

    private static async Task<List<string>> NamesAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> names = [];
        while (await reader.ReadAsync(cancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
