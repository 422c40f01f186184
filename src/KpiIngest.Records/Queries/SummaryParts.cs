namespace KpiIngest.Records.Queries;

/// <summary>Summaries of an agency have no number by which versions are known.</summary>
internal static class SummaryParts
{
    /// <summary>A later one that repeats half of the smaller one replaces it, while a summary in parts (a file a dimension) stands beside
    /// the others.</summary>
    /// <param name="earlier">Numbers of the indicators of each.</param>
    public static bool IsReplaced(IReadOnlySet<string> earlier, IReadOnlySet<string> later) =>
        earlier.Count(later.Contains) * 2 >= Math.Min(earlier.Count, later.Count);
}
