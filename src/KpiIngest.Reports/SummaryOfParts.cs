namespace KpiIngest.Reports;

/// <summary>A summary whose rows are whole tables before it, one a dimension: <c>๑. ด้านประสิทธิผล | ๕๐ | ... | ๑.๙๖</c> below a table of
/// the items of that dimension.</summary>
/// <param name="Summary">Index of the summary among the tables of the report.</param>
/// <param name="Parts">Indices of the tables that its rows stand for, in the order of the rows.</param>
public sealed record SummaryOfParts(int Summary, IReadOnlyList<int> Parts)
{
    /// <returns>The last one of the report; null where it has none, or weights do not show for every row which table it is.</returns>
    public static SummaryOfParts? In(IReadOnlyList<ScoringTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        for (int s = tables.Count - 1; s > 1; s--)
        {
            ScoringTable summary = tables[s];
            if (summary.Rows.Count < 2)
                continue;
            List<int> before = Enumerable
                .Range(0, s)
                .Where(t => tables[t].Assessor == summary.Assessor && tables[t].Period?.Label == summary.Period?.Label)
                .ToList();
            if (before.Count < summary.Rows.Count)
                continue;
            List<int> parts = before[^summary.Rows.Count..];
            if (
                parts.Exists(t => tables[t].Rows.Count > 1)
                && parts.Zip(summary.Rows).All(p => p.Second.Weight.Value is { } weight && WeightOf(tables[p.First]) == weight)
                && parts.Zip(summary.Rows).Count(p => StateTheSame(p.Second, tables[p.First].Total)) * 2 >= parts.Count
            )
                return new SummaryOfParts(s, parts);
        }

        return null;
    }

    /// <summary>Equal weights alone may be chance: most rows state the score or the weighted score of their table, too.</summary>
    private static bool StateTheSame(ScoredRow row, ScoredTotal total) =>
        (row.WeightedScore.Value is { } weighted && weighted == total.WeightedScore.Value)
        || (row.Score.Value is { } score && score == total.Score.Value);

    private static decimal? WeightOf(ScoringTable table) =>
        table.Total.Weight.Value ?? (table.Rows.All(r => r.Weight.Value is not null) ? table.Rows.Sum(r => r.Weight.Value!.Value) : null);
}
