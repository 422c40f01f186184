using KpiIngest.Review.Accounts;
using KpiIngest.Review.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>What became of the files that were sent together.</summary>
[Authorize(Rights.Review)]
public sealed class UploadBatchModel(SentFiles sent) : PageModel
{
    public SentFiles.Batch Sent { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string batch, CancellationToken cancellationToken)
    {
        if (await sent.OfAsync(batch, cancellationToken) is not { } found)
            return NotFound();
        Sent = found;
        return Page();
    }
}
