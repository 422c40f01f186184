using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>Takes, keeps and gives back leases. Each step is one conditional statement, outside the transactions of the other writers: a
/// lease does not lapse because they take long.</summary>
public sealed class LeaseLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>Takes the lease where nobody holds it, and makes it last longer where this service does.</summary>
    /// <param name="node">See <see cref="Node.Name"/>.</param>
    /// <param name="instance">See <see cref="Node.Instance"/>.</param>
    /// <param name="duration">How long it holds from now on without being kept. Keep it every quarter of this; who could not for three
    /// quarters must hold himself for one who has lost it.</param>
    public async Task<LeaseAnswer> HoldAsync(
        string name,
        string node,
        string instance,
        TimeSpan duration,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        DateTimeOffset until = now + duration;
        int kept = await db
            .Leases.Where(l => l.Name == name && l.Instance == instance && l.Until > now)
            .ExecuteUpdateAsync(l => l.SetProperty(p => p.Until, until), cancellationToken);
        if (kept == 1)
            return LeaseAnswer.Kept;
        int taken = await db
            .Leases.Where(l => l.Name == name && l.Until <= now)
            .ExecuteUpdateAsync(
                l =>
                    l.SetProperty(p => p.Node, node)
                        .SetProperty(p => p.Instance, instance)
                        .SetProperty(p => p.TakenAt, now)
                        .SetProperty(p => p.Until, until),
                cancellationToken
            );
        if (taken == 1)
            return LeaseAnswer.Taken;
        if (await db.Leases.AnyAsync(l => l.Name == name, cancellationToken))
            return LeaseAnswer.HeldElsewhere;

        db.Leases.Add(
            new Lease
            {
                Name = name,
                Node = node,
                Instance = instance,
                TakenAt = now,
                Until = until,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return LeaseAnswer.Taken;
        }
        catch (DbUpdateException e) when (UniqueViolation.Is(e))
        {
            return LeaseAnswer.HeldElsewhere;
        }
    }

    /// <summary>Lets others take it at once.</summary>
    public async Task GiveBackAsync(string name, string instance, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        await db
            .Leases.Where(l => l.Name == name && l.Instance == instance && l.Until > now)
            .ExecuteUpdateAsync(l => l.SetProperty(p => p.Until, now), cancellationToken);
    }

    /// <returns>Who holds it or held it last; null before the first.</returns>
    public async Task<Lease?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.Leases.AsNoTracking().SingleOrDefaultAsync(l => l.Name == name, cancellationToken);
    }
}

/// <summary>What became of a lease that was asked for.</summary>
public enum LeaseAnswer
{
    /// <summary>Another service holds it.</summary>
    HeldElsewhere,

    /// <summary>It is this service's from now on: what was known of the work before may be out of date.</summary>
    Taken,

    /// <summary>It was this service's all the time.</summary>
    Kept,
}
