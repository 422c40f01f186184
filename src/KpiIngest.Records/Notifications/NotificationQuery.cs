using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Notifications;

/// <summary>What was sent, to whom, when, and why not.</summary>
public sealed class NotificationQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>The newest first; those that were given up before all others.</summary>
    /// <param name="take">At most this many.</param>
    public async Task<IReadOnlyList<NotificationMessage>> NewestAsync(int take, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .NotificationMessages.AsNoTracking()
            .OrderByDescending(m => m.State == NotificationState.Failed)
            .ThenByDescending(m => m.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
    }

    /// <returns>Null where there is none of this number.</returns>
    public async Task<NotificationMessage?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.NotificationMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
    }

    /// <summary>Messages that are kept, by channel and state; and events that wait to be told.</summary>
    public async Task<NotificationCounts> CountAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        var messages = await db
            .NotificationMessages.GroupBy(m => new { m.Channel, m.State })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return new NotificationCounts(
            messages.ToDictionary(m => (m.Key.Channel, m.Key.State), m => m.Count),
            await db.NotificationEvents.CountAsync(e => e.GatheredAt == null, cancellationToken)
        );
    }
}

/// <param name="Gathering">Events that are not in a message yet.</param>
public sealed record NotificationCounts(
    IReadOnlyDictionary<(NotificationChannel Channel, NotificationState State), int> Messages,
    int Gathering
)
{
    public int Of(NotificationState state) => Messages.Where(m => m.Key.State == state).Sum(m => m.Value);
}
