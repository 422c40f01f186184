using System.Globalization;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Html;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Review;

/// <summary>Adds the page to an application that has a <see cref="SubmissionQuery"/> among its services.</summary>
public static class ReviewPages
{
    private const string HtmlType = "text/html; charset=utf-8";

    public static void MapReviewPages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSecurityHeaders();
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], ListAsync);
        app.MapRetry();
        app.MapGet("/review.css", () => Results.Text(ReviewStyle.Css, "text/css; charset=utf-8"));
        app.MapFallback(() => Page(SubmissionsPage.NotFound(), StatusCodes.Status404NotFound));
    }

    private static async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        SubmissionQuery submissions = context.RequestServices.GetRequiredService<SubmissionQuery>();
        string? asked = context.Request.Query["before"];
        long? before = null;
        if (!string.IsNullOrEmpty(asked))
        {
            if (!long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out long id)) return Page(SubmissionsPage.NotFound(), StatusCodes.Status404NotFound);
            before = id;
        }

        try
        {
            return Page(SubmissionsPage.Render(await submissions.PageAsync(before, SubmissionsPage.PageSize + 1, cancellationToken), before, RetryButton.For(context)), StatusCodes.Status200OK);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ReviewPages)).LogError(e, "แสดงหน้ารายการไม่ได้ (the page failed)");
            return Page(SubmissionsPage.Failed(), StatusCodes.Status503ServiceUnavailable);
        }
    }

    internal static IResult Page(HtmlText html, int status) => Results.Text(html.ToString(), HtmlType, statusCode: status);
}
