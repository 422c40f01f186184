using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.History;

/// <summary>Runs every rule across files. Pure: no input or output, same answer each time, time linear in the files.</summary>
public static class HistoryChecker
{
    /// <param name="files">Where <paramref name="order"/> is <see cref="HistoryOrder.Received"/>, the earliest first.</param>
    /// <returns>By the first file, then the others, then the order of the catalogue.</returns>
    public static IReadOnlyList<AcrossFilesFinding> Check(IReadOnlyList<HistoryFile> files, HistoryOrder order) =>
        [.. Find(files, order).Select(f => f.ToResult())];

    /// <summary>The same before it is brought into the form of the contract.</summary>
    public static IReadOnlyList<HistoryFinding> Find(IReadOnlyList<HistoryFile> files, HistoryOrder order)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count(f => f.Result.Reports.Count > 0) < 2)
            return [];
        ReportHistory history = ReportHistory.Of(files, order);
        List<HistoryFinding> found = HistoryRules.All.SelectMany(r => r.Check(history)).ToList();
        found.Sort(Compare);
        return found;
    }

    private static int Compare(HistoryFinding left, HistoryFinding right)
    {
        for (int i = 0; i < Math.Min(left.Files.Count, right.Files.Count); i++)
        {
            if (left.Files[i] != right.Files[i])
                return left.Files[i].CompareTo(right.Files[i]);
        }

        (int byCount, int byCode) = (left.Files.Count.CompareTo(right.Files.Count), string.CompareOrdinal(left.Rule.Code, right.Rule.Code));
        if (byCount != 0 || byCode != 0)
            return byCount != 0 ? byCount : byCode;
        return left.Reports.Zip(right.Reports, (a, b) => a.Index.CompareTo(b.Index)).FirstOrDefault(c => c != 0);
    }
}
