using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>The recorded findings across submissions, and those against the register, that stand: both readings are the current ones, and
/// no later check against the register was made.</summary>
internal static class AcrossQuery
{
    public static IQueryable<RecordedAcross> Standing(RecordsDbContext db) =>
        db
            .AcrossFindings.AsNoTracking()
            .Where(a =>
                CurrentReadings.Of(db).Any(r => r.Id == a.ReadingId)
                && CurrentReadings.Of(db).Any(r => r.Id == a.OtherReadingId)
                && (a.RegisterCheckId == null || !db.RegisterChecks.Any(c => c.SubmissionId == a.SubmissionId && c.Id > a.RegisterCheckId))
            );

    /// <summary>Newest submission first, then in the order of finding, with what is filtered by. Few: read at once.</summary>
    public static async Task<IReadOnlyList<DiscrepancyLine>> LinesAsync(
        RecordsDbContext db,
        DiscrepancyFilter filter,
        StandingDecisions decisions,
        GivenIdentities given,
        CancellationToken cancellationToken
    )
    {
        IQueryable<RecordedAcross> found = Standing(db);
        if (filter.Unit is { } unit)
            found = found.Where(a => a.Submission!.Unit == unit);
        if (filter.Code is { } code)
            found = found.Where(a => a.Code == code);
        if (filter.Severity is { } severity)
            found = found.Where(a => a.Severity == severity);
        if (filter.Since is { } since)
            found = found.Where(a => a.Submission!.ReceivedAt >= since);
        if (filter.File is { } file)
            found = found.Where(a => a.Submission!.InboxPath.Contains(file) || a.OtherSubmission!.InboxPath.Contains(file));
        var hits =
            from across in found
            join report in db.Reports on across.ReportId equals (long?)report.Id into reports
            from report in reports.DefaultIfEmpty()
            where
                (report == null && across.RegisterCheckId != null)
                || (
                    (filter.FiscalYear == null || report.FiscalYear == filter.FiscalYear)
                    && (filter.Round == null || report.Round == filter.Round)
                    && (filter.Indicator == null || report.IndicatorNumber == filter.Indicator)
                )
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
                    : CurrentReadings
                        .ReportsOf(db)
                        .Where(r => r.IdentityKey == report.IdentityKey && r.SubmissionId < across.SubmissionId)
                        .Select(r => r.SubmissionId)
                        .Distinct()
                        .Count() + 1,
            };
        var told = (await hits.ToListAsync(cancellationToken)).Select(h =>
            (Hit: h, Missing: h.Report is null && h.Across.RegisterCheckId is not null ? RecordedAnswer.Of(h.Across).Register : null)
        );
        return
        [
            .. told.Where(t => t.Missing is null || IsMeant(t.Missing, filter))
                .Select(t => new DiscrepancyLine(
                    t.Hit.Submission!.Id,
                    t.Hit.Submission.Unit,
                    t.Hit.Submission.InboxPath,
                    t.Hit.Submission.ReceivedAt,
                    t.Hit.Report?.FiscalYear ?? t.Missing?.FiscalYear,
                    t.Hit.Report?.Round ?? t.Missing?.Round,
                    t.Hit.Report?.IndicatorNumber ?? t.Missing?.Number,
                    t.Hit.Report?.IndicatorName ?? t.Missing?.Name,
                    t.Hit.Version,
                    null,
                    AcrossMapping.ToDiscrepancy(t.Hit.Across, t.Hit.Report?.Ordinal)
                )
                {
                    OtherFile = t.Hit.Other,
                    Outcome = t.Hit.Outcome,
                    Decision = decisions.OfAcross(t.Hit.Across.Id),
                    IdentityGivenBy = given.TextOf(t.Hit.Submission.Id, t.Hit.Report?.Ordinal, t.Hit.Submission.DuplicateOfId),
                }),
        ];
    }

    /// <summary>Of an indicator that is not reported there is no report: the register says of which year, round and number it is.</summary>
    private static bool IsMeant(RegisterReference missing, DiscrepancyFilter filter) =>
        (filter.FiscalYear is null || missing.FiscalYear == filter.FiscalYear)
        && (filter.Round is null || missing.Round == filter.Round)
        && (filter.Indicator is null || string.Equals(missing.Number, filter.Indicator, StringComparison.Ordinal));
}
