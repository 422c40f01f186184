using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using IPNetwork = System.Net.IPNetwork;

namespace KpiIngest.Review.Accounts;

/// <summary>By which way a request may come: over HTTPS, from a proxy that is named, or plainly from this machine where nothing else is
/// meant. The word of a proxy that is not named is not taken, and a request that bears it is refused, so that a proxy that was forgotten in
/// the configuration is found out at once.</summary>
public static class WayIn
{
    public const string HealthPath = "/health";
    public const string MetricsPath = "/metrics";

    private const string Forgotten = """
        คำขอนี้ผ่าน proxy ที่ไม่ได้ระบุไว้ กรุณาใส่ที่อยู่ของ proxy ในค่า "proxies" ของไฟล์ตั้งค่า
        This request came through a proxy that the configuration does not name: put its address into "proxies" (docs/operations.md).

        """;

    private const string Plain = """
        หน้านี้เปิดได้ผ่าน https เท่านั้น
        This service answers over https only; a proxy has to say so by X-Forwarded-Proto (docs/operations.md).

        """;

    private static readonly string[] OfProxies = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];

    internal static void AddWayIn(this IServiceCollection services, DeskSettings settings) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (IPNetwork proxy in settings.Proxies)
                options.KnownIPNetworks.Add(proxy);
        });

    internal static void UseWayIn(this WebApplication app, DeskSettings settings)
    {
        app.Use(
            (context, next) =>
            {
                bool health = context.Request.Path == HealthPath;
                bool passedOn = OfProxies.Any(context.Request.Headers.ContainsKey);
                return passedOn && !health && !IsProxy(settings, context.Connection.RemoteIpAddress)
                    ? RefuseAsync(context, Forgotten)
                    : next(context);
            }
        );
        if (settings.Proxies.Count > 0)
            app.UseForwardedHeaders();
        if (settings.Secure)
            app.Use((context, next) => context.Request.IsHttps || IsPlain(context) ? next(context) : RefuseAsync(context, Plain));
        if (settings.Secure)
            app.UseHsts();
    }

    /// <returns>True for an address of this machine alone.</returns>
    public static bool IsThisMachine(IPAddress? peer) =>
        peer is not null && IPAddress.IsLoopback(peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer);

    /// <summary>What programs on this machine may ask for without the proxy: how it is, and what is measured.</summary>
    private static bool IsPlain(HttpContext context) =>
        context.Request.Path == HealthPath || (context.Request.Path == MetricsPath && IsThisMachine(context.Connection.RemoteIpAddress));

    private static bool IsProxy(DeskSettings settings, IPAddress? peer)
    {
        if (peer is null)
            return false;
        IPAddress plain = peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer;
        return settings.Proxies.Any(p => p.Contains(plain));
    }

    private static Task RefuseAsync(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why, context.RequestAborted);
    }
}
