using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Review.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Where the owner of an account makes tokens for programs and revokes them; a token is shown once. Administrators see those of
/// others, and revoke them too.</summary>
public sealed class TokensModel(ApiTokenQuery tokens, ApiTokenLedger ledger, TimeProvider time) : PageModel
{
    /// <summary>Days that can be chosen.</summary>
    public static IReadOnlyList<int> Choices { get; } = [7, 30, ApiTokenLedger.UsualDays, 180, 365];

    public IReadOnlyList<ListedToken> Own { get; private set; } = [];

    /// <summary>Empty for who is no administrator.</summary>
    public IReadOnlyList<ListedToken> Others { get; private set; } = [];

    public Bilingual? Refusal { get; private set; }

    /// <summary>What was typed and not taken.</summary>
    public string TypedName { get; private set; } = "";

    public int ChosenDays { get; private set; } = ApiTokenLedger.UsualDays;

    /// <summary>The token that was made just now; null for none.</summary>
    public ShownToken? Made { get; private set; }

    public bool Revoked { get; private set; }

    public bool Holds(ApiToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.Holds(time.GetUtcNow());
    }

    public Task OnGetAsync(bool revoked, CancellationToken cancellationToken)
    {
        (Made, Revoked) = (OneShowing.Taken(TempData, User, time.GetUtcNow()), revoked);
        return ShowAsync(cancellationToken);
    }

    /// <summary>The page that shows the token is another one: loaded again, it makes none.</summary>
    public async Task<IActionResult> OnPostMakeAsync(string? name, int days, CancellationToken cancellationToken)
    {
        TokenOutcome outcome = await ledger.MakeAsync(User.Identity?.Name ?? "", name ?? "", days, User.Actor(), cancellationToken);
        if (outcome.Refusal is { } refusal)
            return await RefusedAsync(refusal, name, days, cancellationToken);
        OneShowing.Put(TempData, User, new ShownToken(outcome.Token!.Name, outcome.Text!), time.GetUtcNow());
        return LocalRedirect("/tokens");
    }

    /// <param name="id">Number of the token.</param>
    public async Task<IActionResult> OnPostRevokeAsync(long id, CancellationToken cancellationToken) =>
        await ledger.RevokeAsync(id, User.IsAdministrator() ? null : User.AccountId(), User.Actor(), cancellationToken) is { } refusal
            ? await RefusedAsync(refusal, null, ApiTokenLedger.UsualDays, cancellationToken)
            : LocalRedirect("/tokens?revoked=true");

    private async Task<IActionResult> RefusedAsync(Bilingual refusal, string? name, int days, CancellationToken cancellationToken)
    {
        (Refusal, TypedName, Response.StatusCode) = (refusal, name ?? "", StatusCodes.Status422UnprocessableEntity);
        if (Choices.Contains(days))
            ChosenDays = days;
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ListedToken> all = await tokens.ListAsync(User.IsAdministrator() ? null : User.AccountId(), cancellationToken);
        Own = [.. all.Where(t => t.Token.AccountId == User.AccountId())];
        Others = [.. all.Where(t => t.Token.AccountId != User.AccountId())];
    }
}
