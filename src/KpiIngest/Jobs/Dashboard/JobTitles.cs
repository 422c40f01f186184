using System.Collections.Concurrent;
using System.Globalization;
using Hangfire.Common;
using KpiIngest.Jobs.Recurring;
using KpiIngest.Notify;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Review.Html;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Jobs.Dashboard;

/// <summary>What the jobs are called on the dashboard: Thai, with submission, unit and file. A job itself bears nothing but
/// numbers.</summary>
public sealed class JobTitles(IDbContextFactory<RecordsDbContext> records, IEnumerable<RecurringWork> works)
{
    /// <summary>More than one page shows.</summary>
    private const int Remembered = 2_000;

    private readonly ConcurrentDictionary<long, string> files = new();

    public string Of(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (ReadJob.SubmissionOf(job) is { } submission)
            return Read(submission);
        if (NotifyJob.MessageOf(job) is { } message)
            return string.Create(CultureInfo.InvariantCulture, $"ส่งข้อความแจ้งที่ {message}");
        if (PastRun.RunOf(job) is { } past)
            return Past(past);
        return job.Type == typeof(RecurringJob) && job.Args is [string name, ..] ? Recurring(name) : job.ToString();
    }

    private string Recurring(string name) => works.FirstOrDefault(w => w.Name == name)?.Title ?? name;

    private string Read(long submission)
    {
        if (files.TryGetValue(submission, out string? known))
            return known;
        using RecordsDbContext db = records.CreateDbContext();
        var found = db.Submissions.Where(s => s.Id == submission).Select(s => new { s.Unit, s.OriginalName }).SingleOrDefault();
        if (files.Count >= Remembered)
            files.Clear();
        return files[submission] = string.Create(
            CultureInfo.InvariantCulture,
            $"อ่านรายการที่ {submission}{(found is null ? "" : $" · {found.Unit} · {found.OriginalName}")}"
        );
    }

    private string Past(long id)
    {
        using RecordsDbContext db = records.CreateDbContext();
        if (db.JobRuns.AsNoTracking().SingleOrDefault(r => r.Id == id) is not { } run)
            return string.Create(CultureInfo.InvariantCulture, $"งานครั้งที่ {id}");
        string what = run is { Job: JobRun.Read, SubmissionId: { } submission } ? Read(submission) : Recurring(run.Job);
        return $"{what} · เมื่อ {ThaiTime.Write(run.StartedAt)} (ก่อนเริ่มบริการครั้งนี้)";
    }
}
