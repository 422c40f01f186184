using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>Which submissions are read again where somebody asks for it.</summary>
public sealed class ReprocessQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>In the order of receipt. A duplicate stands for the submission that it repeats; a ZIP that was unpacked and what has no
    /// reading yet are left out: the files of the one, and the other, are submissions that are read by themselves.</summary>
    public async Task<IReadOnlyList<ReprocessCandidate>> CandidatesAsync(HistoryFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        IQueryable<long> asked = HistoryQuery.Asked(db, filter).Select(s => s.DuplicateOfId ?? s.Id);
        return await (
            from submission in db.Submissions.AsNoTracking()
            where asked.Contains(submission.Id)
            join reading in CurrentReadings.Of(db) on submission.Id equals reading.SubmissionId
            where
                submission.State != SubmissionState.Received
                && submission.State != SubmissionState.Unpacked
                && submission.State != SubmissionState.Duplicate
            orderby submission.Id
            select new ReprocessCandidate(submission.Id, submission.Unit, submission.InboxPath, reading.ReaderVersion)
        ).ToListAsync(cancellationToken);
    }

    /// <summary>How many of those that are asked for have no reading yet.</summary>
    public async Task<int> UnreadAsync(HistoryFilter filter, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await HistoryQuery
            .Asked(db, filter)
            .CountAsync(
                s => s.DuplicateOfId == null && s.State != SubmissionState.Unpacked && !db.Readings.Any(r => r.SubmissionId == s.Id),
                cancellationToken
            );
    }

    /// <summary>What of these numbers no submission bears.</summary>
    public async Task<IReadOnlyList<long>> UnknownAsync(IReadOnlyList<long> numbers, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<long> known = await db.Submissions.Where(s => numbers.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancellationToken);
        return [.. numbers.Except(known)];
    }

    /// <summary>The version of the newest reading of each of these, and why the last try to read it failed; null where none did.</summary>
    public async Task<IReadOnlyDictionary<long, ReprocessState>> StatesAsync(
        IReadOnlyList<long> submissions,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        Dictionary<long, ReprocessState> states = [];
        foreach (long[] some in submissions.Chunk(500))
        {
            var found = await (
                from submission in db.Submissions.AsNoTracking()
                where some.Contains(submission.Id)
                join reading in CurrentReadings.Of(db) on submission.Id equals reading.SubmissionId
                select new
                {
                    submission.Id,
                    reading.ReaderVersion,
                    submission.FailureReason,
                    submission.FailureReasonEn,
                }
            ).ToListAsync(cancellationToken);
            foreach (var one in found)
                states[one.Id] = new ReprocessState(one.ReaderVersion, one.FailureReason, one.FailureReasonEn);
        }

        return states;
    }

    /// <summary>True where a service of these records gave a sign of life a short time ago.</summary>
    /// <param name="silence">How long one may be silent and still live.</param>
    public async Task<bool> ServiceLivesAsync(TimeSpan silence, TimeProvider time, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        DateTimeOffset since = await db.NowAsync(time, cancellationToken) - silence;
        return await db.Nodes.AnyAsync(n => n.SeenAt > since, cancellationToken);
    }
}

/// <param name="ReaderVersion">Of its newest reading.</param>
public sealed record ReprocessCandidate(long Id, string Unit, string InboxPath, string ReaderVersion);

/// <param name="Failure">In Thai.</param>
public sealed record ReprocessState(string ReaderVersion, string? Failure, string? FailureEn);
