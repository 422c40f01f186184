using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>ΣW, by which the share convention divides: the summary's, or without one that of all detail rows.</summary>
public static class WeightSum
{
    /// <summary>The sum of the rows' weights. Where rows were not assessed their weights may be in it or not, and where a row's weight is
    /// wrong the stated total may be the right one: of these the one by which most rows come out right, in that order.</summary>
    /// <returns>Above zero.</returns>
    public static Rational Find(Report report, IReadOnlyList<IReadOnlyList<ItemRow>> rows, IReadOnlyList<ItemRow> telling)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(rows);
        IReadOnlyList<int> tables = AveragedTables.Of(report);
        List<ItemRow> averaged = tables.SelectMany(t => rows[t]).ToList();
        List<Rational> candidates = new() { Sum(averaged), Sum(averaged.Where(r => r.Assessed)) };
        if (tables.Count == 1 && report.ScoringTables[tables[0]].Total.Weight.Exact is { } stated)
            candidates.Add(stated);

        candidates.RemoveAll(c => c.Sign <= 0);
        if (candidates.Count == 0)
            return Rational.One;
        if (candidates.TrueForAll(c => c == candidates[0]))
            return candidates[0];
        return candidates.MaxBy(c => telling.Count(new Weighting(WeightingConvention.Share, c).Fits));
    }

    private static Rational Sum(IEnumerable<ItemRow> rows) =>
        rows.Aggregate(Rational.Zero, (sum, row) => row.Weight is { } weight ? sum + weight : sum);
}
