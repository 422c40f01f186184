using KpiIngest.Review.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Keeps the choice of language or appearance and goes back to where it was made.</summary>
[AllowAnonymous]
public sealed class ChoicesModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost(string? language, string? theme, string? back)
    {
        ReaderChoices.Keep(HttpContext, language, theme);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
