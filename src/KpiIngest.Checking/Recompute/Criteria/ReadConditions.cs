namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>The conditions of one report, each read once: the same targets stand in many rows, and several rules ask for them.</summary>
public sealed class ReadConditions
{
    private readonly Dictionary<string, Bound?> read = new(StringComparer.Ordinal);

    /// <returns>Null where the condition is not certainly one on one figure.</returns>
    public Bound? Of(string? condition)
    {
        if (condition is null)
            return null;
        if (!read.TryGetValue(condition, out Bound? bound))
            read[condition] = bound = ConditionReader.Read(condition);
        return bound;
    }
}
