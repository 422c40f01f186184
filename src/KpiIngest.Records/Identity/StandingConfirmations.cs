using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Identity;

/// <summary>Confirmations that count: made, and not taken back since. Of several of one part the last one.</summary>
public static class StandingConfirmations
{
    public static IQueryable<Confirmation> Of(RecordsDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Confirmations.AsNoTracking().Where(c => c.Act == ConfirmationAct.Made && !db.Confirmations.Any(b => b.OfId == c.Id));
    }

    /// <summary>The last word on each part of these submissions.</summary>
    public static async Task<ILookup<long, Confirmation>> LastAsync(
        RecordsDbContext db,
        IReadOnlyCollection<long> submissions,
        CancellationToken cancellationToken
    )
    {
        if (submissions.Count == 0)
            return Array.Empty<Confirmation>().ToLookup(c => c.SubmissionId);
        List<Confirmation> standing = await Of(db)
            .Where(c => submissions.Contains(c.SubmissionId))
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        return LastOf(standing).ToLookup(c => c.SubmissionId);
    }

    public static IEnumerable<Confirmation> LastOf(IEnumerable<Confirmation> standing) =>
        standing.GroupBy(c => (c.SubmissionId, c.Part, c.ReportOrdinal)).Select(g => g.MaxBy(c => c.Id)!).OrderBy(c => c.Id);
}
