namespace KpiIngest.Reports;

/// <summary>Scoring tables that are parts of a report, one a dimension: an average in the total row of one is that of its own
/// rows.</summary>
public static class PartTables
{
    /// <returns>Those tables, in order; none where the report has but one summary.</returns>
    public static IReadOnlyList<ScoringTable> In(IReadOnlyList<ScoringTable> tables) => In(tables, SummaryOfParts.In(tables));

    /// <param name="tables">Of a report.</param>
    /// <param name="whole">Their summary of parts, where that is known already.</param>
    public static IReadOnlyList<ScoringTable> In(IReadOnlyList<ScoringTable> tables, SummaryOfParts? whole)
    {
        ArgumentNullException.ThrowIfNull(tables);
        HashSet<int> parts = [.. whole?.Parts ?? []];
        foreach (
            IGrouping<(Assessor?, string?), int> summaries in Enumerable
                .Range(0, tables.Count)
                .Where(t => tables[t].Kind == ScoringTableKind.Summary)
                .GroupBy(t => (tables[t].Assessor, tables[t].Period?.Label))
        )
            if (summaries.Count() > 1 && HaveTheirOwnItems(summaries.Select(t => tables[t])))
                parts.UnionWith(summaries.Where(t => SumsUpItself(tables[t])));
        return [.. parts.Order().Select(t => tables[t])];
    }

    private static bool HaveTheirOwnItems(IEnumerable<ScoringTable> tables)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return tables.SelectMany(t => t.Rows).All(r => seen.Add(r.Number ?? r.Name ?? ""));
    }

    /// <summary>True where the total row states the weight of the table's own rows.</summary>
    private static bool SumsUpItself(ScoringTable table) =>
        table.Total.Weight.Value is { } weight
        && table.Rows.All(r => r.Weight.Value is not null)
        && table.Rows.Sum(r => r.Weight.Value!.Value) == weight;
}
