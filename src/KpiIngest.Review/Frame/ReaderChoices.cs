using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.Frame;

/// <summary>What a browser remembers of its reader's choices: language, and light or dark. They are no secret and no right hangs on
/// them.</summary>
public static class ReaderChoices
{
    public const string ThemeCookie = "kpi-ingest-theme";
    public const string Light = "light";
    public const string Dark = "dark";

    /// <summary>As the system is set.</summary>
    public const string System = "system";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static string ThemeOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[ThemeCookie] is Light or Dark ? request.Cookies[ThemeCookie]! : System;
    }

    /// <summary>Keeps what was chosen; what is none of the choices is passed over.</summary>
    public static void Keep(HttpContext context, string? language, string? theme)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (language is PageLanguage.Thai or PageLanguage.English)
            Append(context, PageLanguage.Cookie, language);
        if (theme is Light or Dark or System)
            Append(context, ThemeCookie, theme);
    }

    private static void Append(HttpContext context, string cookie, string value) =>
        context.Response.Cookies.Append(
            cookie,
            value,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                Path = "/",
                MaxAge = Kept,
                IsEssential = true,
            }
        );
}
