using KpiIngest.Records.Audit.Merkle;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>The tree over the trail as it grows, for short forms that are handed out many times a minute: only the entries that came since are read.</summary>
public sealed class LiveTree(IDbContextFactory<RecordsDbContext> records) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private MerkleFrontier tree = new();

    /// <returns>The short form of the checkpoint of now; see <see cref="Checkpoint.Short"/>.</returns>
    public async Task<string> ShortAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
            await foreach (AuditEntry entry in db.AuditEntries.AsNoTracking().Where(e => e.Sequence > tree.Size).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
                tree.Add(MerkleHash.Leaf(AuditHash.Form(entry)));
            return Checkpoint.ShortOf(tree.Size, tree.Root);
        }
        catch
        {
            // Cut off in the middle it may have taken some entries; the next call begins anew rather than on a doubt.
            tree = new MerkleFrontier();
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
