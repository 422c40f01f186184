using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>How the convention of a report came to be known.</summary>
public enum ConventionSource
{
    /// <summary>No usable row.</summary>
    None,

    Printed,

    /// <summary>Most rows follow it.</summary>
    Rows,

    /// <summary>No row of the report follows any convention; this one is the nearest.</summary>
    Nearest,
}

/// <summary>The convention of a report and of each of its tables.</summary>
/// <param name="OfTable">One a table: the report's, or the table's own.</param>
/// <param name="Candidates">All conventions with the divisors of this report.</param>
/// <param name="DifferentFromPrint">True where the document prints a convention that none of its rows follows.</param>
public sealed record FoundConvention(
    Weighting OfReport,
    ConventionSource Source,
    IReadOnlyList<Weighting> OfTable,
    IReadOnlyList<Weighting> Candidates,
    bool DifferentFromPrint
);

/// <summary>Finds the convention for all tables of a report together: the printed one; else the one that most rows follow; else, in a tie,
/// product before percent before share before full marks. A table all of whose rows exactly fit another keeps its own.</summary>
public static class ConventionFinder
{
    /// <summary>In the order that decides ties.</summary>
    public static IReadOnlyList<WeightingConvention> All { get; } =
    [WeightingConvention.Product, WeightingConvention.Percent, WeightingConvention.Share, WeightingConvention.FullMarks];

    /// <param name="rows">The rows of each table.</param>
    public static FoundConvention Find(Report report, IReadOnlyList<IReadOnlyList<ItemRow>> rows)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(rows);
        List<ItemRow> telling = rows.SelectMany(t => t).Where(r => r.Telling).ToList();
        Rational weightSum = WeightSum.Find(report, rows, telling);
        Weighting By(WeightingConvention convention) => new(convention, weightSum);
        List<Weighting> candidates = All.Select(By).ToList();

        (ConventionSource source, Weighting ofReport, bool differs) = Choose(
            report.PrintedConvention,
            candidates,
            telling,
            rows.Any(t => t.Any(r => r.Usable))
        );
        List<Weighting> ofTable = rows.Select(table => OwnOf(table, ofReport, candidates)).ToList();
        return new FoundConvention(ofReport, source, ofTable, candidates, differs);
    }

    private static (ConventionSource Source, Weighting Weighting, bool Differs) Choose(
        PrintedConvention? printed,
        List<Weighting> candidates,
        List<ItemRow> telling,
        bool anyUsable
    )
    {
        if (!anyUsable && printed is null)
            return (ConventionSource.None, candidates[0] with { Convention = WeightingConvention.Unknown }, false);
        List<int> votes = candidates.Select(c => telling.Count(c.Fits)).ToList();
        int most = votes.IndexOf(votes.Max());
        int said = candidates.FindIndex(c => c.Convention == printed?.Convention);
        if (said >= 0)
        {
            // A heading copied from another form: none of several rows follows it, and most follow one other. Judged by the heading,
            // each row would be called wrong; what is wrong is the heading.
            bool contradicted = votes[said] == 0 && votes[most] >= 2 && votes[most] * 2 > telling.Count;
            return contradicted ? (ConventionSource.Rows, candidates[most], true) : (ConventionSource.Printed, candidates[said], false);
        }

        if (votes[most] > 0 || telling.Count == 0)
            return (ConventionSource.Rows, candidates[most], false);
        List<Rational> distances = candidates.Select(c => telling.Aggregate(Rational.Zero, (sum, row) => sum + c.Distance(row))).ToList();
        return (ConventionSource.Nearest, candidates[distances.IndexOf(distances.Min())], false);
    }

    private static Weighting OwnOf(IReadOnlyList<ItemRow> table, Weighting ofReport, List<Weighting> candidates)
    {
        List<ItemRow> usable = table.Where(r => r.Usable).ToList();
        if (usable.Count == 0 || usable.All(ofReport.Fits))
            return ofReport;
        return candidates.FirstOrDefault(c => c.Convention != ofReport.Convention && usable.All(c.FitsExactly)) ?? ofReport;
    }
}
