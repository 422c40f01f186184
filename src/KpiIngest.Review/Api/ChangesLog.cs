using System.Security.Claims;
using KpiIngest.Review.Api.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Review.Api;

/// <summary>Which token ordered something: records bear the name of the account alone.</summary>
internal sealed class ChangesLog : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        HttpContext http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>()
                .CreateLogger(typeof(ChangesLog).FullName!)
                .LogInformation(
                    "API: {Account} ใช้โทเค็นที่ {Token} เรียก {Method} {Path} (a call that orders something)",
                    http.User.Identity?.Name,
                    http.User.FindFirstValue(TokenSignIn.TokenClaim),
                    http.Request.Method,
                    http.Request.Path.Value
                );
        }

        return next(context);
    }
}
