using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Records.Accounts;

/// <summary>Adds the accounts, kept by ASP.NET Core Identity in the database of the records.</summary>
public static class AccountServices
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512 that a password is hashed with.</summary>
    public const int HashRounds = 210_000;

    private const int ShortestPassword = 10;
    private const int DifferentCharacters = 5;

    /// <param name="rounds">Fewer in tests alone.</param>
    public static void AddAccounts(this IServiceCollection services, int rounds = HashRounds)
    {
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<RecordsDbContext>>().CreateDbContext());
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = ShortestPassword;
                options.Password.RequiredUniqueChars = DifferentCharacters;

                // Length guards; rules of composition make passwords that are written down.
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddPasswordValidator<NoNameInPassword>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = rounds);
        services.AddScoped<IUserStore<Account>>(provider => new UserOnlyStore<Account, RecordsDbContext, long>(
            provider.GetRequiredService<RecordsDbContext>()
        ));
        services.AddSingleton<AccountLedger>();
        services.AddSingleton<AccountQuery>();
        services.AddSingleton<PasswordCheck>();
    }
}

/// <summary>A password is not made of the name that stands beside it.</summary>
internal sealed class NoNameInPassword : IPasswordValidator<Account>
{
    public const string Code = "PasswordContainsName";

    /// <summary>A shorter name is in many a sentence.</summary>
    private const int ShortestName = 3;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        bool contains =
            password is not null
            && user.UserName is { Length: >= ShortestName } name
            && password.Contains(name, StringComparison.OrdinalIgnoreCase);
        return Task.FromResult(
            contains ? IdentityResult.Failed(new IdentityError { Code = Code, Description = Code }) : IdentityResult.Success
        );
    }
}
