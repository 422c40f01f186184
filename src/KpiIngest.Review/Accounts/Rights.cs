using KpiIngest.Records.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Accounts;

/// <summary>The names of what a request may do. What names none of them asks for a signed-in account whose password is its own.</summary>
public static class Rights
{
    /// <summary>Signed in, even where the password has to be changed first.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Decides on findings.</summary>
    public const string Review = "review";

    /// <summary>Orders work of the service, keeps the accounts.</summary>
    public const string Administer = "administer";

    internal static void AddRights(this IServiceCollection services) =>
        services.AddAuthorization(options =>
        {
            AuthorizationPolicy entered = new AuthorizationPolicyBuilder()
                .RequireAuthenticatedUser()
                .RequireAssertion(static c => !c.User.MustChangePassword())
                .Build();
            options.DefaultPolicy = entered;
            options.FallbackPolicy = entered;
            options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
            options.AddPolicy(
                Review,
                policy => policy.Combine(entered).RequireRole(nameof(AccountRole.Reviewer), nameof(AccountRole.Administrator))
            );
            options.AddPolicy(Administer, policy => policy.Combine(entered).RequireRole(nameof(AccountRole.Administrator)));
        });
}
