namespace KpiIngest.Records.Queries;

internal static class CurrentReadings
{
    /// <summary>The newest reading of each submission.</summary>
    public static IQueryable<Reading> Of(RecordsDbContext db) =>
        db.Readings.Where(reading => !db.Readings.Any(other => other.SubmissionId == reading.SubmissionId && other.Id > reading.Id));

    /// <summary>The reports of the newest reading of each submission.</summary>
    public static IQueryable<RecordedReport> ReportsOf(RecordsDbContext db) =>
        db.Reports.Where(report => !db.Readings.Any(other => other.SubmissionId == report.SubmissionId && other.Id > report.ReadingId));
}
