using KpiIngest.Checking.Causes;
using KpiIngest.Checking.NotCheckable;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Mapping;
using KpiIngest.Reports;

namespace KpiIngest.Checking;

/// <summary>The reports of one file as read and recomputed, and all that was found in them, in reading order.</summary>
public sealed record CheckedReports(IReadOnlyList<ReportResult> Reports, IReadOnlyList<DiscrepancyResult> Discrepancies)
{
    /// <summary>Rules and causes that failed: each cost its own finding and stands among what could not be checked.</summary>
    public IReadOnlyList<CheckFailure> Failures { get; init; } = [];

    /// <summary>What is left once figures are mended as the discrepancies say.</summary>
    public IReadOnlyList<MendingResult> Mendings { get; init; } = [];
}

/// <summary>Runs every rule of the catalogue over the reports of one file. Pure: no input or output, same answer each time.</summary>
public static class Checker
{
    public static CheckedReports Check(IReadOnlyList<Report> reports) => Check(reports, RuleCatalogue.All);

    /// <param name="reports">Those of one file.</param>
    /// <param name="rules">Those of the catalogue; tests put in their own.</param>
    /// <param name="budget">The usual one where null.</param>
    internal static CheckedReports Check(IReadOnlyList<Report> reports, IReadOnlyList<Rule> rules, EvidenceBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        budget ??= new EvidenceBudget();
        List<ReportResult> results = new(reports.Count);
        List<DiscrepancyResult> discrepancies = new();
        List<CheckFailure> failures = new();
        List<MendingResult> mendings = new();
        for (int r = 0; r < reports.Count; r++)
        {
            RecomputedReport recomputed = ScanProof.Of(new RecomputedReport(reports[r]));
            Guard guard = new(recomputed);
            int first = discrepancies.Count;
            List<Discrepancy> found = Find(recomputed, rules, guard)
                .Select(d => d with { Cause = guard.Value("cause", () => CauseFinder.Find(recomputed, d)) })
                .ToList();
            IReadOnlyList<Discrepancy> traced = guard.Value(Consequences.Step, () => Consequences.Trace(recomputed, found, guard)) ?? found;
            bool scanned = ScannedRows.Are(recomputed);
            if (scanned)
                traced = [.. traced.Select(ScannedRows.Unconfirmed)];
            EvidenceMapping evidence = new(recomputed, budget);
            discrepancies.AddRange(traced.Select(d => DiscrepancyMapping.ToResult(d, r, first, evidence, guard)));

            // Nobody is asked to mend what may have been read wrongly.
            if (!scanned)
                mendings.AddRange(
                    (guard.Value(Consequences.Step, () => Mendings.Of(recomputed, traced)) ?? []).Select(m =>
                        MendingMapping.ToResult(m, r, first)
                    )
                );
            results.Add(ReportMapping.ToResult(recomputed, Comparisons.Of(recomputed, rules, guard), evidence, guard));
            failures.AddRange(guard.Failures);
        }

        return new CheckedReports(results, discrepancies) { Failures = failures, Mendings = mendings };
    }

    /// <summary>What the rules find in one report: in reading order, at one place in the order of the catalogue.</summary>
    public static IReadOnlyList<Discrepancy> Find(RecomputedReport report) => Find(report, RuleCatalogue.All, new Guard(report));

    private static IReadOnlyList<Discrepancy> Find(RecomputedReport report, IReadOnlyList<Rule> rules, Guard guard) =>
        [.. rules.SelectMany(rule => guard.All(rule.Identity.Code, () => rule.Said(report))).OrderBy(d => d.Position)];
}
