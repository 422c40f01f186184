using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Jobs;

/// <summary>A transaction whose commit survives the end of the process at once, and the loss of power a little later.</summary>
internal static class Unhurried
{
    public static async Task<IDbContextTransaction> BeginAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            // The connection stays open until the unit of work ends; the next one to use it sets its own.
            await db.Database.OpenConnectionAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL", cancellationToken);
            return await db.Database.BeginTransactionAsync(cancellationToken);
        }

        IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("SET LOCAL synchronous_commit = off", cancellationToken);
        return transaction;
    }
}
