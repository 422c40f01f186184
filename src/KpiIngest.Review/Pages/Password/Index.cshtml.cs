using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Where the owner of an account changes its password; slowed like signing in.</summary>
[Authorize(Rights.SignedIn)]
public sealed class PasswordModel(AccountLedger ledger, AccountQuery accounts, SignInGuard guard) : PageModel
{
    public bool Done { get; private set; }

    public Bilingual? Refusal { get; private set; }

    public void OnGet(string? done) => Done = done is not null && !User.MustChangePassword();

    public async Task<IActionResult> OnPostAsync(string? present, string? wanted, string? again, CancellationToken cancellationToken)
    {
        Refusal = await ChangeAsync(present ?? "", wanted ?? "", again ?? "", cancellationToken);
        return Refusal is null ? LocalRedirect(SessionCookie.PasswordPath + "?done=1") : Page();
    }

    private async Task<Bilingual?> ChangeAsync(string present, string wanted, string again, CancellationToken cancellationToken)
    {
        if (present.Length > PasswordCheck.LongestPassword || wanted.Length > PasswordCheck.LongestPassword)
            return AccountRefusal.WrongPassword;
        if (!string.Equals(wanted, again, StringComparison.Ordinal))
            return AccountWords.NotTheSame;
        long id = User.AccountId();
        string owner = AccountLedger.Subject(id);
        if (guard.Try(owner, null, owner) is { Ticks: > 0 } wait)
        {
            string seconds = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return CountedText.Fill(AccountWords.Wait, seconds);
        }

        Bilingual? refusal = await ledger.ChangePasswordAsync(id, present, wanted, cancellationToken);
        if (refusal == AccountRefusal.WrongPassword)
            return refusal;
        guard.Right(owner, null, owner);
        if (refusal is null && await accounts.StandingAsync(id, cancellationToken) is { } standing)
            await SessionCookie.SignInAsync(HttpContext, id, standing);
        return refusal;
    }
}
