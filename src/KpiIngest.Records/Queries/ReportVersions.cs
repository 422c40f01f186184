using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>The versions of a report in the order of receipt.</summary>
public static class ReportVersions
{
    /// <returns>Which version a report is and which report it replaces; null where its identity is unsure.</returns>
    public static async Task<ReportVersion?> OfAsync(RecordsDbContext db, long reportId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        RecordedReport report = await db.Reports.AsNoTracking().SingleAsync(r => r.Id == reportId, cancellationToken);
        if (report.IdentityKey is null) return null;
        IQueryable<RecordedReport> sameReport = CurrentReadings.ReportsOf(db).Where(r => r.IdentityKey == report.IdentityKey);
        IQueryable<RecordedReport> earlier = sameReport.Where(r => r.SubmissionId < report.SubmissionId);
        int version = await earlier.Select(r => r.SubmissionId).Distinct().CountAsync(cancellationToken) + 1;
        long? previous = await earlier.OrderByDescending(r => r.SubmissionId).ThenByDescending(r => r.Ordinal)
            .Select(r => (long?)r.Id).FirstOrDefaultAsync(cancellationToken);
        return new ReportVersion(version, previous, await CurrentReadings.LatestOf(db).AnyAsync(r => r.Id == reportId, cancellationToken));
    }
}

/// <param name="Number">From 1.</param>
/// <param name="PreviousReportId">The version before; null for the first.</param>
public sealed record ReportVersion(int Number, long? PreviousReportId, bool Latest);
