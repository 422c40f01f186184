using Hangfire;
using Hangfire.Dashboard;
using KpiIngest.Review.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Jobs.Dashboard;

/// <summary>Hangfire's dashboard under <c>/jobs/engine</c>: for administrators, read-only for viewers, for nobody else. A request that changes something needs a token of a page.</summary>
internal static class EngineDashboard
{
    public const string Path = "/jobs/engine";

    /// <summary>The pages ask for their figures by POST: looking is not changing.</summary>
    private const string Figures = "/stats";

    /// <summary>Its pages need scripts, styles, fonts and figures of this service; nothing inline, nothing from elsewhere.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapEngineDashboard(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase), engine => engine.Use(GuardAsync));
        JobTitles titles = app.Services.GetRequiredService<JobTitles>();
        IOperatorAccess access = app.Services.GetRequiredService<IOperatorAccess>();
        app.MapHangfireDashboard(Path, new DashboardOptions
        {
            Authorization = [],
            IsReadOnlyFunc = context => access.Of(context.GetHttpContext()) != OperatorRole.Administrator,
            DashboardTitle = "งานเบื้องหลังของ KpiIngest",
            DisplayNameFunc = (_, job) => titles.Of(job),
            DisplayStorageConnectionString = false,
            FaviconPath = "/favicon.ico",
            TimeZoneResolver = app.Services.GetRequiredService<ITimeZoneResolver>(),
        });
    }

    private static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        OperatorRole role = context.RequestServices.GetRequiredService<IOperatorAccess>().Of(context);
        bool changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        bool figures = context.Request.Path.Equals(Path + Figures, StringComparison.OrdinalIgnoreCase);
        bool allowed = role == OperatorRole.Administrator || (role == OperatorRole.Viewer && (!changes || figures));
        if (!allowed || (changes && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        await next(context);
    }
}
