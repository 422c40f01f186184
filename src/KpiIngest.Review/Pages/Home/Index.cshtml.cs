using KpiIngest.Review.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Leads to the first of the places.</summary>
public sealed class HomeModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Place.All[0].Address);
}
