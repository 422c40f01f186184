using KpiIngest.Checking.Language;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using KpiIngest.Review.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Pages;

/// <summary>Sends files to the inbox of a unit. The form works by itself; the script sends file by file, with its progress. The token is
/// checked here, before a file is looked at: the framework's own check would read the whole request first.</summary>
[Authorize(Rights.Review)]
[IgnoreAntiforgeryToken]
public sealed class UploadModel(IServiceProvider services, IAntiforgery antiforgery, PageLanguage language) : PageModel
{
    private const string Json = "application/json";

    public UploadLimits Limits { get; private set; } = null!;

    public IReadOnlyList<string> Units { get; private set; } = [];

    public string Batch { get; private set; } = UploadRequest.NewBatch();

    /// <summary>Why the request was not followed; null where it was, or where there was none.</summary>
    public Bilingual? Refused { get; private set; }

    /// <summary>Of the files of the request; empty where it was not followed.</summary>
    public IReadOnlyList<UploadAnswer> Answers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync(StatusCodes.Status200OK);

    /// <summary>Without a parameter: the framework would read the form for it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (services.GetService<IUploads>() is not { } uploads)
            return NotFound();
        UploadRequest request = new(HttpContext, uploads, antiforgery);
        UploadOutcome outcome = await request.ReadAsync(User.Identity?.Name ?? "");
        if (Request.Headers.Accept.Any(a => a is not null && a.Contains(Json, StringComparison.OrdinalIgnoreCase)))
            return JsonOf(outcome, uploads.Limits);
        (Refused, Answers) = (outcome.Refused, outcome.Answers);
        if (Answers.Count > 0)
            Batch = request.Batch;
        if (Refused is null && Answers.All(a => a.Upload is not null))
            return LocalRedirect("/upload/" + request.Batch);
        return await ShowAsync(outcome.Status);
    }

    private async Task<IActionResult> ShowAsync(int status)
    {
        if (services.GetService<IUploads>() is not { } uploads)
            return NotFound();
        Limits = uploads.Limits;
        Units = [.. (await uploads.UnitsAsync(HttpContext.RequestAborted)).Order(ThaiOrder.Names)];
        Response.StatusCode = status;
        return Page();
    }

    private JsonResult JsonOf(UploadOutcome outcome, UploadLimits limits) =>
        new(
            new
            {
                refused = outcome.Refused is { } why ? language.Format(why, limits.TotalMebibytes) : null,
                files = outcome.Answers.Select(a => new
                {
                    name = a.Upload is { } upload
                        ? upload.InboxPath[(upload.InboxPath.IndexOf('/', StringComparison.Ordinal) + 1)..]
                        : a.Name,
                    refused = a.Refused is { } not ? language[not] : null,
                }),
            }
        )
        {
            StatusCode = outcome.Status,
        };
}
