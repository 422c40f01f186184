namespace KpiIngest.Records.Audit.Merkle;

/// <summary>Checks a proof against roots, as somebody does who has not the tree (RFC 9162, 2.1.3.2 and 2.1.4.2).</summary>
public static class MerkleCheck
{
    public static bool Includes(byte[] root, long size, long index, byte[] leafHash, IReadOnlyList<byte[]> path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size)
            return false;
        (long at, long last, byte[] hash) = (index, size - 1, leafHash);
        foreach (byte[] other in path)
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                hash = MerkleHash.Node(other, hash);
                while ((at & 1) == 0 && at != 0)
                    (at, last) = (at >> 1, last >> 1);
            }
            else
            {
                hash = MerkleHash.Node(hash, other);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>True where the earlier tree is the beginning of the later one.</summary>
    public static bool Continues(byte[] earlierRoot, long earlier, byte[] root, long size, IReadOnlyList<byte[]> path)
    {
        ArgumentNullException.ThrowIfNull(earlierRoot);
        ArgumentNullException.ThrowIfNull(path);
        if (earlier < 1 || earlier > size)
            return false;
        if (earlier == size)
            return path.Count == 0 && earlierRoot.AsSpan().SequenceEqual(root);
        List<byte[]> hashes = [.. path];
        if ((earlier & (earlier - 1)) == 0)
            hashes.Insert(0, earlierRoot);
        if (hashes.Count == 0)
            return false;
        (long at, long last) = (earlier - 1, size - 1);
        while ((at & 1) == 1)
            (at, last) = (at >> 1, last >> 1);
        (byte[] old, byte[] now) = (hashes[0], hashes[0]);
        foreach (byte[] other in hashes.Skip(1))
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                (old, now) = (MerkleHash.Node(other, old), MerkleHash.Node(other, now));
                while ((at & 1) == 0 && at != 0)
                    (at, last) = (at >> 1, last >> 1);
            }
            else
            {
                now = MerkleHash.Node(now, other);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && old.AsSpan().SequenceEqual(earlierRoot) && now.AsSpan().SequenceEqual(root);
    }
}
