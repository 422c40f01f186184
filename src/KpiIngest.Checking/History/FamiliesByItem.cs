namespace KpiIngest.Checking.History;

/// <summary>Finds the families of versions that share an item with a report, without looking at all the others.</summary>
internal sealed class FamiliesByItem
{
    private readonly Dictionary<(bool Committee, string? Item), List<int>> families = [];

    /// <param name="first">The report that a new family begins with.</param>
    public void Add(HistoryReport first, int family)
    {
        foreach ((bool Committee, string? Item) item in first.Figures.ItemsOfEither)
        {
            if (!families.TryGetValue(item, out List<int>? sharing))
                families[item] = sharing = [];
            sharing.Add(family);
        }
    }

    /// <summary>In the order in which they began.</summary>
    public IEnumerable<int> Candidates(HistoryReport report) =>
        report.Figures.ItemsOfEither.SelectMany(item => families.GetValueOrDefault(item) ?? []).Distinct().Order();
}
