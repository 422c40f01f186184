using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Who may sign in. Administrators add, disable, give other roles and new passwords; a password is shown once, to the one who
/// ordered it.</summary>
[Authorize(Rights.Administer)]
public sealed class AccountsModel(AccountQuery accounts, AccountLedger ledger) : PageModel
{
    private const int LongestShown = 100;

    public IReadOnlyList<Account> All { get; private set; } = [];

    public Bilingual? Refusal { get; private set; }

    /// <summary>The account that was changed just now.</summary>
    public string? Changed { get; private set; }

    public string? Temporary { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAddAsync(string? name, string? display, AccountRole role, CancellationToken cancellationToken)
    {
        string password = TemporaryPassword.New();
        string shown = display is { Length: > LongestShown } ? display[..LongestShown] : display ?? "";
        return await ShowAsync(
            name,
            await ledger.AddAsync(name?.Trim() ?? "", shown, role, password, true, User.Actor(), cancellationToken),
            password,
            cancellationToken
        );
    }

    public async Task<IActionResult> OnPostResetAsync(string? name, CancellationToken cancellationToken)
    {
        string password = TemporaryPassword.New();
        return await ShowAsync(
            name,
            await ledger.ResetAsync(name ?? "", password, true, User.Actor(), cancellationToken),
            password,
            cancellationToken
        );
    }

    public async Task<IActionResult> OnPostRoleAsync(string? name, AccountRole role, CancellationToken cancellationToken) =>
        await ShowAsync(name, await ledger.SetRoleAsync(name ?? "", role, true, User.Actor(), cancellationToken), null, cancellationToken);

    public async Task<IActionResult> OnPostDisableAsync(string? name, CancellationToken cancellationToken) =>
        await ShowAsync(name, await ledger.DisableAsync(name ?? "", true, User.Actor(), cancellationToken), null, cancellationToken);

    public async Task<IActionResult> OnPostEnableAsync(string? name, CancellationToken cancellationToken) =>
        await ShowAsync(name, await ledger.EnableAsync(name ?? "", User.Actor(), cancellationToken), null, cancellationToken);

    private async Task<IActionResult> ShowAsync(string? name, Bilingual? refusal, string? password, CancellationToken cancellationToken)
    {
        Refusal = refusal;
        if (refusal is null)
            (Changed, Temporary) = (name, password);
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken) => All = await accounts.AllAsync(cancellationToken);
}
