using KpiIngest.Records.Inbox;
using KpiIngest.Records.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>What the service has to do, is doing and could not do, for people.</summary>
public sealed class StandingWork(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>Of each list; the counts are of all.</summary>
    public const int Shown = 100;

    public async Task<WorkAtHand> NowAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<JobRun> runs = await db.JobRuns.AsNoTracking().Where(r => r.OpenKey != null).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        long?[] running = [.. runs.Select(r => r.SubmissionId).Where(s => s != null)];
        IQueryable<Submission> received = db
            .Submissions.AsNoTracking()
            .Where(s => s.State == SubmissionState.Received && !running.Contains(s.Id));
        IQueryable<Submission> waiting = db.Submissions.AsNoTracking().Where(s => s.State == SubmissionState.Waiting);
        IQueryable<Submission> failed = db.Submissions.AsNoTracking().Where(s => s.State == SubmissionState.Failed);
        IQueryable<InboxEntry> left = db
            .InboxEntries.AsNoTracking()
            .Where(e => e.OpenPath != null && (e.State == EntryState.Left || e.State == EntryState.Refused));
        IQueryable<InboxEntry> seen = db.InboxEntries.AsNoTracking().Where(e => e.OpenPath != null && e.State == EntryState.Seen);
        Dictionary<long, Submission> read = await db
            .Submissions.AsNoTracking()
            .Where(s => running.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        List<long> asked = await db
            .JobWishes.Where(w => w.Kind == JobWish.Retry && w.TakenAt == null && w.SubmissionId != null)
            .Select(w => w.SubmissionId!.Value)
            .ToListAsync(cancellationToken);
        return new WorkAtHand
        {
            Running = [.. runs.Select(r => new RunningWork(r, r.SubmissionId is { } id ? read.GetValueOrDefault(id) : null))],
            Received = await ListAsync(received.OrderBy(s => s.Id), cancellationToken),
            Waiting = await ListAsync(waiting.OrderBy(s => s.Id), cancellationToken),
            Failed = await ListAsync(failed.OrderByDescending(s => s.Id), cancellationToken),
            NotTaken = await ListAsync(left.OrderByDescending(e => e.Id), cancellationToken),
            InInbox = await ListAsync(seen.OrderBy(e => e.Id), cancellationToken),
            Asked = asked.ToHashSet(),
            LastRuns = await LastAsync(db, cancellationToken),
        };
    }

    private static async Task<Counted<T>> ListAsync<T>(IQueryable<T> all, CancellationToken cancellationToken)
    {
        List<T> first = await all.Take(Shown + 1).ToListAsync(cancellationToken);
        return first.Count <= Shown
            ? new Counted<T>(first.Count, first)
            : new Counted<T>(await all.CountAsync(cancellationToken), first[..Shown]);
    }

    /// <summary>The last run of each job that comes by the clock.</summary>
    private static async Task<IReadOnlyList<JobRun>> LastAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        List<long> last = await db
            .JobRuns.Where(r => r.SubmissionId == null && r.EndedAt != null)
            .GroupBy(r => r.Job)
            .Select(g => g.Max(r => r.Id))
            .ToListAsync(cancellationToken);
        return await db.JobRuns.AsNoTracking().Where(r => last.Contains(r.Id)).OrderBy(r => r.Job).ToListAsync(cancellationToken);
    }
}

/// <summary>The work at hand at one moment.</summary>
public sealed record WorkAtHand
{
    public required IReadOnlyList<RunningWork> Running { get; init; }

    /// <summary>Recorded, to be read; the oldest first.</summary>
    public required Counted<Submission> Received { get; init; }

    /// <summary>For a tool.</summary>
    public required Counted<Submission> Waiting { get; init; }

    /// <summary>The latest first.</summary>
    public required Counted<Submission> Failed { get; init; }

    /// <summary>What stands in the inbox and is not taken.</summary>
    public required Counted<InboxEntry> NotTaken { get; init; }

    /// <summary>What stands in the inbox and will be taken.</summary>
    public required Counted<InboxEntry> InInbox { get; init; }

    /// <summary>Submissions that somebody asked to be read again, and that no service has taken up yet.</summary>
    public required IReadOnlySet<long> Asked { get; init; }

    public required IReadOnlyList<JobRun> LastRuns { get; init; }
}

/// <param name="Submission">Null for a job that comes by the clock.</param>
public sealed record RunningWork(JobRun Run, Submission? Submission);

/// <param name="Count">Of all.</param>
/// <param name="First">At most <see cref="StandingWork.Shown"/>.</param>
public sealed record Counted<T>(int Count, IReadOnlyList<T> First);
