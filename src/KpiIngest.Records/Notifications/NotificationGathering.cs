using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Notifications;

/// <summary>Makes messages of events, once it has been quiet for a while: three hundred files that are dropped together make one message,
/// not three hundred.</summary>
/// <param name="quiet">Without a new event for so long, those that wait are told.</param>
/// <param name="longest">No event waits longer than this, however many follow it.</param>
public sealed class NotificationGathering(IDbContextFactory<RecordsDbContext> records, TimeSpan quiet, TimeSpan longest, TimeProvider time)
{
    /// <summary>At once; what is left over is told with the next.</summary>
    public const int Most = 2_000;

    /// <summary>One transaction: an event is in messages, and marked so, or neither. Of several services one does it.</summary>
    /// <param name="messages">Makes the messages of what is told now; none where nobody is to be told.</param>
    /// <returns>How many messages were made; 0 where nothing is due.</returns>
    public async Task<int> GatherAsync(
        Func<IReadOnlyList<GatheredEvent>, DateTimeOffset, IEnumerable<NotificationMessage>> messages,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(messages);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        if (!await IsDueAsync(db, cancellationToken))
            return 0;
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        List<NotificationEvent> events = await db
            .NotificationEvents.Where(e => e.GatheredAt == null)
            .OrderBy(e => e.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        if (events.Count == 0)
            return 0;
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        List<NotificationMessage> made = [.. messages(await GatheredEvent.OfAsync(db, events, cancellationToken), now)];
        foreach (NotificationEvent told in events)
            told.GatheredAt = now;
        db.NotificationMessages.AddRange(made);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return made.Count;
    }

    private async Task<bool> IsDueAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        IQueryable<NotificationEvent> waiting = db.NotificationEvents.Where(e => e.GatheredAt == null);

        // Another service may tell them between the two questions.
        if (
            await FirstAsync(waiting.OrderBy(e => e.Id)) is not { } oldest
            || await FirstAsync(waiting.OrderByDescending(e => e.Id)) is not { } newest
        )
            return false;
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        return now - newest >= quiet || now - oldest >= longest;

        Task<DateTimeOffset?> FirstAsync(IQueryable<NotificationEvent> events) =>
            events.Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellationToken);
    }
}
