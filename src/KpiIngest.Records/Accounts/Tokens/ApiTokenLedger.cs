using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Accounts.Tokens;

/// <summary>Makes tokens and revokes them; each is one transaction with its entry in the audit trail.</summary>
public sealed class ApiTokenLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>The longest time that a token holds.</summary>
    public const int MostDays = 366;

    /// <summary>Where nobody says how long.</summary>
    public const int UsualDays = 90;

    /// <summary>Of tokens that hold.</summary>
    public const int MostOfAccount = 20;

    public const int LongestName = 100;

    public static string Subject(long id) => CoveredThing.SubjectOf(CoveredThing.Token, id);

    /// <param name="account">Name of its owner.</param>
    /// <param name="days">How long it holds, from now.</param>
    /// <param name="actor">Who orders it: an <see cref="AccountLedger.Subject"/>, or a command.</param>
    public async Task<TokenOutcome> MakeAsync(string account, string name, int days, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(name);
        string kept = StorableText.Of(name.Trim());
        if (kept.Length is 0 or > LongestName)
            return TokenOutcome.Not(TokenRefusal.NoName);
        if (days is < 1 or > MostDays)
            return TokenOutcome.Not(TokenRefusal.WrongDays);
        string normalized = account.ToUpperInvariant();
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        if (
            await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == normalized, cancellationToken)
            is not { } owner
        )
            return TokenOutcome.Not(AccountRefusal.Unknown);
        if (owner.Disabled)
            return TokenOutcome.Not(TokenRefusal.Disabled);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        if (
            await db.ApiTokens.CountAsync(t => t.AccountId == owner.Id && t.RevokedAt == null && t.ExpiresAt > now, cancellationToken)
            >= MostOfAccount
        )
            return TokenOutcome.Not(TokenRefusal.TooMany);
        string text = TokenText.New();
        ApiToken token = new()
        {
            AccountId = owner.Id,
            Name = kept,
            Digest = TokenText.DigestOf(text),
            CreatedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        db.ApiTokens.Add(token);
        await RecordAsync(db, transaction, token, owner.UserName!, AuditActions.TokenMade, actor, now, cancellationToken);
        return new TokenOutcome(token, text, null);
    }

    /// <param name="ownerId">Only where it belongs to this account; null for a token of anybody.</param>
    /// <returns>Why it was not revoked; null where it was.</returns>
    public async Task<Bilingual?> RevokeAsync(long id, long? ownerId, string actor, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        ApiToken? token = await db.ApiTokens.SingleOrDefaultAsync(
            t => t.Id == id && t.RevokedAt == null && (ownerId == null || t.AccountId == ownerId),
            cancellationToken
        );
        if (token is null)
            return TokenRefusal.Unknown;
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        token.RevokedAt = now;
        string owner = await db.Accounts.Where(a => a.Id == token.AccountId).Select(a => a.UserName!).SingleAsync(cancellationToken);
        await RecordAsync(db, transaction, token, owner, AuditActions.TokenRevoked, actor, now, cancellationToken);
        return null;
    }

    private static async Task RecordAsync(
        RecordsDbContext db,
        IDbContextTransaction transaction,
        ApiToken token,
        string owner,
        string action,
        string actor,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await db.SaveChangesAsync(cancellationToken);
        object detail = new
        {
            token = token.Name,
            user = owner,
            until = UtcText.Write(token.ExpiresAt),
        };
        await AuditTrail.AppendAsync(db, now, actor, action, Subject(token.Id), detail, cancellationToken, RecordedContent.Of(token));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

/// <summary>Either what was made, with its text, which is shown once and kept nowhere, or why nothing was.</summary>
public sealed record TokenOutcome(ApiToken? Token, string? Text, Bilingual? Refusal)
{
    internal static TokenOutcome Not(Bilingual why) => new(null, null, why);
}
