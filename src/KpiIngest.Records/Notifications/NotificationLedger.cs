using System.Globalization;
using KpiIngest.Records.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Notifications;

/// <summary>The sending of messages, step by step, in the records: however often a service dies, each is sent at least once, and no two
/// services send it at a time.</summary>
public sealed class NotificationLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>Enters a message that is not made of events.</summary>
    public async Task AddAsync(NotificationMessage message, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        db.NotificationMessages.Add(message);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <returns>Messages whose time has come, the oldest first.</returns>
    public async Task<IReadOnlyList<long>> DueAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        return await db
            .NotificationMessages.Where(m => m.State == NotificationState.Waiting && m.NextTryAt <= now)
            .OrderBy(m => m.NextTryAt)
            .ThenBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Begins a try.</summary>
    /// <param name="limit">How long a try may take: afterwards others may begin the next.</param>
    /// <returns>Null where it is sent, given up, being sent elsewhere, or put off.</returns>
    public async Task<NotificationMessage?> BeginAsync(long id, TimeSpan limit, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        DateTimeOffset? until = now + limit;
        int begun = await db
            .NotificationMessages.Where(m => m.Id == id && m.State == NotificationState.Waiting && m.NextTryAt <= now)
            .ExecuteUpdateAsync(
                m => m.SetProperty(p => p.Attempts, p => p.Attempts + 1).SetProperty(p => p.NextTryAt, until),
                cancellationToken
            );
        return begun == 1 ? await db.NotificationMessages.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken) : null;
    }

    /// <summary>It was accepted.</summary>
    /// <param name="begun">As of <see cref="BeginAsync"/>.</param>
    public Task SentAsync(NotificationMessage begun, CancellationToken cancellationToken) =>
        EndAsync(begun, NotificationState.Sent, null, null, null, cancellationToken);

    /// <summary>The try was in vain.</summary>
    /// <param name="begun">As of <see cref="BeginAsync"/>.</param>
    /// <param name="wait">Until the next try; null where it is given up.</param>
    public Task FailedAsync(
        NotificationMessage begun,
        string reason,
        string reasonEn,
        TimeSpan? wait,
        CancellationToken cancellationToken
    ) => EndAsync(begun, wait is null ? NotificationState.Failed : NotificationState.Waiting, reason, reasonEn, wait, cancellationToken);

    /// <summary>The try was cut off, whether anything was taken over or not: it does not count, and others may begin it at once.</summary>
    public async Task GiveBackAsync(NotificationMessage begun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(begun);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset? now = await db.NowAsync(time, cancellationToken);
        await Begun(db, begun)
            .ExecuteUpdateAsync(
                m => m.SetProperty(p => p.Attempts, p => p.Attempts - 1).SetProperty(p => p.NextTryAt, now),
                cancellationToken
            );
    }

    /// <summary>Puts messages up anew that were given up, with an entry of the audit trail for each.</summary>
    /// <param name="id">Null for all of them.</param>
    /// <param name="actor">Who asks for it.</param>
    /// <returns>How many.</returns>
    public async Task<int> SendAgainAsync(long? id, string actor, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        List<NotificationMessage> failed = await db
            .NotificationMessages.Where(m => m.State == NotificationState.Failed && (id == null || m.Id == id))
            .OrderBy(m => m.Id)
            .ToListAsync(cancellationToken);
        foreach (NotificationMessage message in failed)
        {
            (message.State, message.Attempts, message.NextTryAt, message.EndedAt) = (NotificationState.Waiting, 0, now, null);
            await AuditTrail.AppendAsync(
                db,
                now,
                actor,
                AuditActions.NotificationAgain,
                "notification:" + message.Id.ToString(CultureInfo.InvariantCulture),
                new
                {
                    channel = message.Channel.ToString(),
                    recipient = message.Recipient,
                    message = message.MessageId,
                },
                cancellationToken
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return failed.Count;
    }

    /// <summary>Deletes messages that were sent or given up before a day, and the events that they told of. What still holds stays known:
    /// nobody is told of it again.</summary>
    /// <returns>How many messages.</returns>
    public async Task<int> CleanUpAsync(TimeSpan kept, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset before = await db.NowAsync(time, cancellationToken) - kept;
        int deleted = await db
            .NotificationMessages.Where(m => m.State != NotificationState.Waiting && m.EndedAt < before)
            .ExecuteDeleteAsync(cancellationToken);
        await db.NotificationEvents.Where(e => e.OpenKey == null && e.GatheredAt < before).ExecuteDeleteAsync(cancellationToken);
        return deleted;
    }

    private static IQueryable<NotificationMessage> Begun(RecordsDbContext db, NotificationMessage begun) =>
        db.NotificationMessages.Where(m => m.Id == begun.Id && m.State == NotificationState.Waiting && m.Attempts == begun.Attempts);

    /// <summary>Does nothing where another service has begun a later try.</summary>
    private async Task EndAsync(
        NotificationMessage begun,
        NotificationState state,
        string? reason,
        string? reasonEn,
        TimeSpan? wait,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(begun);
        (reason, reasonEn) = (reason is null ? null : StorableText.Of(reason), reasonEn is null ? null : StorableText.Of(reasonEn));
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        DateTimeOffset? next = wait is { } until ? now + until : null;
        DateTimeOffset? ended = state == NotificationState.Waiting ? null : now;
        await Begun(db, begun)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(p => p.State, state)
                        .SetProperty(p => p.NextTryAt, next)
                        .SetProperty(p => p.EndedAt, ended)
                        .SetProperty(p => p.Reason, reason)
                        .SetProperty(p => p.ReasonEn, reasonEn),
                cancellationToken
            );
    }
}
