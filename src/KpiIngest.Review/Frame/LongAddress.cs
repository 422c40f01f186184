using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.Frame;

/// <summary>Addresses that are too long get an answer that says so. A server that stops reading one earlier closes the connection with an
/// empty answer.</summary>
internal static class LongAddress
{
    /// <summary>Bytes of the first line of a request that are read.</summary>
    public const int Read = 64 << 10;

    /// <summary>Characters of path and query, as sent, that are taken: what servers in front of ours take too.</summary>
    private const int Taken = 8 << 10;

    public static bool Is(HttpRequest request) => request.Path.ToUriComponent().Length + (request.QueryString.Value?.Length ?? 0) > Taken;

    public static Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        if (!Is(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status414RequestUriTooLong;
        return Task.CompletedTask;
    }
}
