using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>What is shown where a page could not be: whatever the request was, it says what happened, what is safe and what to do next.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel : PageModel
{
    public PageState State { get; private set; } = null!;

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        (string, Checking.Language.Bilingual) home = ("/", FrameWords.BackToList);
        State = status switch
        {
            StatusCodes.Status400BadRequest => new("error", FrameWords.Stale, FrameWords.StaleText, home),
            StatusCodes.Status403Forbidden => new("error", FrameWords.Forbidden, FrameWords.ForbiddenText, home),
            >= StatusCodes.Status500InternalServerError => new("error", FrameWords.Failed, FrameWords.FailedText, ("/", FrameWords.TryAgain)),
            _ => new("empty", FrameWords.NotFound, FrameWords.NotFoundText, home),
        };
        Response.StatusCode = status is >= StatusCodes.Status400BadRequest and < 600 ? status : StatusCodes.Status404NotFound;
    }
}
