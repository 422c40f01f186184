using KpiIngest.Records;

namespace KpiIngest.Review;

/// <summary>A discrepancy with those that follow from it, for lists that fold them.</summary>
public sealed record FindingTree(RecordedDiscrepancy Finding, IReadOnlyList<FindingTree> Consequences)
{
    /// <summary>Every discrepancy stands in the result exactly once, even where a link leads nowhere or in a circle.</summary>
    public static IReadOnlyList<FindingTree> Of(IReadOnlyList<RecordedDiscrepancy> all)
    {
        ILookup<int, RecordedDiscrepancy> following = all.Where(d => d.ConsequenceOf is not null).ToLookup(d => d.ConsequenceOf!.Value);
        HashSet<int> placed = [];
        IEnumerable<RecordedDiscrepancy> causesFirst = all.Where(d => d.ConsequenceOf is null).Concat(all);
        List<FindingTree> roots = [];
        foreach (RecordedDiscrepancy found in causesFirst)
        {
            if (placed.Add(found.Ordinal))
                roots.Add(Grow(found, following, placed));
        }

        return roots;
    }

    private static FindingTree Grow(RecordedDiscrepancy found, ILookup<int, RecordedDiscrepancy> following, HashSet<int> placed) =>
        new(found, [.. following[found.Ordinal].Where(d => placed.Add(d.Ordinal)).Select(d => Grow(d, following, placed))]);
}
