using KpiIngest.Records.Audit.Verify;
using KpiIngest.Review.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Pages;

/// <summary>What the last nightly verification found, and the checkpoint that it left. Administrators order another one.</summary>
public sealed class VerificationModel(IServiceProvider services) : PageModel
{
    public LastVerification? Last { get; private set; }

    public bool Asked { get; private set; }

    public bool MayOrder { get; private set; }

    public async Task OnGetAsync(string? asked, CancellationToken cancellationToken)
    {
        Asked = asked is not null;
        MayOrder = User.IsAdministrator() && services.GetService<VerificationAsked>() is not null;
        if (services.GetService<VerificationFile>() is { } file)
            Last = await file.ReadAsync(cancellationToken);
    }

    public IActionResult OnPost()
    {
        if (!User.IsAdministrator())
            return Forbid();
        if (services.GetService<VerificationAsked>() is not { } ask)
            return NotFound();
        ask();
        return LocalRedirect("/system?asked=1");
    }
}
