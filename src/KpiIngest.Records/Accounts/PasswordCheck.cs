using Microsoft.AspNetCore.Identity;

namespace KpiIngest.Records.Accounts;

/// <summary>Holds a password against an account. For a name that is not there, a disabled account and one without a password the same work
/// is done as for a wrong password, so that neither answer nor time tells which names there are. As many are computed at once as there are
/// processors; the others wait.</summary>
public sealed class PasswordCheck : IDisposable
{
    /// <summary>Characters; a longer one is wrong unread.</summary>
    public const int LongestPassword = 256;

    private readonly AccountQuery accounts;
    private readonly PasswordHasher<Account> hasher;
    private readonly SemaphoreSlim gate = new(Environment.ProcessorCount);
    private readonly Account nobody = new() { DisplayName = "", CreatedAt = DateTimeOffset.UnixEpoch };

    public PasswordCheck(AccountQuery accounts, Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> options)
    {
        this.accounts = accounts;
        hasher = new PasswordHasher<Account>(options);
        nobody.PasswordHash = hasher.HashPassword(nobody, Guid.NewGuid().ToString());
    }

    /// <returns>The account; null where it may not sign in, for whatever reason.</returns>
    public async Task<Account?> CheckAsync(string name, string password, CancellationToken cancellationToken)
    {
        Account? found = await accounts.FindAsync(name, cancellationToken);
        bool open = found is { Disabled: false, PasswordHash: not null };
        Account tried = open ? found! : nobody;
        string given = password.Length <= LongestPassword ? password : "";
        await gate.WaitAsync(cancellationToken);
        try
        {
            bool right = hasher.VerifyHashedPassword(tried, tried.PasswordHash!, given) != PasswordVerificationResult.Failed;
            return right && open ? found : null;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();
}
