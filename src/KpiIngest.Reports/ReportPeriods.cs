namespace KpiIngest.Reports;

/// <summary>Which of several periods side by side a report is about: that of its round, else the last one.</summary>
public static class ReportPeriods
{
    /// <summary>The tables of that period, and those without one, in order.</summary>
    /// <param name="months">The report's round; null where unclear.</param>
    /// <param name="year">Its fiscal year; null where unclear.</param>
    public static IReadOnlyList<ScoringTable> Own(IReadOnlyList<ScoringTable> tables, int? months, int? year)
    {
        ArgumentNullException.ThrowIfNull(tables);
        TablePeriod? own = Of(tables, months, year);
        return own is null ? tables : [.. tables.Where(t => t.Period is null || own.Same(t.Period))];
    }

    /// <returns>Null where no table has a period.</returns>
    public static TablePeriod? Of(IReadOnlyList<ScoringTable> tables, int? months, int? year)
    {
        ArgumentNullException.ThrowIfNull(tables);
        List<TablePeriod> periods = tables.Select(t => t.Period).OfType<TablePeriod>().ToList();
        return periods.FindLast(p => p.Is(months, year)) ?? periods.LastOrDefault();
    }
}
