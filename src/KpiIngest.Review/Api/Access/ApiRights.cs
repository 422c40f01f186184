using KpiIngest.Records.Accounts;
using KpiIngest.Review.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KpiIngest.Review.Api.Access;

/// <summary>What a call may do: as on the pages by the role of the account, and by a token alone. A session's cookie, which a browser sends
/// along unasked, orders nothing here.</summary>
internal static class ApiRights
{
    /// <summary>Looks at what is recorded.</summary>
    public const string Look = "api-look";

    /// <summary>Decides on findings, sends files.</summary>
    public const string Review = "api-review";

    /// <summary>Changes what findings are held against.</summary>
    public const string Administer = "api-administer";

    public static void AddApiRights(this IServiceCollection services, AuthenticationBuilder authentication)
    {
        authentication.AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.SchemeName, null);
        services.TryAddSingleton<TokenGuard>();
        services.AddAuthorization(options =>
        {
            AuthorizationPolicy look = new AuthorizationPolicyBuilder(TokenSignIn.SchemeName)
                .RequireAuthenticatedUser()
                .RequireAssertion(static c => !c.User.MustChangePassword())
                .Build();
            options.AddPolicy(Look, look);
            options.AddPolicy(Administer, policy => policy.Combine(look).RequireRole(nameof(AccountRole.Administrator)));
            options.AddPolicy(
                Review,
                policy => policy.Combine(look).RequireRole(nameof(AccountRole.Reviewer), nameof(AccountRole.Administrator))
            );
        });
    }
}
