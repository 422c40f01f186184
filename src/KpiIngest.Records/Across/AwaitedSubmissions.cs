using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>Submissions that are still being read, for which later ones of their unit wait before they are compared, or judged as
/// duplicates.</summary>
public sealed class AwaitedSubmissions(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>How long others wait for it at the most.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(1);

    /// <returns>The first one of each of these units; a unit that has none is missing.</returns>
    public async Task<IReadOnlyDictionary<string, long>> FirstOfAsync(
        IReadOnlyCollection<string> units,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await (await InAsync(db, time, cancellationToken))
            .Where(s => units.Contains(s.Unit))
            .GroupBy(s => s.Unit)
            .Select(g => new { Unit = g.Key, First = g.Min(s => s.Id) })
            .ToDictionaryAsync(g => g.Unit, g => g.First, StringComparer.Ordinal, cancellationToken);
    }

    internal static async Task<IQueryable<Submission>> InAsync(RecordsDbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        return db.Submissions.Where(At(await db.NowAsync(time, cancellationToken)));
    }

    /// <summary>What is still waited for at a time.</summary>
    internal static Expression<Func<Submission, bool>> At(DateTimeOffset now)
    {
        DateTimeOffset recent = now - Patience;
        return s => s.State == SubmissionState.Received && s.ReceivedAt > recent;
    }
}
