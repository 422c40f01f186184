using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>The tables over which a report's totals and average run: the summary, or without one all detail tables. A summary whose rows
/// are the tables before it stands for them. Of two assessors, the self-assessed ones; of several periods, those of the report's round,
/// else of the last one.</summary>
public static class AveragedTables
{
    /// <returns>Indices into the report's tables, in order.</returns>
    public static IReadOnlyList<int> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Of(report, SummaryOfParts.In(report.ScoringTables));
    }

    /// <param name="report">The report.</param>
    /// <param name="parts">Its summary of parts.</param>
    internal static IReadOnlyList<int> Of(Report report, SummaryOfParts? parts)
    {
        IReadOnlyList<ScoringTable> own = ReportPeriods.Own(report.ScoringTables, report.Round.Months, report.FiscalYear);
        if (parts is { } whole && own.Contains(report.ScoringTables[whole.Summary]))
            return [whole.Summary];
        List<int> all = Enumerable.Range(0, report.ScoringTables.Count).Where(t => own.Contains(report.ScoringTables[t])).ToList();
        List<int> summaries = OfOneAssessor(report, all.Where(t => report.ScoringTables[t].Kind == ScoringTableKind.Summary));
        return summaries.Count > 0
            ? WithoutRepetition(report, summaries)
            : OfOneAssessor(report, all.Where(t => report.ScoringTables[t].Kind == ScoringTableKind.Detail));
    }

    private static List<int> OfOneAssessor(Report report, IEnumerable<int> tables)
    {
        List<int> list = tables.ToList();
        List<int> own = list.Where(t => report.ScoringTables[t].Assessor != Assessor.Committee).ToList();
        return own.Count > 0 ? own : list;
    }

    /// <summary>A summary may come in parts (one a dimension); one that lists items again is not a further part.</summary>
    private static List<int> WithoutRepetition(Report report, List<int> summaries)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<int> parts = new();
        foreach (int table in summaries)
        {
            List<string> items = report.ScoringTables[table].Rows.Select(r => r.Number ?? r.Name ?? "").ToList();
            if (parts.Count > 0 && items.Any(seen.Contains))
                continue;
            parts.Add(table);
            seen.UnionWith(items);
        }

        return parts;
    }
}
