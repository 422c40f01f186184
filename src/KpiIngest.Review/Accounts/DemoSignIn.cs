using System.Text.Encodings.Web;
using KpiIngest.Records.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KpiIngest.Review.Accounts;

/// <summary>Signs every request in as the demo's reviewer, who is an administrator as well so that everything can be seen. Its account has
/// no password: without the demo nobody enters by it.</summary>
internal sealed class DemoSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    AccountQuery accounts
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "demo";
    public const string AccountName = "demo";
    private const string DisplayName = "ผู้ตรวจสาธิต";

    /// <summary>Makes the account where it is missing.</summary>
    public static async Task PrepareAsync(AccountQuery accounts, AccountLedger ledger, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(AccountName, cancellationToken) is not null)
            return;
        if (
            await ledger.AddAsync(AccountName, DisplayName, AccountRole.Administrator, null, false, "demo", cancellationToken) is
            { } refused
        )
            throw new InvalidOperationException(refused.English);
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await accounts.FindAsync(AccountName, Context.RequestAborted) is not { Disabled: false } account)
            return AuthenticateResult.NoResult();
        AccountStanding standing = new(account.SecurityStamp!, account.UserName!, account.DisplayName, account.Role, false, false);
        return AuthenticateResult.Success(new AuthenticationTicket(SignedInUser.Of(account.Id, standing, SchemeName), SchemeName));
    }
}
