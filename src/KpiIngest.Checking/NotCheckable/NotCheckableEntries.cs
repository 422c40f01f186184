using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>What a report does not allow to check, and why, so that nobody takes silence for proof.
/// Order: a report without a table, rows not assessed, scores without a result to prove them, the convention, headings of unknown wording.</summary>
public static class NotCheckableEntries
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report) =>
        NoScoringTable.Of(report).Concat(ReadingGaps.Of(report)).Concat(NotAssessed.Of(report)).Concat(UnprovenScores.Of(report)).Concat(SingleRow.Of(report)).Concat(UnknownHeadings.Of(report));
}
