using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Jobs;

/// <summary>A transaction whose commit survives the end of the process at once, and the loss of power a little later: for what is done
/// again where it was lost.</summary>
internal static class Unhurried
{
    /// <param name="audited">True where an audit entry is written in it.</param>
    public static async Task<IDbContextTransaction> BeginAsync(
        RecordsDbContext db,
        CancellationToken cancellationToken,
        bool audited = false
    )
    {
        if (db.Database.IsSqlite())
        {
            // The connection stays open until the unit of work ends; the next one to use it sets its own.
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL", cancellationToken);
        }

        IDbContextTransaction transaction = audited
            ? await db.BeginWriteAsync(cancellationToken)
            : await db.Database.BeginTransactionAsync(cancellationToken);
        if (!db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("SET LOCAL synchronous_commit = off", cancellationToken);
        return transaction;
    }
}
