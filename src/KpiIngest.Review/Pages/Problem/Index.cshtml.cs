using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>What is shown where a page could not be: whatever the request was, it says what happened, what is safe and what to do
/// next.</summary>
[IgnoreAntiforgeryToken]
[AllowAnonymous]
public sealed class ProblemModel : PageModel
{
    public PageState State { get; private set; } = null!;

    public IActionResult OnGet(int status) => Show(status);

    public IActionResult OnPost(int status) => Show(status);

    private IActionResult Show(int status)
    {
        bool another =
            HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!another && User.Identity is not { IsAuthenticated: true })
            return Challenge();
        (string, Checking.Language.Bilingual) home = ("/", FrameWords.BackToList);
        State = status switch
        {
            StatusCodes.Status400BadRequest => new("error", FrameWords.Stale, FrameWords.StaleText, home),
            StatusCodes.Status403Forbidden => new("error", FrameWords.Forbidden, FrameWords.ForbiddenText, home),
            StatusCodes.Status414RequestUriTooLong => new("error", FrameWords.LongAddress, FrameWords.LongAddressText, home),
            >= StatusCodes.Status500InternalServerError => new(
                "error",
                FrameWords.Failed,
                FrameWords.FailedText,
                ("/", FrameWords.TryAgain)
            ),
            _ => new("empty", FrameWords.NotFound, FrameWords.NotFoundText, home),
        };
        State = State with { IsPage = true };
        Response.StatusCode = status is >= StatusCodes.Status400BadRequest and < 600 ? status : StatusCodes.Status404NotFound;
        return Page();
    }
}
