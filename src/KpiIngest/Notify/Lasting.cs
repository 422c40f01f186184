namespace KpiIngest.Notify;

/// <summary>Tells what lasts from what flickers: a problem counts when it was seen at every look for a while, and is over when it was seen
/// at none for as long.</summary>
internal sealed class Lasting(TimeSpan least, TimeProvider time)
{
    private readonly Dictionary<string, long> begun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> counting = new(StringComparer.Ordinal);

    /// <summary>What people were told of before this service was started goes on to count until it is seen to be over.</summary>
    public void Know(IEnumerable<string> codes)
    {
        foreach (string code in codes)
            counting.TryAdd(code, time.GetTimestamp());
    }

    /// <param name="seen">At this look.</param>
    /// <returns>What counts now.</returns>
    public IReadOnlySet<string> Look(IReadOnlySet<string> seen)
    {
        long now = time.GetTimestamp();
        foreach (string code in begun.Keys.Where(c => !seen.Contains(c)).ToList())
            begun.Remove(code);
        foreach (string code in seen)
        {
            if (!begun.TryGetValue(code, out long first))
                begun[code] = first = now;
            if (counting.ContainsKey(code) || time.GetElapsedTime(first, now) >= least)
                counting[code] = now;
        }

        foreach (
            string code in counting
                .Where(c => !seen.Contains(c.Key) && time.GetElapsedTime(c.Value, now) >= least)
                .Select(c => c.Key)
                .ToList()
        )
            counting.Remove(code);
        return counting.Keys.ToHashSet(StringComparer.Ordinal);
    }
}
