using KpiIngest.Records.Identity;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>The recorded findings across submissions, and those against the register, that stand: both readings are the current ones, and no later check against the register was made.</summary>
internal static class AcrossQuery
{
    public static IQueryable<RecordedAcross> Standing(RecordsDbContext db) => db.AcrossFindings.AsNoTracking().Where(a =>
        CurrentReadings.Of(db).Any(r => r.Id == a.ReadingId) && CurrentReadings.Of(db).Any(r => r.Id == a.OtherReadingId)
        && (a.RegisterCheckId == null || !db.RegisterChecks.Any(c => c.SubmissionId == a.SubmissionId && c.Id > a.RegisterCheckId)));

    /// <summary>Newest submission first, then in the order of finding, with what is filtered by. Few: read at once.</summary>
    public static async Task<IReadOnlyList<DiscrepancyLine>> LinesAsync(RecordsDbContext db, DiscrepancyFilter filter, StandingDecisions decisions, GivenIdentities given, CancellationToken cancellationToken)
    {
        IQueryable<RecordedAcross> found = Standing(db);
        if (filter.Unit is { } unit) found = found.Where(a => a.Submission!.Unit == unit);
        if (filter.Code is { } code) found = found.Where(a => a.Code == code);
        if (filter.Severity is { } severity) found = found.Where(a => a.Severity == severity);
        if (filter.Since is { } since) found = found.Where(a => a.Submission!.ReceivedAt >= since);
        if (filter.File is { } file) found = found.Where(a => a.Submission!.InboxPath.Contains(file) || a.OtherSubmission!.InboxPath.Contains(file));
        var hits =
            from across in found
            join report in db.Reports on across.ReportId equals (long?)report.Id into reports
            from report in reports.DefaultIfEmpty()
            where filter.FiscalYear == null || report.FiscalYear == filter.FiscalYear
            where filter.Round == null || report.Round == filter.Round
            where filter.Indicator == null || report.IndicatorNumber == filter.Indicator
            where !filter.LatestOnly || report == null || CurrentReadings.LatestOf(db).Any(r => r.Id == report.Id)
            orderby across.SubmissionId descending, across.Id
            select new
            {
                Across = across,
                across.Submission,
                Outcome = db.Readings.Where(r => r.Id == across.ReadingId).Select(r => r.Outcome).Single(),
                Other = across.RegisterCheckId == null ? across.OtherSubmission!.InboxPath : null,
                Report = report,
                Version = report == null || report.IdentityKey == null
                    ? (int?)null
                    : CurrentReadings.ReportsOf(db).Where(r => r.IdentityKey == report.IdentityKey && r.SubmissionId < across.SubmissionId)
                        .Select(r => r.SubmissionId).Distinct().Count() + 1,
            };
        return [.. (await hits.ToListAsync(cancellationToken)).Select(h => new DiscrepancyLine(
            h.Submission!.Id, h.Submission.Unit, h.Submission.InboxPath, h.Submission.ReceivedAt, h.Report?.FiscalYear, h.Report?.Round,
            h.Report?.IndicatorNumber, h.Report?.IndicatorName, h.Version, null, AcrossMapping.ToDiscrepancy(h.Across, h.Report?.Ordinal))
        {
            OtherFile = h.Other,
            Outcome = h.Outcome,
            Decision = decisions.OfAcross(h.Across.Id),
            IdentityGivenBy = given.TextOf(h.Submission.Id, h.Report?.Ordinal, h.Submission.DuplicateOfId),
        })];
    }
}
