namespace KpiIngest.Records.Audit.Merkle;

/// <summary>A tree that only grows: the roots of its complete subtrees, largest first. Memory grows with the logarithm of the number of
/// leaves.</summary>
public sealed class MerkleFrontier
{
    private readonly List<(long Leaves, byte[] Root)> complete = [];

    /// <summary>Leaves added so far.</summary>
    public long Size { get; private set; }

    /// <summary>The root over all leaves added so far.</summary>
    public byte[] Root
    {
        get
        {
            if (complete.Count == 0)
                return MerkleHash.Empty;
            byte[] root = complete[^1].Root;
            for (int i = complete.Count - 2; i >= 0; i--)
                root = MerkleHash.Node(complete[i].Root, root);
            return root;
        }
    }

    /// <param name="leafHash">As of <see cref="MerkleHash.Leaf"/>.</param>
    public void Add(byte[] leafHash)
    {
        ArgumentNullException.ThrowIfNull(leafHash);
        complete.Add((1, leafHash));
        Size++;
        while (complete.Count > 1 && complete[^2].Leaves == complete[^1].Leaves)
        {
            ((long leaves, byte[] left), byte[] right) = (complete[^2], complete[^1].Root);
            complete.RemoveRange(complete.Count - 2, 2);
            complete.Add((2 * leaves, MerkleHash.Node(left, right)));
        }
    }
}
