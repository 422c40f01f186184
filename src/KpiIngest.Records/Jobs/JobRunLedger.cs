using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Jobs;

/// <summary>Writes down when a run begins and how it ends. A run that is lost with the machine's power is one that nobody needs: its
/// commits do not wait for the disk.</summary>
public sealed class JobRunLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <returns>The run's number; null where the same work is being done already, or was tried by another run since the count was looked
    /// up.</returns>
    /// <param name="attempt">1 for the first try; one more than the submission's failed ones.</param>
    public async Task<long?> OpenAsync(string job, long? submissionId, Node node, int attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(node);
        string key = KeyOf(job, submissionId);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await Unhurried.BeginAsync(db, cancellationToken);
        if (await db.JobRuns.AnyAsync(r => r.OpenKey == key, cancellationToken))
            return null;
        if (submissionId is { } id && !await db.Submissions.AnyAsync(s => s.Id == id && s.FailedAttempts == attempt - 1, cancellationToken))
            return null;
        JobRun run = new()
        {
            Job = job,
            SubmissionId = submissionId,
            Node = node.Name,
            Instance = node.Instance,
            Attempt = attempt,
            StartedAt = await db.NowAsync(time, cancellationToken),
            OpenKey = key,
        };
        db.JobRuns.Add(run);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (UniqueViolation.Is(e))
        {
            // Another machine began the same work since the look above.
            return null;
        }

        await transaction.CommitAsync(cancellationToken);
        return run.Id;
    }

    /// <returns>False where it had been closed before.</returns>
    public async Task<bool> CloseAsync(
        long run,
        JobRunOutcome outcome,
        string? reason,
        string? reasonEn,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await Unhurried.BeginAsync(db, cancellationToken);
        DateTimeOffset? now = await db.NowAsync(time, cancellationToken);
        int closed = await db
            .JobRuns.Where(r => r.Id == run && r.EndedAt == null)
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(p => p.EndedAt, now)
                        .SetProperty(p => p.OpenKey, (string?)null)
                        .SetProperty(p => p.Outcome, outcome)
                        .SetProperty(p => p.Reason, reason)
                        .SetProperty(p => p.ReasonEn, reasonEn),
                cancellationToken
            );
        await transaction.CommitAsync(cancellationToken);
        return closed == 1;
    }

    /// <summary>Runs that have not ended, on whatever machine.</summary>
    public async Task<IReadOnlyList<JobRun>> OpenRunsAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.JobRuns.AsNoTracking().Where(r => r.OpenKey != null).OrderBy(r => r.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The services that write to these records, with their last heartbeats.</summary>
    public async Task<IReadOnlyList<Node>> NodesAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.Nodes.AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>The runs that ended last, the latest first.</summary>
    /// <param name="take">At most this many.</param>
    public async Task<IReadOnlyList<JobRun>> NewestAsync(int take, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .JobRuns.AsNoTracking()
            .Where(r => r.EndedAt != null)
            .OrderByDescending(r => r.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
    }

    /// <returns>The last run of a job; null before the first.</returns>
    public async Task<JobRun?> LastAsync(string job, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .JobRuns.AsNoTracking()
            .Where(r => r.Job == job)
            .OrderByDescending(r => r.StartedAt)
            .ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <returns>Null where there is none of this number.</returns>
    public async Task<JobRun?> FindAsync(long run, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.JobRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == run, cancellationToken);
    }

    private static string KeyOf(string job, long? submissionId) =>
        submissionId is { } id ? string.Create(CultureInfo.InvariantCulture, $"{job}:{id}") : job;
}
