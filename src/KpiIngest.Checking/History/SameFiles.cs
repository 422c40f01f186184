namespace KpiIngest.Checking.History;

/// <summary>Finds files that were sent twice byte for byte.</summary>
internal static class SameFiles
{
    /// <summary>Where the order is known, a file that comes again after another version of its reports goes back to an earlier version: it
    /// repeats nothing.</summary>
    /// <param name="inOrder">Indices of the files; of equal ones the first stands for the others.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Find(IReadOnlyList<HistoryFile> files, IEnumerable<int> inOrder, HistoryOrder order)
    {
        IEnumerable<IGrouping<(string Unit, string Sha256), int>> groups = inOrder
            .Where(f => files[f].Result.Reports.Count > 0 && files[f].Result.Sha256.Length > 0)
            .GroupBy(f => (files[f].Unit, files[f].Result.Sha256))
            .Where(g => g.Skip(1).Any());
        return order == HistoryOrder.Unknown
            ? [.. groups.Select(g => (IReadOnlyList<int>)[.. g])]
            :
            [
                .. groups
                    .SelectMany(g => g.Zip(g.Skip(1), (before, after) => new[] { before, after }))
                    .Where(p => !OtherVersionBetween(files, p[0], p[1])),
            ];
    }

    private static bool OtherVersionBetween(IReadOnlyList<HistoryFile> files, int before, int after)
    {
        HashSet<ReportKey> keys = Keys(files[before]).ToHashSet();
        return Enumerable
            .Range(before + 1, after - before - 1)
            .Any(f =>
                !string.Equals(files[f].Result.Sha256, files[before].Result.Sha256, StringComparison.Ordinal)
                && Keys(files[f]).Any(keys.Contains)
            );
    }

    private static IEnumerable<ReportKey> Keys(HistoryFile file) =>
        file.Result.Reports.Select(r => ReportKey.Of(file.Unit, r, HistoryOrder.Received)).OfType<ReportKey>();
}
