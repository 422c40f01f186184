namespace KpiIngest.Records.Changes;

/// <summary>Finds which thing of an earlier list is which of a later one: by what tells most first, and alike ones in their
/// order.</summary>
public static class Pairing
{
    /// <param name="keys">From the strictest to the laxest; null tells nothing: such a thing is not paired by this key.</param>
    /// <returns>Pairs in the order of the later list, then what only the earlier one has; null where the other has none.</returns>
    public static IReadOnlyList<(T? Before, T? After)> Of<T>(
        IReadOnlyList<T> before,
        IReadOnlyList<T> after,
        params Func<T, string?>[] keys
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(keys);
        int?[] partner = new int?[after.Count];
        bool[] taken = new bool[before.Count];
        foreach (Func<T, string?> key in keys)
        {
            Dictionary<string, Queue<int>> free = new(StringComparer.Ordinal);
            for (int i = 0; i < before.Count; i++)
            {
                if (taken[i] || key(before[i]) is not { } named)
                    continue;
                if (!free.TryGetValue(named, out Queue<int>? queue))
                    free[named] = queue = new Queue<int>();
                queue.Enqueue(i);
            }

            for (int i = 0; i < after.Count; i++)
            {
                if (
                    partner[i] is not null
                    || key(after[i]) is not { } named
                    || !free.TryGetValue(named, out Queue<int>? queue)
                    || !queue.TryDequeue(out int found)
                )
                    continue;
                (partner[i], taken[found]) = (found, true);
            }
        }

        return
        [
            .. after.Select((a, i) => (partner[i] is { } found ? before[found] : null, (T?)a)),
            .. before.Where((_, i) => !taken[i]).Select(b => ((T?)b, (T?)null)),
        ];
    }
}
