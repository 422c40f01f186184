using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Access;
using KpiIngest.Review.Html;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review;

/// <summary>The button that reads a submission again which failed or waits for a tool: for administrators, with a token of the page.</summary>
internal static class RetryButton
{
    private const string Page = "page";

    public static void MapRetry(this IEndpointRouteBuilder app) => app.MapPost("/submissions/{id:long}/retry", RetryAsync);

    /// <returns>The button of a submission; null where there is nothing to be ordered, or the request may order nothing.</returns>
    public static Func<SubmissionView, HtmlText?> For(HttpContext context)
    {
        if (context.RequestServices.GetService<IOperatorAccess>()?.Of(context) != OperatorRole.Administrator) return static _ => null;
        IAntiforgery forms = context.RequestServices.GetRequiredService<IAntiforgery>();
        AntiforgeryTokenSet? token = null;
        return view => CanRetry(view.Submission) ? Form(view.Submission.Id, token ??= forms.GetAndStoreTokens(context)) : null;
    }

    private static bool CanRetry(Submission submission) =>
        submission.State is SubmissionState.Failed or SubmissionState.Waiting || (submission.State == SubmissionState.Received && submission.FailedAttempts > 0);

    private static HtmlText Form(long id, AntiforgeryTokenSet token) => HtmlText.Of($"""
        <form method="post" action="/submissions/{id}/retry"><input type="hidden" name="{token.FormFieldName}" value="{token.RequestToken}"><button type="submit">อ่านอีกครั้ง</button></form>
        """);

    private static async Task<IResult> RetryAsync(long id, HttpContext context, CancellationToken cancellationToken)
    {
        IServiceProvider services = context.RequestServices;
        bool allowed = services.GetRequiredService<IOperatorAccess>().Of(context) == OperatorRole.Administrator
            && await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        if (!allowed) return ReviewPages.Page(SubmissionsPage.Forbidden(), StatusCodes.Status403Forbidden);
        if (await services.GetRequiredService<SubmissionQuery>().PendingAsync(id, cancellationToken) is not { } found) return ReviewPages.Page(SubmissionsPage.NotFound(), StatusCodes.Status404NotFound);
        if (CanRetry(found.Submission)) await services.GetRequiredService<WishLedger>().AskAsync(JobWish.Retry, [id], Page, cancellationToken);
        services.GetService<RetryAsked>()?.Invoke();
        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/?before={id + 1}");
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}

/// <summary>Called when somebody asked for something at the page: the service need not wait for its next look.</summary>
public delegate void RetryAsked();
