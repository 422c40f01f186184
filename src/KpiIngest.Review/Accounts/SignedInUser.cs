using System.Globalization;
using System.Security.Claims;
using KpiIngest.Records.Accounts;

namespace KpiIngest.Review.Accounts;

/// <summary>Who makes a request, as the pages and the audit trail name them.</summary>
public static class SignedInUser
{
    private const string DisplayName = "display";
    private const string Stamp = "stamp";
    private const string MustChange = "must-change-password";

    internal static ClaimsPrincipal Of(long id, AccountStanding account, string scheme)
    {
        ClaimsIdentity identity = new(scheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(ClaimTypes.Name, account.UserName));
        identity.AddClaim(new Claim(DisplayName, account.DisplayName));
        identity.AddClaim(new Claim(ClaimTypes.Role, account.Role.ToString()));
        identity.AddClaim(new Claim(Stamp, account.SecurityStamp));
        if (account.MustChangePassword)
            identity.AddClaim(new Claim(MustChange, "true"));
        return new ClaimsPrincipal(identity);
    }

    extension(ClaimsPrincipal user)
    {
        /// <summary>0 where nobody is signed in.</summary>
        public long AccountId() =>
            long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out long id)
                ? id
                : 0;

        /// <summary>For the audit trail.</summary>
        public string Actor() => AccountLedger.Subject(user.AccountId());

        public string ShownName() => user.FindFirstValue(DisplayName) ?? "";

        public bool IsAdministrator() => user.IsInRole(nameof(AccountRole.Administrator));

        /// <summary>True for whoever decides on findings; others look.</summary>
        public bool MayReview() => user.IsInRole(nameof(AccountRole.Reviewer)) || user.IsAdministrator();

        public bool MustChangePassword() => user.HasClaim(MustChange, "true");

        internal string SecurityStamp() => user.FindFirstValue(Stamp) ?? "";
    }
}
