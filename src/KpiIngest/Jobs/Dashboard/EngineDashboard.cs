using Hangfire;
using KpiIngest.Review.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Jobs.Dashboard;

/// <summary>Hangfire's dashboard under <c>/jobs/engine</c>: for administrators alone. A request that changes something needs a token of a
/// page.</summary>
internal static class EngineDashboard
{
    public const string Path = "/jobs/engine";

    /// <summary>Its pages need scripts, styles, fonts and figures of this service; nothing inline, nothing from elsewhere.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapEngineDashboard(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase),
            engine => engine.Use(GuardAsync)
        );
        JobTitles titles = app.Services.GetRequiredService<JobTitles>();
        app.MapHangfireDashboard(
                Path,
                new DashboardOptions
                {
                    Authorization = [],
                    DashboardTitle = "งานเบื้องหลังของ KpiIngest",
                    DisplayNameFunc = (_, job) => titles.Of(job),
                    DisplayStorageConnectionString = false,
                    FaviconPath = "/favicon.ico",
                    TimeZoneResolver = app.Services.GetRequiredService<ITimeZoneResolver>(),
                    AppPath = "/system",
                }
            )
            .RequireAuthorization(Rights.Administer);
    }

    private static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        bool changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        if (changes && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        await next(context);
    }
}
