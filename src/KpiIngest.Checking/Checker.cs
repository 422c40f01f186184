using KpiIngest.Checking.Causes;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Mapping;
using KpiIngest.Reports;

namespace KpiIngest.Checking;

/// <summary>The reports of one file as read and recomputed, and all that was found in them, in reading order.</summary>
public sealed record CheckedReports(IReadOnlyList<ReportResult> Reports, IReadOnlyList<DiscrepancyResult> Discrepancies);

/// <summary>Runs every rule of the catalogue over the reports of one file. Pure: no input or output, same answer each time.</summary>
public static class Checker
{
    public static CheckedReports Check(IReadOnlyList<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var results = new List<ReportResult>(reports.Count);
        var discrepancies = new List<DiscrepancyResult>();
        for (var r = 0; r < reports.Count; r++)
        {
            var recomputed = new RecomputedReport(reports[r]);
            results.Add(ReportMapping.ToResult(recomputed));
            var first = discrepancies.Count;
            var found = Find(recomputed).Select(d => d with { Cause = CauseFinder.Find(recomputed, d) }).ToList();
            discrepancies.AddRange(Consequences.Trace(recomputed, found).Select(d => DiscrepancyMapping.ToResult(d, r, first)));
        }

        return new CheckedReports(results, discrepancies);
    }

    /// <summary>What the rules find in one report: in reading order, at one place in the order of the catalogue.</summary>
    public static IReadOnlyList<Discrepancy> Find(RecomputedReport report) =>
        [.. RuleCatalogue.All.SelectMany(rule => rule.Check(report)).OrderBy(d => d.Position)];
}
