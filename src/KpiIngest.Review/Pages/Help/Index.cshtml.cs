using KpiIngest.Review.Help;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>The user guide.</summary>
public sealed class HelpModel : PageModel
{
    internal GuideDocument Guide => GuideFiles.Guide;
}
