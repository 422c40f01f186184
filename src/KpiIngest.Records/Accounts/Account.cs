using Microsoft.AspNetCore.Identity;

namespace KpiIngest.Records.Accounts;

/// <summary>What an account may do; each role may do what those before it may.</summary>
public enum AccountRole
{
    /// <summary>Look at everything that is recorded: auditors, heads.</summary>
    Viewer,

    /// <summary>Decide on findings.</summary>
    Reviewer,

    /// <summary>Order work of the service, keep the accounts.</summary>
    Administrator,
}

/// <summary>A person who signs in. Accounts are never removed: what somebody decided bears the number of their account. Of the members of
/// <see cref="IdentityUser{TKey}"/> only those in <see cref="AccountsMapping"/> are stored.</summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>As it is shown to others, in Thai as a rule; the name to sign in with is
    /// <see cref="IdentityUser{TKey}.UserName"/>.</summary>
    public required string DisplayName { get; set; }

    public AccountRole Role { get; set; }

    /// <summary>It does not sign in, and is out at its next request.</summary>
    public bool Disabled { get; set; }

    /// <summary>The password was given by somebody else; nothing is shown before it is changed.</summary>
    public bool MustChangePassword { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null before the first time.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }
}
