using System.Net;
using System.Security.Cryptography;
using System.Text;
using KpiIngest.Review.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiIngest.Serve.Metrics;

/// <summary><c>GET /metrics</c>, as Prometheus asks for it: for this machine alone, or where there is a token, for whoever has
/// it.</summary>
internal static class MetricsPage
{
    private const string Scheme = "Bearer ";

    /// <param name="token">Null for this machine alone.</param>
    public static void MapMetrics(this WebApplication app, string? token)
    {
        IApplicationBuilder branch = ((IEndpointRouteBuilder)app).CreateApplicationBuilder();
        RequestDelegate scrape = branch.UseOpenTelemetryPrometheusScrapingEndpoint(static _ => true).Build();
        app.MapGet(WayIn.MetricsPath, context => Refusal(context, token) is { } refusal ? RefuseAsync(context, refusal) : scrape(context))
            .AllowAnonymous();
    }

    /// <returns>Null for who may read.</returns>
    private static int? Refusal(HttpContext context, string? token)
    {
        if (token is null)
            return WayIn.IsThisMachine(context.Connection.RemoteIpAddress) ? null : StatusCodes.Status403Forbidden;
        string? sent = context.Request.Headers.Authorization;
        bool right =
            sent is not null
            && sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(DigestOf(sent[Scheme.Length..].Trim()), DigestOf(token));
        return right ? null : StatusCodes.Status401Unauthorized;
    }

    private static byte[] DigestOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return context.Response.WriteAsync(
            status == StatusCodes.Status401Unauthorized
                ? "ต้องมีโทเค็นของ /metrics\n/metrics asks for its token (Authorization: Bearer ...).\n"
                : "/metrics อ่านได้จากเครื่องของบริการเท่านั้น\n/metrics is for the machine of the service alone; for others set a token (docs/operations.md).\n",
            context.RequestAborted
        );
    }
}
