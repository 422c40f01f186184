namespace KpiIngest.Checking.Causes;

/// <summary>Two figures of one kind, each stated where the other belongs: one slip, not two.</summary>
internal static class SwappedFigures
{
    /// <summary>Pairs of discrepancies of one rule, each of which states what the other expects; the earlier first. A figure that may have
    /// changed places with several is in none.</summary>
    public static IEnumerable<(int First, int Second)> In(IReadOnlyList<Discrepancy> found)
    {
        for (int i = 0; i < found.Count; i++)
        {
            if (Partners(found, i) is [var second] && second > i && Partners(found, second) is [var only] && only == i)
                yield return (i, second);
        }
    }

    private static List<int> Partners(IReadOnlyList<Discrepancy> found, int index)
    {
        List<int> partners = new();
        Discrepancy one = found[index];
        if (one is not { Rule: { Family: RuleFamily.Sums, Severity: Results.Severity.Error }, Stated: { } stated, Expected: { } expected })
            return partners;
        for (int i = 0; i < found.Count; i++)
        {
            Discrepancy other = found[i];
            if (i == index || other.Rule != one.Rule || other.At?.Column != one.At?.Column || other.At?.Table != one.At?.Table)
                continue;
            if (
                other.Stated?.Value is { } value
                && Recompute.Rational.Of(value) == expected
                && other.Expected == Recompute.Rational.Of(stated.Value)
            )
                partners.Add(i);
        }

        return partners;
    }
}
