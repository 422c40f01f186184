using KpiIngest.Records;
using KpiIngest.Serve;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Commands;

/// <summary>Records to be written by a command, beside a service or before its first start.</summary>
internal static class PreparedRecords
{
    /// <summary>Brings the records to the present schema where no service has them in hand: accounts may be made, and a register imported,
    /// before the first start.</summary>
    /// <exception cref="SettingsException">The configuration is wrong.</exception>
    /// <exception cref="RecordsUnusableException">There are no records that can be used.</exception>
    public static async Task<RecordsDatabase> OpenAsync(string? configFile, CancellationToken cancellationToken)
    {
        DatabaseAddress address = SettingsFile.Load(configFile, mayCreate: false).RecordsAddress();
        if (address.File is { } file)
        {
            OwnFolder.Make(Path.GetDirectoryName(file)!);
            using InstanceLock? held = InstanceLock.TryTake(file);
            if (held is not null)
            {
                RecordsDatabase own = RecordsDatabase.ForWriting(address);
                await own.PrepareAsync(cancellationToken);
                return own;
            }
        }
        else if (!await HasRecordsAsync(address, cancellationToken))
        {
            // Services that start together take turns with this by themselves.
            RecordsDatabase shared = RecordsDatabase.ForWriting(address);
            await shared.PrepareAsync(cancellationToken);
            return shared;
        }

        await RecordsDatabase.ForReading(address).EnsureReadableAsync(cancellationToken);
        return RecordsDatabase.ForWriting(address);
    }

    private static async Task<bool> HasRecordsAsync(DatabaseAddress address, CancellationToken cancellationToken)
    {
        RecordsDatabase records = RecordsDatabase.ForReading(address);
        await records.EnsureReachableAsync(cancellationToken);
        await using RecordsDbContext db = records.CreateDbContext();
        return (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any();
    }
}
