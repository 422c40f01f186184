using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.History;

/// <summary>The reports of several files, found by what they are: everything that rules across files look up. Built in one pass over the
/// files.</summary>
public sealed class ReportHistory
{
    private readonly Dictionary<ReportKey, ReportVersions> versions = [];

    private ReportHistory(IReadOnlyList<HistoryFile> files, HistoryOrder order) => (Files, Order) = (files, order);

    public IReadOnlyList<HistoryFile> Files { get; }

    public HistoryOrder Order { get; }

    /// <summary>Groups of indices of files that hold reports, come from one unit and are the same in every byte.</summary>
    public IReadOnlyList<IReadOnlyList<int>> SameBytes { get; private set; } = [];

    public IReadOnlyCollection<ReportVersions> Versions => versions.Values;

    /// <param name="files">Where <paramref name="order"/> is <see cref="HistoryOrder.Received"/>, the earliest first.</param>
    public static ReportHistory Of(IReadOnlyList<HistoryFile> files, HistoryOrder order)
    {
        ArgumentNullException.ThrowIfNull(files);
        ReportHistory history = new(files, order);

        // Which of several equal ones stands for them must not depend on the order in which they are given.
        IEnumerable<int> sequence = Enumerable.Range(0, files.Count);
        if (order == HistoryOrder.Unknown)
            sequence = sequence.OrderBy(f => files[f].Name, StringComparer.Ordinal);
        List<int> inOrder = sequence.ToList();
        history.SameBytes = SameFiles.Find(files, inOrder, order);
        HashSet<int> copies = history.SameBytes.SelectMany(g => g.Skip(1)).ToHashSet();
        Dictionary<ReportKey, List<HistoryReport>> byKey = new();
        foreach (int f in inOrder)
        {
            if (copies.Contains(f))
                continue;
            for (int r = 0; r < files[f].Result.Reports.Count; r++)
            {
                if (ReportKey.Of(files[f].Unit, files[f].Result.Reports[r], order) is not { } key)
                    continue;
                if (!byKey.TryGetValue(key, out List<HistoryReport>? same))
                    byKey[key] = same = [];
                same.Add(new HistoryReport(f, r, files[f], key));
            }
        }

        foreach ((ReportKey key, List<HistoryReport> reports) in byKey)
            history.versions[key] = ReportVersions.Of(key, reports, order);
        return history;
    }

    /// <summary>The current versions of a report; none where there is no such report.</summary>
    public IReadOnlyList<HistoryReport> Current(ReportKey key) => versions.TryGetValue(key, out ReportVersions? found) ? found.Current : [];

    /// <summary>The reports of one unit, year and indicator, by round from the earliest.</summary>
    public IEnumerable<IReadOnlyList<ReportVersions>> ByIndicator() =>
        versions.Values.GroupBy(v => v.Key with { Round = 0 }).Select(g => (IReadOnlyList<ReportVersions>)[.. g.OrderBy(v => v.Key.Round)]);
}
