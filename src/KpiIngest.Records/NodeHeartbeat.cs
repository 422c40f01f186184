using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>Writes the row of this node, and reads it back through a connection of its own.</summary>
public sealed class NodeHeartbeat(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <returns>False where the row that is read is not the one that was written: another service of this name, or another
    /// database.</returns>
    public async Task<bool> BeatAsync(string node, string instance, bool first, CancellationToken cancellationToken)
    {
        DateTimeOffset now;
        await using (RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken))
        {
            now = await db.NowAsync(time, cancellationToken);
            Node? row = await db.Nodes.SingleOrDefaultAsync(n => n.Name == node, cancellationToken);
            if (row is null && first)
                db.Nodes.Add(
                    new Node
                    {
                        Name = node,
                        Instance = instance,
                        StartedAt = now,
                        SeenAt = now,
                    }
                );
            else if (row is null)
                return false;
            else if (first)
                (row.Instance, row.StartedAt, row.SeenAt) = (instance, now, now);
            else if (!string.Equals(row.Instance, instance, StringComparison.Ordinal))
                return false;
            else
                row.SeenAt = now;
            await db.SaveChangesAsync(cancellationToken);
        }

        await using RecordsDbContext again = await records.CreateDbContextAsync(cancellationToken);
        return await again.Nodes.AnyAsync(n => n.Name == node && n.Instance == instance && n.SeenAt == now, cancellationToken);
    }
}
