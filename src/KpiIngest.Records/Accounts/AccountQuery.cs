using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Accounts;

/// <summary>What every request asks of its account: one row by its key.</summary>
public sealed record AccountStanding(
    string SecurityStamp,
    string UserName,
    string DisplayName,
    AccountRole Role,
    bool Disabled,
    bool MustChangePassword
);

public sealed class AccountQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <returns>Null where there is no such account.</returns>
    public async Task<AccountStanding?> StandingAsync(long id, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db
            .Accounts.Where(a => a.Id == id)
            .Select(a => new AccountStanding(a.SecurityStamp!, a.UserName!, a.DisplayName, a.Role, a.Disabled, a.MustChangePassword))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>All, by name.</summary>
    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.AsNoTracking().OrderBy(a => a.NormalizedUserName).ToListAsync(cancellationToken);
    }

    /// <summary>Whether there is one that can sign in.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.AnyAsync(a => a.PasswordHash != null && !a.Disabled, cancellationToken);
    }

    public async Task<Account?> FindAsync(string name, CancellationToken cancellationToken)
    {
        string normalized = name.ToUpperInvariant();
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == normalized, cancellationToken);
    }

    public async Task SignedInAsync(long id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await db.Accounts.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSignInAt, at), cancellationToken);
    }
}
