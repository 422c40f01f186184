using KpiIngest.Checking.Results;
using KpiIngest.Records.Identity;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>What could not be checked in the recorded reports: newest submission first, within a file in the order of the check. Empty
/// where a severity is asked for: what could not be checked has none.</summary>
public sealed class GapQuery(IDbContextFactory<RecordsDbContext> records)
{
    public async Task<IReadOnlyList<GapLine>> ListAsync(DiscrepancyFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Severity is not null)
            return [];
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        var found =
            from gap in db.Gaps.AsNoTracking()
            join report in db.Reports on gap.ReportId equals report.Id
            join reading in CurrentReadings.Of(db) on report.ReadingId equals reading.Id
            join submission in db.Submissions on reading.SubmissionId equals submission.Id
            where filter.Unit == null || submission.Unit == filter.Unit
            where filter.FiscalYear == null || report.FiscalYear == filter.FiscalYear
            where filter.Round == null || report.Round == filter.Round
            where filter.Indicator == null || report.IndicatorNumber == filter.Indicator
            where filter.Code == null || gap.What == filter.Code
            where filter.Since == null || submission.ReceivedAt >= filter.Since
            where filter.File == null || submission.InboxPath.Contains(filter.File)
            where !filter.LatestOnly || CurrentReadings.LatestOf(db).Any(r => r.Id == report.Id)
            orderby submission.Id descending, report.Ordinal, gap.Ordinal
            select new
            {
                gap,
                report,
                reading.Outcome,
                submission,
            };
        GivenIdentities given = await GivenIdentities.OfAsync(db, null, cancellationToken);
        return
        [
            .. (await found.ToListAsync(cancellationToken)).Select(h => new GapLine(
                h.submission.Id,
                h.submission.Unit,
                h.submission.InboxPath,
                h.submission.ReceivedAt,
                h.Outcome,
                h.report.FiscalYear,
                h.report.Round,
                h.report.IndicatorNumber,
                h.report.IndicatorName,
                new NotCheckableResult(h.gap.What, h.gap.Item, h.gap.Why, h.gap.WhyEn)
            )
            {
                IdentityGivenBy = given.TextOf(h.submission.Id, h.report.Ordinal),
            }),
        ];
    }

    /// <summary>The units that have sent something, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> UnitsAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<string> units = await db.Submissions.Select(s => s.Unit).Distinct().ToListAsync(cancellationToken);
        units.Sort(string.CompareOrdinal);
        return units;
    }
}
