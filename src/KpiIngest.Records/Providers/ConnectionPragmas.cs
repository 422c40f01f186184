using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KpiIngest.Records;

/// <summary>What every connection is told: readers never wait for the writer (WAL), a commit is on the disk when it returns, a busy
/// database is waited for up to 30 seconds. A pooled connection may have been told otherwise before: each opening says all of it. What was
/// read is kept in memory, up to 16 MiB a connection: with SQLite's own 2 MB the lines of a long list are read from the file again for each
/// question.</summary>
internal sealed class ConnectionPragmas(bool readOnly) : DbConnectionInterceptor
{
    private const string Always = "PRAGMA busy_timeout = 30000; PRAGMA cache_size = -16384;";

    private string Pragmas =>
        readOnly
            ? Always + " PRAGMA query_only = ON;"
            : Always + " PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA query_only = OFF;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
