using KpiIngest.Records.Audit.Merkle;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>The tree over the trail as it grows, for short forms that are handed out many times a minute: only the entries that came since
/// are read.</summary>
public sealed class LiveTree(IDbContextFactory<RecordsDbContext> records) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly MerkleFrontier tree = new();

    /// <returns>The short form of the checkpoint of now; see <see cref="Checkpoint.Short"/>.</returns>
    public async Task<string> ShortAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
            await foreach (byte[] leaf in TrailTree.LeavesAsync(db, tree.Size, cancellationToken))
                tree.Add(leaf);
            return Checkpoint.ShortOf(tree.Size, tree.Root);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
