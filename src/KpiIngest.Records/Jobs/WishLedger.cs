using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Jobs;

/// <summary>What is asked of the services that use these records.</summary>
public sealed class WishLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>Writes down several wishes at once, or none.</summary>
    /// <param name="askedBy">Who asks.</param>
    public async Task AskAsync(string kind, IReadOnlyCollection<long> submissions, string askedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        foreach (long id in submissions)
            db.JobWishes.Add(
                new JobWish
                {
                    Kind = kind,
                    SubmissionId = id,
                    AskedBy = askedBy,
                    AskedAt = time.GetUtcNow(),
                }
            );
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes down a wish that concerns no submission, unless it is asked for already.</summary>
    public async Task AskAsync(string kind, string askedBy, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        if (await db.JobWishes.AnyAsync(w => w.Kind == kind && w.TakenAt == null, cancellationToken))
            return;
        db.JobWishes.Add(
            new JobWish
            {
                Kind = kind,
                AskedBy = askedBy,
                AskedAt = time.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Submissions for which this is asked, and not done yet.</summary>
    public async Task<IReadOnlyList<long>> OpenOfAsync(string kind, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .JobWishes.Where(w => w.Kind == kind && w.TakenAt == null && w.SubmissionId != null)
            .OrderBy(w => w.Id)
            .Select(w => w.SubmissionId!.Value)
            .ToListAsync(cancellationToken);
    }

    public async Task<bool> IsOpenAsync(string kind, long submission, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.JobWishes.AnyAsync(w => w.Kind == kind && w.SubmissionId == submission && w.TakenAt == null, cancellationToken);
    }

    /// <summary>What was asked of a submission is done, or given up.</summary>
    public async Task DoneAsync(string kind, long submission, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset? now = time.GetUtcNow();
        await db
            .JobWishes.Where(w => w.Kind == kind && w.SubmissionId == submission && w.TakenAt == null)
            .ExecuteUpdateAsync(w => w.SetProperty(p => p.TakenAt, now), cancellationToken);
    }

    /// <summary>Those that no service has taken up, the oldest first.</summary>
    public async Task<IReadOnlyList<JobWish>> OpenAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.JobWishes.AsNoTracking().Where(w => w.TakenAt == null).OrderBy(w => w.Id).ToListAsync(cancellationToken);
    }

    public async Task TakenAsync(long wish, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset? now = time.GetUtcNow();
        await db
            .JobWishes.Where(w => w.Id == wish && w.TakenAt == null)
            .ExecuteUpdateAsync(w => w.SetProperty(p => p.TakenAt, now), cancellationToken);
    }
}
