namespace KpiIngest.Checking.History;

/// <summary>The versions of one report, in the order of their files, and how they stand to each other.</summary>
public sealed class ReportVersions
{
    private readonly List<List<HistoryReport>> families = [];
    private readonly FamiliesByItem byItem = new();

    private ReportVersions(ReportKey key, HistoryOrder order) => (Key, Order) = (key, order);

    public ReportKey Key { get; }

    public HistoryOrder Order { get; }

    /// <summary>Groups of two and more that state the same in every figure.</summary>
    public IReadOnlyList<IReadOnlyList<HistoryReport>> Repeated { get; private set; } = [];

    /// <summary>Groups of two and more, each version differing from the others: pairs where it is known which replaced which.</summary>
    public IReadOnlyList<IReadOnlyList<HistoryReport>> Changed { get; private set; } = [];

    /// <summary>What stands now: the last version; every differing one where it is not known which is the last.</summary>
    public IReadOnlyList<HistoryReport> Current { get; private set; } = [];

    /// <param name="reports">All of the key, in the order of their files.</param>
    public static ReportVersions Of(ReportKey key, IEnumerable<HistoryReport> reports, HistoryOrder order)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ReportVersions versions = new(key, order);
        foreach (HistoryReport report in reports)
            versions.Place(report);
        if (order == HistoryOrder.Received)
            versions.FollowEachOther();
        else
            versions.StandSideBySide();
        return versions;
    }

    private void Place(HistoryReport report)
    {
        List<HistoryReport>? family = byItem
            .Candidates(report)
            .Select(f => families[f])
            .FirstOrDefault(f => FigureComparison.Comparable(f[0], report));
        if (family is null)
        {
            byItem.Add(report, families.Count);
            families.Add([report]);
        }
        // The same report twice in one file is a matter of that file.
        else if (family[^1].File != report.File)
            family.Add(report);
    }

    private void FollowEachOther()
    {
        List<HistoryReport[]> pairs = families.SelectMany(f => f.Zip(f.Skip(1), (before, after) => new[] { before, after })).ToList();
        Repeated = [.. pairs.Where(SameFigures)];
        Changed = [.. pairs.Where(p => !SameFigures(p))];
        Current = [.. families.Select(f => f[^1])];
    }

    private void StandSideBySide()
    {
        List<IReadOnlyList<HistoryReport>> repeated = new();
        List<IReadOnlyList<HistoryReport>> changed = new();
        List<HistoryReport> current = new();
        foreach (List<HistoryReport> family in families)
        {
            if (family.Count == 1)
            {
                current.Add(family[0]);
                continue;
            }

            List<List<HistoryReport>> classes = family
                .GroupBy(r => r.Figures.Signature ?? $"unclear {r.File}", StringComparer.Ordinal)
                .Select(c => c.ToList())
                .ToList();
            repeated.AddRange(classes.Where(c => c.Count > 1));
            if (classes.Count > 1)
                changed.Add([.. classes.Select(c => c[0])]);
            current.AddRange(classes.Select(c => c[0]));
        }

        (Repeated, Changed, Current) = (repeated, changed, current);
    }

    private static bool SameFigures(HistoryReport[] pair) =>
        pair[0].Figures.Signature is { } signature && string.Equals(signature, pair[1].Figures.Signature, StringComparison.Ordinal);
}
