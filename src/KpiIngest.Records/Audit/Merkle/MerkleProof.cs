using System.Numerics;

namespace KpiIngest.Records.Audit.Merkle;

/// <summary>Which subtrees prove that a leaf is in a tree (RFC 6962, 2.1.1), and that one tree is the beginning of another (2.1.2). A
/// subtree is named by its leaves, from a first to before an end; whoever has the leaves computes its root in one pass.</summary>
public static class MerkleProof
{
    /// <param name="index">Of the leaf, from 0.</param>
    /// <param name="size">Leaves of the tree.</param>
    /// <returns>From the leaf upwards.</returns>
    public static IReadOnlyList<LeafRange> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        List<LeafRange> path = [];
        (long first, long end) = (0, size);
        while (end - first > 1)
        {
            long middle = first + Split(end - first);
            bool left = index < middle;
            path.Add(left ? new LeafRange(middle, end) : new LeafRange(first, middle));
            (first, end) = left ? (first, middle) : (middle, end);
        }

        path.Reverse();
        return path;
    }

    /// <param name="earlier">Leaves of the earlier tree, at least 1.</param>
    /// <param name="size">Leaves of the later tree.</param>
    /// <returns>From the leaves upwards; empty where both are the same tree.</returns>
    public static IReadOnlyList<LeafRange> Consistency(long earlier, long size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(earlier, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, size);
        List<LeafRange> path = [];
        (long first, long end) = (0, size);
        while (end != earlier)
        {
            long middle = first + Split(end - first);
            bool left = earlier <= middle;
            path.Add(left ? new LeafRange(middle, end) : new LeafRange(first, middle));
            (first, end) = left ? (first, middle) : (middle, end);
        }

        // The whole earlier tree is known to whoever checks; a subtree at its right end is not.
        if (first > 0)
            path.Add(new LeafRange(first, end));
        path.Reverse();
        return path;
    }

    /// <summary>The largest power of two below the number.</summary>
    private static long Split(long leaves) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(leaves - 1)));
}

/// <param name="First">Index of the first leaf, from 0.</param>
/// <param name="End">Index behind the last one.</param>
public readonly record struct LeafRange(long First, long End);
