using KpiIngest.Checking.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Review.Api.Problems;

/// <summary>Under the API's addresses every refusal is a problem, never a page: those of the framework (a body that is no JSON, a wrong
/// type of content) and our own faults too.</summary>
internal static class ProblemPages
{
    public static void UseApiProblems(this WebApplication app) =>
        app.Use(
            static (context, next) =>
                context.Request.Path.StartsWithSegments(ApiAddress.Root, StringComparison.OrdinalIgnoreCase)
                    ? AnswerAsync(context, next)
                    : next(context)
        );

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        int status;
        try
        {
            if ((context.Request.QueryString.Value ?? "").Contains("%00", StringComparison.Ordinal))
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
            else
                await next(context);
            status = context.Response.StatusCode;
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            status = e.StatusCode;
        }
        catch (Exception e)
            when (!context.Response.HasStarted && !(e is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            Log(context)
                .LogError(
                    e,
                    "คำขอของ API {Method} {Path} ล้มเหลว (a call of the API failed)",
                    context.Request.Method,
                    context.Request.Path.Value
                );
            status = StatusCodes.Status503ServiceUnavailable;
        }

        bool answered =
            context.Response.HasStarted
            || context.Response.ContentLength is not null
            || !string.IsNullOrEmpty(context.Response.ContentType);
        if (status < StatusCodes.Status400BadRequest || (answered && status == context.Response.StatusCode))
            return;
        context.Response.Clear();
        (string code, Bilingual message) = Of(status);
        await ProblemAnswer.Of(context, status, code, message).ExecuteAsync(context);
    }

    private static (string Code, Bilingual Message) Of(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => ("not-found", ProblemWords.NotFound),
            StatusCodes.Status414RequestUriTooLong => ("address-too-long", ProblemWords.AddressTooLong),
            StatusCodes.Status413PayloadTooLarge => ("too-large", ProblemWords.TooLarge),
            StatusCodes.Status415UnsupportedMediaType => ("media-type", ProblemWords.MediaType),
            >= StatusCodes.Status500InternalServerError => ("unavailable", ProblemWords.Unavailable),
            _ => ("bad-request", ProblemWords.BadRequest),
        };

    private static ILogger Log(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemPages).FullName!);
}
