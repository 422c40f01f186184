using KpiIngest.Review.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Leads to where the reader begins.</summary>
public sealed class HomeModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Place.StartOf(User));
}
