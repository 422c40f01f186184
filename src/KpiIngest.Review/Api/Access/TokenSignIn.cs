using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KpiIngest.Review.Api.Access;

/// <summary>Signs a call in by its token, for the API alone: no page asks for it, and no call of the API asks for anything else. At every
/// call token and account are looked up, so that what was revoked, disabled or given another role counts at once.</summary>
internal sealed class TokenSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiTokenQuery tokens,
    AccountQuery accounts,
    TokenGuard guard,
    DeskSettings settings,
    TimeProvider time
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "token";

    /// <summary>Claim with the number of the token.</summary>
    public const string TokenClaim = "token";

    private const string Bearer = "Bearer ";

    private (int Status, string Code, Bilingual Message) refused = (
        StatusCodes.Status401Unauthorized,
        "token-missing",
        ProblemWords.NoToken
    );

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        string text = header[Bearer.Length..].Trim();
        string digest = TokenText.DigestOf(text);
        if (guard.WaitOf(digest, Context.Connection.RemoteIpAddress) is { Ticks: > 0 } wait)
            return Slow(wait);
        if (!TokenText.Is(text) || await tokens.FindAsync(digest, Context.RequestAborted) is not { } token)
        {
            guard.Wrong(digest, Context.Connection.RemoteIpAddress);
            return Refuse("token-unknown", ProblemWords.UnknownToken);
        }

        guard.Known(digest);
        DateTimeOffset now = time.GetUtcNow();
        if (token.RevokedAt is not null)
            return Refuse("token-revoked", ProblemWords.RevokedToken);
        if (!token.Holds(now))
            return Refuse("token-expired", ProblemWords.ExpiredToken);
        AccountStanding? account = await accounts.StandingAsync(token.AccountId, Context.RequestAborted);

        // By the account of the demo nobody enters without it.
        if (account is null or { Disabled: true } || (account.UserName == DemoSignIn.AccountName && !settings.Demo))
            return Refuse("account-disabled", ProblemWords.Disabled);
        await tokens.UsedAsync(token, now, Context.RequestAborted);
        ClaimsPrincipal user = SignedInUser.Of(token.AccountId, account, SchemeName);
        ((ClaimsIdentity)user.Identity!).AddClaim(new Claim(TokenClaim, token.Id.ToString(CultureInfo.InvariantCulture)));
        return AuthenticateResult.Success(new AuthenticationTicket(user, SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = refused.Code == "token-missing" ? "Bearer" : "Bearer error=\"invalid_token\"";
        return ProblemAnswer.Of(Context, refused.Status, refused.Code, refused.Message).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        (string code, Bilingual why) = Context.User.MustChangePassword()
            ? ("password-change-needed", ProblemWords.MustChange)
            : ("forbidden", ProblemWords.Forbidden);
        return ProblemAnswer.Of(Context, StatusCodes.Status403Forbidden, code, why).ExecuteAsync(Context);
    }

    private AuthenticateResult Slow(TimeSpan wait)
    {
        string seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        Response.Headers.RetryAfter = seconds;
        Bilingual says = CountedText.Fill(ProblemWords.TooMany, seconds);
        refused = (StatusCodes.Status429TooManyRequests, "too-many-tries", says);
        return AuthenticateResult.Fail("Too many wrong tokens.");
    }

    /// <summary>The token itself stands in no log.</summary>
    private AuthenticateResult Refuse(string code, Bilingual why)
    {
        refused = (StatusCodes.Status401Unauthorized, code, why);
        Logger.LogWarning(
            "ปฏิเสธโทเค็นของ API จาก {Address}: {Code} (a token of the API was refused)",
            Context.Connection.RemoteIpAddress,
            code
        );
        return AuthenticateResult.Fail(code);
    }
}
