using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Records.Accounts;

/// <summary>All changes of accounts. Each is one transaction with its entry in the audit trail, which covers the account as it is then, but
/// for its password.</summary>
public sealed class AccountLedger(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int LongestName = 64;

    /// <summary>The account of the demo, by which nobody enters without it.</summary>
    public const string Demo = "demo";

    /// <summary>What the trail calls the program and its parts, what an address calls the reader and nobody, and the account of the demo:
    /// no person can be mistaken for them.</summary>
    private static readonly HashSet<string> Reserved = new(
        [AuditTrail.Service, Demo, "system", "service", "command", "page", "dashboard", "me", UnitReviewers.Nobody],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>How an account is named in the audit trail, as what an entry tells of and as who did something.</summary>
    public static string Subject(long id) => CoveredThing.SubjectOf(CoveredThing.Account, id);

    /// <param name="password">Null for an account that nobody signs in to with a password.</param>
    /// <param name="mustChange">True for a password that somebody else knows.</param>
    /// <param name="actor">Who orders it: a <see cref="Subject"/>, or a command.</param>
    /// <returns>Why it was not done; null where it was.</returns>
    public Task<Bilingual?> AddAsync(
        string name,
        string displayName,
        AccountRole role,
        string? password,
        bool mustChange,
        string actor,
        CancellationToken cancellationToken
    ) =>
        InTransactionAsync(
            async (users, db) =>
            {
                if (Reserved.Contains(name) && !(actor == Demo && name == Demo))
                    return AccountRefusal.ReservedName;
                if (name.Length > LongestName)
                    return AccountRefusal.Of(IdentityResult.Failed(new IdentityErrorDescriber().InvalidUserName(name)));
                Account account = new()
                {
                    UserName = name,
                    DisplayName = string.IsNullOrWhiteSpace(displayName) ? name : displayName.Trim(),
                    Role = role,
                    MustChangePassword = mustChange,
                    CreatedAt = await db.NowAsync(time, cancellationToken),
                };
                IdentityResult made = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
                if (!made.Succeeded)
                    return AccountRefusal.Of(made);
                await AuditAsync(db, account, AuditActions.AccountAdded, actor, cancellationToken);
                return null;
            },
            cancellationToken
        );

    /// <param name="keepAdministrator">Refuses to leave no administrator who can sign in.</param>
    public Task<Bilingual?> DisableAsync(string name, bool keepAdministrator, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(
            name,
            AuditActions.AccountDisabled,
            actor,
            keepAdministrator,
            static account => account.Disabled = true,
            cancellationToken
        );

    public Task<Bilingual?> EnableAsync(string name, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(name, AuditActions.AccountEnabled, actor, false, static account => account.Disabled = false, cancellationToken);

    /// <inheritdoc cref="DisableAsync"/>
    public Task<Bilingual?> SetRoleAsync(
        string name,
        AccountRole role,
        bool keepAdministrator,
        string actor,
        CancellationToken cancellationToken
    ) => ChangeAsync(name, AuditActions.AccountRole, actor, keepAdministrator, account => account.Role = role, cancellationToken);

    /// <summary>Gives another password. Whoever is signed in to the account is out.</summary>
    public Task<Bilingual?> ResetAsync(string name, string password, bool mustChange, string actor, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async (users, db) =>
            {
                if (await users.FindByNameAsync(name) is not { } account)
                    return AccountRefusal.Unknown;
                if (account.PasswordHash is null && Reserved.Contains(account.UserName!))
                    return AccountRefusal.ReservedName;
                if (await GiveAsync(users, account, password) is { } refused)
                    return refused;
                account.MustChangePassword = mustChange;
                await AuditAsync(db, account, AuditActions.AccountReset, actor, cancellationToken);
                return null;
            },
            cancellationToken
        );

    /// <summary>By its owner.</summary>
    public Task<Bilingual?> ChangePasswordAsync(long id, string present, string wanted, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async (users, db) =>
            {
                if (await users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is not { Disabled: false } account)
                    return AccountRefusal.Unknown;
                if (!await users.CheckPasswordAsync(account, present))
                    return AccountRefusal.WrongPassword;
                if (string.Equals(present, wanted, StringComparison.Ordinal))
                    return AccountRefusal.SamePassword;
                if (await GiveAsync(users, account, wanted) is { } refused)
                    return refused;
                account.MustChangePassword = false;
                await AuditAsync(db, account, AuditActions.AccountPassword, Subject(id), cancellationToken);
                return null;
            },
            cancellationToken
        );

    private static async Task<Bilingual?> GiveAsync(UserManager<Account> users, Account account, string password)
    {
        if (await users.RemovePasswordAsync(account) is { Succeeded: false } kept)
            return AccountRefusal.Of(kept);
        IdentityResult given = await users.AddPasswordAsync(account, password);
        return given.Succeeded ? null : AccountRefusal.Of(given);
    }

    private Task<Bilingual?> ChangeAsync(
        string name,
        string action,
        string actor,
        bool keepAdministrator,
        Action<Account> change,
        CancellationToken cancellationToken
    ) =>
        InTransactionAsync(
            async (users, db) =>
            {
                if (await users.FindByNameAsync(name) is not { } account)
                    return AccountRefusal.Unknown;
                change(account);
                if (await users.UpdateSecurityStampAsync(account) is { Succeeded: false } refused)
                    return AccountRefusal.Of(refused);
                bool administrated = await db.Accounts.AnyAsync(
                    a => a.Role == AccountRole.Administrator && !a.Disabled && a.PasswordHash != null,
                    cancellationToken
                );
                if (keepAdministrator && !administrated)
                    return AccountRefusal.LastAdministrator;
                await AuditAsync(db, account, action, actor, cancellationToken);
                return null;
            },
            cancellationToken
        );

    /// <summary>What is refused is taken back.</summary>
    private async Task<Bilingual?> InTransactionAsync(
        Func<UserManager<Account>, RecordsDbContext, Task<Bilingual?>> change,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        RecordsDbContext db = scope.ServiceProvider.GetRequiredService<RecordsDbContext>();
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        Bilingual? refusal = await change(scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), db);
        if (refusal is null)
            await transaction.CommitAsync(cancellationToken);
        return refusal;
    }

    private async Task AuditAsync(RecordsDbContext db, Account account, string action, string actor, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        object detail = new
        {
            user = account.UserName,
            role = account.Role.ToString(),
            account.Disabled,
        };
        await AuditTrail.AppendAsync(
            db,
            await db.NowAsync(time, cancellationToken),
            actor,
            action,
            Subject(account.Id),
            detail,
            cancellationToken,
            RecordedContent.Of(account)
        );
        await db.SaveChangesAsync(cancellationToken);
    }
}
