using KpiIngest.Checking.Recompute;

namespace KpiIngest.Checking.Causes;

/// <summary>Mends the figures that discrepancies name and checks the report again, so that whoever is asked to mend one is told of what is
/// wrong then, and not of what was computed from the wrong figure.</summary>
public static class Mendings
{
    /// <summary>Of reports with more faults than this each is not mended by itself; together they are.</summary>
    private const int MostAlone = 12;

    /// <summary>Rows of all the reports that are mended, each of which is checked again in rounds.</summary>
    private const int MostRows = 10_000;

    /// <returns>One for each discrepancy that says what a figure, or a row, should be and follows from no other; empty where the report has
    /// too many.</returns>
    /// <param name="report">As it stands.</param>
    /// <param name="traced">All that was found in it, traced by <see cref="Consequences"/>.</param>
    public static IReadOnlyList<Mending> Of(RecomputedReport report, IReadOnlyList<Discrepancy> traced)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(traced);
        if (traced.Count > Consequences.MostFindings)
            return [];
        List<int> roots =
        [
            .. Enumerable
                .Range(0, traced.Count)
                .Where(i =>
                    traced[i].ConsequenceOf is null && Consequences.Counts(traced[i]) && Corrections.Mending(report, traced[i]) is not null
                ),
        ];
        int rows = Math.Max(1, report.Tables.Sum(t => t.Rows.Count));
        if (roots.Count == 0 || rows * (roots.Count + 1) > MostRows)
            return [];
        MendedReport? together = MendedReport.Of(report, traced, roots);
        if (roots is [var only])
            return together?.LeftOf(only) is { } left ? [new Mending(only, left, left, null)] : [];
        Dictionary<int, IReadOnlyList<LeftAfterMending>?> alone =
            roots.Count > MostAlone ? [] : roots.ToDictionary(r => r, r => MendedReport.Of(report, traced, [r])?.LeftOf(r));
        return
        [
            .. roots
                .Select(r => new Mending(r, alone.GetValueOrDefault(r), together?.LeftOf(r), together?.AgainOf(r)))
                .Where(m => m.Alone is not null || m.Together is not null),
        ];
    }
}
