using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.Accounts;

/// <summary>Remembers that a browser was signed in to a name: what others try with that name elsewhere does not keep it waiting. It gives
/// no right.</summary>
public sealed class KnownBrowser(IDataProtectionProvider protection, DeskSettings settings)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("KpiIngest.KnownBrowser")
        .ToTimeLimitedDataProtector();

    private string Cookie => settings.Cookie("kpi-ingest-known");

    /// <returns>The browser's own mark; null where it was not signed in to this name.</returns>
    public string? Of(HttpRequest request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cookies[Cookie] is not { } sealedMark)
            return null;
        try
        {
            return
                protector.Unprotect(sealedMark).Split('\n') is [var known, var device]
                && string.Equals(known, name, StringComparison.OrdinalIgnoreCase)
                ? device
                : null;
        }
        catch (CryptographicException)
        {
            // Of other keys, too old, or made up: a browser like any other.
            return null;
        }
    }

    public void Remember(HttpContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        string device = Of(context.Request, name) ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Response.Cookies.Append(
            Cookie,
            protector.Protect($"{name}\n{device}", Remembered),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                Path = "/",
                MaxAge = Remembered,
                IsEssential = true,
            }
        );
    }
}
