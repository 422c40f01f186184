using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>What a report does not allow to check, and why, so that nobody takes silence for proof. Order: tables and rows that were not
/// read, totals with nothing to compare them with, summaries that differ, rows not assessed, scores without a result to prove them, the
/// convention, headings of unknown wording, rules that failed; last that nothing at all was compared.</summary>
public static class NotCheckableEntries
{
    public static IReadOnlyList<NotCheckableResult> Of(RecomputedReport report, Comparisons made, Guard guard)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(guard);
        IReadOnlyList<NotCheckableResult> entries = guard.All(
            "not-checkable",
            () =>
                NoScoringTable
                    .Of(report)
                    .Concat(ReadingGaps.Of(report))
                    .Concat(UnreadRows.Of(report))
                    .Concat(IncompleteRows.Of(report))
                    .Concat(UntestedTotals.Of(report))
                    .Concat(TwoSummaries.Of(report))
                    .Concat(NotAssessed.Of(report))
                    .Concat(UnprovenScores.Of(report))
                    .Concat(SingleRow.Of(report))
                    .Concat(UnknownHeadings.Of(report))
        );
        return [.. entries, .. FailedRules.Of(guard.Failures), .. NothingCompared.Of(report, made)];
    }
}
