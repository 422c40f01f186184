using KpiIngest.Checking.Language;
using KpiIngest.Records.Views;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>The saved views: kept by anybody for themselves, shown to everybody by reviewers, renamed and deleted by their owners and,
/// where they are shared, by administrators.</summary>
public sealed class ViewsModel(ViewLedger views) : PageModel
{
    public IReadOnlyList<ShownView> Own { get; private set; } = [];

    public IReadOnlyList<ShownView> Others { get; private set; } = [];

    public Bilingual? Refusal { get; private set; }

    /// <summary>What was done just now; null for nothing.</summary>
    public Bilingual? Done { get; private set; }

    /// <summary>The view that could not be saved as it was named; null for none.</summary>
    public (string Name, string Query, bool Shared)? Unsaved { get; private set; }

    public PageState? State { get; private set; }

    public ReviewFilter FilterOf(string query) => ViewAddress.FilterOf(query, User.Identity?.Name);

    public async Task OnGetAsync(string? done, CancellationToken cancellationToken)
    {
        Done = done switch
        {
            "changed" => ViewWords.Changed,
            "removed" => ViewWords.Removed,
            _ => null,
        };
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostSaveAsync(
        string? name,
        string? query,
        bool shared,
        bool replace,
        CancellationToken cancellationToken
    )
    {
        if (shared && !User.MayReview())
            return Forbid();
        string kept = FilterOf(query ?? "").ToQuery();
        if (await views.SaveAsync(User.AccountId(), name, kept, shared, replace, cancellationToken) is { } refusal)
        {
            Unsaved = (name ?? "", kept, shared);
            return await RefusedAsync(refusal, cancellationToken);
        }

        ShownView? saved = await views.FindAsync(User.Identity?.Name ?? "", name ?? "", User.AccountId(), cancellationToken);
        return LocalRedirect(
            $"/review{FilterOf(kept).ToQuery(("saved", saved?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))}"
        );
    }

    public async Task<IActionResult> OnPostChangeAsync(long view, string? name, bool shared, CancellationToken cancellationToken)
    {
        if (shared && !User.MayReview())
            return Forbid();
        return await views.ChangeAsync(view, User.AccountId(), User.IsAdministrator(), name, shared, cancellationToken) is { } refusal
            ? await RefusedAsync(refusal, cancellationToken)
            : LocalRedirect("/review/views?done=changed");
    }

    public async Task<IActionResult> OnPostRemoveAsync(long view, CancellationToken cancellationToken) =>
        await views.RemoveAsync(view, User.AccountId(), User.IsAdministrator(), cancellationToken) is { } refusal
            ? await RefusedAsync(refusal, cancellationToken)
            : LocalRedirect("/review/views?done=removed");

    private async Task<IActionResult> RefusedAsync(Bilingual refusal, CancellationToken cancellationToken)
    {
        Refusal = refusal;
        await LoadAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ShownView> all = await views.OfAsync(User.AccountId(), cancellationToken);
        Own = [.. all.Where(v => v.OwnerId == User.AccountId())];
        Others = [.. all.Where(v => v.OwnerId != User.AccountId())];
        if (all.Count == 0 && Unsaved is null)
            State = new PageState("empty", ViewWords.None, ViewWords.NoneText, ("/review", ViewWords.ToList));
    }
}
