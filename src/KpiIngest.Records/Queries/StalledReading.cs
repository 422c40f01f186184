using KpiIngest.Records.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>Whether reading stands still. A long queue is none: something in it is finished again and again.</summary>
public sealed class StalledReading(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>Longer than any run: those that began before it need not be looked at.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(2);

    /// <returns>How long the oldest file has lain unread where none has been finished for the limit; null where reading goes on, or nothing
    /// is to be read.</returns>
    public async Task<TimeSpan?> SinceAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        DateTimeOffset recent = now - limit;
        DateTimeOffset? received = await db
            .Submissions.Where(s => s.State == SubmissionState.Received && s.RetryAt == null)
            .OrderBy(s => s.Id)
            .Select(s => (DateTimeOffset?)s.ReceivedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (received is not { } oldest || oldest > recent)
            return null;
        DateTimeOffset begun = recent - LongestRun;
        bool finished = await db.JobRuns.AnyAsync(
            r => r.Job == JobRun.Read && r.StartedAt > begun && r.EndedAt > recent && r.Outcome != JobRunOutcome.Interrupted,
            cancellationToken
        );
        return finished ? null : now - oldest;
    }
}
