using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Accounts.Tokens;

public sealed class ApiTokenQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <summary>Written no more often than this: every use would be a write.</summary>
    private static readonly TimeSpan UsedWithin = TimeSpan.FromMinutes(10);

    /// <summary>One that does not hold any more is found as well.</summary>
    /// <param name="digest">As of <see cref="TokenText.DigestOf"/>.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<ApiToken?> FindAsync(string digest, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Digest == digest, cancellationToken);
    }

    /// <summary>The newest first.</summary>
    /// <param name="accountId">Null for those of everybody.</param>
    public async Task<IReadOnlyList<ListedToken>> ListAsync(long? accountId, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .ApiTokens.AsNoTracking()
            .Where(t => accountId == null || t.AccountId == accountId)
            .OrderByDescending(t => t.Id)
            .Join(db.Accounts, t => t.AccountId, a => a.Id, (t, a) => new ListedToken(t, a.UserName!, a.DisplayName))
            .ToListAsync(cancellationToken);
    }

    public async Task UsedAsync(ApiToken token, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.LastUsedAt is { } last && at - last < UsedWithin)
            return;
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await db
            .ApiTokens.Where(t => t.Id == token.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, at), cancellationToken);
    }
}

/// <param name="Owner">Name of the account.</param>
/// <param name="OwnerShown">As others see it.</param>
public sealed record ListedToken(ApiToken Token, string Owner, string OwnerShown);
