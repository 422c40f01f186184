using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

internal static class CurrentReadings
{
    /// <summary>The newest reading of each submission.</summary>
    public static IQueryable<Reading> Of(RecordsDbContext db) =>
        db.Readings.Where(reading => !db.Readings.Any(other => other.SubmissionId == reading.SubmissionId && other.Id > reading.Id));

    /// <summary>The reports of the newest reading of each submission.</summary>
    public static IQueryable<RecordedReport> ReportsOf(RecordsDbContext db) =>
        db.Reports.Where(report => !db.Readings.Any(other => other.SubmissionId == report.SubmissionId && other.Id > report.ReadingId));

    /// <summary>Of these, the reports that no later submission replaced: none holds a report of the same identity. One whose identity is
    /// unsure is replaced by none.</summary>
    public static IQueryable<RecordedReport> LatestOf(RecordsDbContext db) =>
        ReportsOf(db)
            .Where(report =>
                report.IdentityKey == null
                || !ReportsOf(db).Any(other => other.IdentityKey == report.IdentityKey && other.SubmissionId > report.SubmissionId)
            );

    /// <summary>The newest submission that holds each of these reports; none for a report that no current reading holds.</summary>
    public static Task<Dictionary<string, long>> NewestAsync(
        RecordsDbContext db,
        IReadOnlyCollection<string> reportKeys,
        CancellationToken cancellationToken
    ) =>
        ReportsOf(db)
            .Where(r => r.IdentityKey != null && reportKeys.Contains(r.IdentityKey))
            .GroupBy(r => r.IdentityKey!)
            .Select(g => new { g.Key, Submission = g.Max(r => r.SubmissionId) })
            .ToDictionaryAsync(g => g.Key, g => g.Submission, StringComparer.Ordinal, cancellationToken);
}
