using KpiIngest.Records.Inbox;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Identity;

/// <summary>The units that have sent something.</summary>
public static class KnownUnits
{
    /// <summary>In ordinal order, without what lay in no folder.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        List<string> units = await db
            .Submissions.Where(s => s.Unit != InboxEntry.NoUnit)
            .Select(s => s.Unit)
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. units.Order(StringComparer.Ordinal)];
    }
}
