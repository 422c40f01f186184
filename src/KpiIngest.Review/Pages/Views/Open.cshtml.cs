using KpiIngest.Records.Views;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Findings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Opens a saved view by its name: leads to the review list with its filter.</summary>
public sealed class OpenViewModel(ViewLedger views) : PageModel
{
    /// <summary>What another keeps for themselves is not there for anybody else.</summary>
    public async Task<IActionResult> OnGetAsync(string owner, string name, CancellationToken cancellationToken) =>
        await views.FindAsync(owner, name, User.AccountId(), cancellationToken) is { } view
            ? LocalRedirect("/review" + ViewAddress.FilterOf(view.Query, User.Identity?.Name).ToQuery())
            : NotFound();
}
