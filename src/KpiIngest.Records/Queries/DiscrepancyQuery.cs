using System.Runtime.CompilerServices;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Identity;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>The recorded discrepancy list: newest submission first, within a file in the order of the check, then what it shows
/// together with earlier submissions. Of a duplicate only the latter is listed.</summary>
public sealed class DiscrepancyQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>Streams: the list may be long.</summary>
    public async IAsyncEnumerable<DiscrepancyLine> StreamAsync(
        DiscrepancyFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        IQueryable<Hit> hits = Narrow(Hits(db), db, filter).OrderByDescending(h => h.Submission.Id).ThenBy(h => h.Discrepancy.Ordinal);
        StandingDecisions decisions = await StandingDecisions.OfAsync(db, filter.Unit, cancellationToken);
        GivenIdentities given = await GivenIdentities.OfAsync(db, null, cancellationToken);
        Queue<DiscrepancyLine> across = new(await AcrossQuery.LinesAsync(db, filter, decisions, given, cancellationToken));
        await foreach (Hit hit in hits.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            while (across.TryPeek(out DiscrepancyLine? next) && next.SubmissionId > hit.Submission.Id)
                yield return across.Dequeue();
            yield return ToLine(hit) with
            {
                Decision = decisions.Of(hit.Discrepancy.ReadingId, hit.Discrepancy.Ordinal),
                IdentityGivenBy = given.TextOf(hit.Submission.Id, hit.ReportOrdinal),
            };
        }

        while (across.TryDequeue(out DiscrepancyLine? rest))
            yield return rest;
    }

    private static IQueryable<Hit> Hits(RecordsDbContext db) =>
        from discrepancy in db.Discrepancies.AsNoTracking()
        join reading in CurrentReadings.Of(db) on discrepancy.ReadingId equals reading.Id
        join submission in db.Submissions on reading.SubmissionId equals submission.Id
        join report in db.Reports on discrepancy.ReportId equals (long?)report.Id into reports
        from report in reports.DefaultIfEmpty()
        select new Hit
        {
            Discrepancy = discrepancy,
            Submission = submission,
            Outcome = reading.Outcome,
            Keyed = report != null && db.Tables.Any(t => t.ReportId == report.Id && t.Certainty == ScoringTableResult.Keyed),
            Report = report,
            ReportOrdinal = report == null ? null : report.Ordinal,
            Version =
                report == null || report.IdentityKey == null
                    ? null
                    : CurrentReadings
                        .ReportsOf(db)
                        .Where(r => r.IdentityKey == report.IdentityKey && r.SubmissionId < report.SubmissionId)
                        .Select(r => r.SubmissionId)
                        .Distinct()
                        .Count() + 1,
        };

    private static IQueryable<Hit> Narrow(IQueryable<Hit> hits, RecordsDbContext db, DiscrepancyFilter filter)
    {
        if (filter.Unit is { } unit)
            hits = hits.Where(h => h.Submission.Unit == unit);
        if (filter.FiscalYear is { } year)
            hits = hits.Where(h => h.Report != null && h.Report.FiscalYear == year);
        if (filter.Round is { } round)
            hits = hits.Where(h => h.Report != null && h.Report.Round == round);
        if (filter.Indicator is { } indicator)
            hits = hits.Where(h => h.Report != null && h.Report.IndicatorNumber == indicator);
        if (filter.Code is { } code)
            hits = hits.Where(h => h.Discrepancy.Code == code);
        if (filter.Severity is { } severity)
            hits = hits.Where(h => h.Discrepancy.Severity == severity);
        if (filter.Since is { } since)
            hits = hits.Where(h => h.Submission.ReceivedAt >= since);
        if (filter.File is { } file)
            hits = hits.Where(h => h.Submission.InboxPath.Contains(file));
        if (filter.LatestOnly)
            hits = hits.Where(h => h.Report == null || CurrentReadings.LatestOf(db).Any(r => r.Id == h.Report.Id));
        return hits;
    }

    private static DiscrepancyLine ToLine(Hit hit) =>
        new(
            hit.Submission.Id,
            hit.Submission.Unit,
            hit.Submission.InboxPath,
            hit.Submission.ReceivedAt,
            hit.Report?.FiscalYear,
            hit.Report?.Round,
            hit.Report?.IndicatorNumber,
            hit.Report?.IndicatorName,
            hit.Version,
            hit.Discrepancy.Ordinal,
            RecordedResult.Of(hit.Discrepancy, hit.ReportOrdinal)
        )
        {
            Outcome = hit.Outcome,
            Keyed = hit.Keyed,
        };

    private sealed class Hit
    {
        public required RecordedDiscrepancy Discrepancy { get; init; }

        public required Submission Submission { get; init; }

        public FileOutcome Outcome { get; init; }

        public bool Keyed { get; init; }

        public RecordedReport? Report { get; init; }

        public int? ReportOrdinal { get; init; }

        public int? Version { get; init; }
    }
}
