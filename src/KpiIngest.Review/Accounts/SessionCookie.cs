using System.Security.Claims;
using KpiIngest.Records.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Accounts;

/// <summary>The cookie of a signed-in browser. At every request its account is looked up: one that was disabled, whose password or role was
/// changed since, is out.</summary>
internal static class SessionCookie
{
    public const string Scheme = "session";
    public const string SignInPath = "/sign-in";
    public const string PasswordPath = "/password";

    /// <summary>Name of the query's field that says where to go on.</summary>
    public const string Back = "back";

    /// <summary>Without a request for so long, the session ends.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(10);

    public static void Add(AuthenticationBuilder authentication, DeskSettings settings) =>
        authentication.AddCookie(
            Scheme,
            cookie =>
            {
                cookie.Cookie.Name = settings.Cookie("kpi-ingest");
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = settings.Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                cookie.Cookie.Path = "/";
                cookie.ExpireTimeSpan = Idle;
                cookie.SlidingExpiration = true;
                cookie.LoginPath = SignInPath;
                cookie.ReturnUrlParameter = Back;
                cookie.Events.OnValidatePrincipal = ValidateAsync;
                cookie.Events.OnRedirectToAccessDenied = Refuse;
                cookie.Events.OnRedirectToLogin = context =>
                {
                    // What was ordered is not ordered again behind the sign-in; a page is shown.
                    bool page = HttpMethods.IsGet(context.Request.Method) && context.Request.Path != "/";
                    context.Response.Redirect(page ? context.RedirectUri : SignInPath);
                    return Task.CompletedTask;
                };
            }
        );

    public static Task SignInAsync(HttpContext context, long id, AccountStanding account) =>
        context.SignInAsync(Scheme, SignedInUser.Of(id, account, Scheme));

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // The records could not be read when the page was made: its apology is shown to anybody.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }

        ClaimsPrincipal user = context.Principal!;
        AccountStanding? account = await context
            .HttpContext.RequestServices.GetRequiredService<AccountQuery>()
            .StandingAsync(user.AccountId(), context.HttpContext.RequestAborted);
        if (account is { Disabled: false } && string.Equals(account.SecurityStamp, user.SecurityStamp(), StringComparison.Ordinal))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.User.MustChangePassword())
            context.Response.Redirect(PasswordPath);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
