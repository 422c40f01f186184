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
        if (report.IdentityKey is null)
            return null;
        IQueryable<RecordedReport> sameReport = CurrentReadings.ReportsOf(db).Where(r => r.IdentityKey == report.IdentityKey);
        IQueryable<RecordedReport> earlier = sameReport.Where(r => r.SubmissionId < report.SubmissionId);
        int version = await earlier.Select(r => r.SubmissionId).Distinct().CountAsync(cancellationToken) + 1;
        long? previous = await earlier
            .OrderByDescending(r => r.SubmissionId)
            .ThenByDescending(r => r.Ordinal)
            .Select(r => (long?)r.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return new ReportVersion(version, previous, await CurrentReadings.LatestOf(db).AnyAsync(r => r.Id == reportId, cancellationToken));
    }

    /// <summary>All versions of each of these reports, a report itself among them; an agency's summary has those of the same unit, year and
    /// round.</summary>
    /// <returns>By the number of the report; none for one whose identity is unsure.</returns>
    public static async Task<IReadOnlyDictionary<long, IReadOnlyList<VersionOfReport>>> AllAsync(
        RecordsDbContext db,
        IReadOnlyCollection<RecordedReport> reports,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(reports);
        Dictionary<long, IReadOnlyList<VersionOfReport>> versions = [];
        foreach (RecordedReport report in reports.Where(r => !r.IdentityUnsure))
        {
            IQueryable<RecordedReport> alike = report.AgencySummary
                ? CurrentReadings
                    .ReportsOf(db)
                    .Where(r => r.AgencySummary && r.Unit == report.Unit && r.FiscalYear == report.FiscalYear && r.Round == report.Round)
                : CurrentReadings.ReportsOf(db).Where(r => r.IdentityKey == report.IdentityKey);
            var found = await alike
                .Join(
                    db.Submissions,
                    r => r.SubmissionId,
                    s => s.Id,
                    (r, s) =>
                        new
                        {
                            r.SubmissionId,
                            r.Ordinal,
                            s.ReceivedAt,
                            s.InboxPath,
                        }
                )
                .OrderBy(r => r.SubmissionId)
                .ThenBy(r => r.Ordinal)
                .ToListAsync(cancellationToken);
            versions[report.Id] =
            [
                .. found
                    .GroupBy(r => r.SubmissionId)
                    .SelectMany((g, i) => g.Select(r => new VersionOfReport(i + 1, r.SubmissionId, r.Ordinal, r.ReceivedAt, r.InboxPath))),
            ];
        }

        return versions;
    }
}

/// <param name="Number">From 1.</param>
/// <param name="PreviousReportId">The version before; null for the first.</param>
public sealed record ReportVersion(int Number, long? PreviousReportId, bool Latest);

/// <param name="Number">From 1.</param>
/// <param name="Ordinal">Index in the file.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record VersionOfReport(int Number, long SubmissionId, int Ordinal, DateTimeOffset ReceivedAt, string InboxPath);
