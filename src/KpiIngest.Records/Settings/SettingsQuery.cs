using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Settings;

/// <summary>What was recorded of the settings of the services.</summary>
public sealed class SettingsQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <returns>Newest first, each with its settings in order.</returns>
    /// <param name="most">At most so many; null for all.</param>
    public async Task<IReadOnlyList<SettingsChange>> ListAsync(int? most, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        IQueryable<SettingsChange> changes = db.SettingsChanges.AsNoTracking().OrderByDescending(c => c.Id);
        if (most is { } count)
            changes = changes.Take(count);
        return await changes.Include(c => c.Settings.OrderBy(s => s.Ordinal)).ToListAsync(cancellationToken);
    }
}
