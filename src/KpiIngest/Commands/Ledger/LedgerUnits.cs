using KpiIngest.Records;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Commands.Ledger;

/// <summary>The units of which anything ever stood in the inbox, in ordinal order.</summary>
internal sealed class LedgerUnits(IDbContextFactory<RecordsDbContext> records)
{
    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<string> units = await db.InboxEntries.Select(e => e.Unit).Distinct().ToListAsync(cancellationToken);
        units.Sort(string.CompareOrdinal);
        return units;
    }
}
