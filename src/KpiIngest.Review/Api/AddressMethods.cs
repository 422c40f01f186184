using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Api;

/// <summary>By which methods an address of the API is called.</summary>
internal static class AddressMethods
{
    /// <summary>HEAD answers as GET does, and the server leaves the body out.</summary>
    public static void AddHead(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { HttpMethods: [var only] } && HttpMethods.IsGet(only))
            endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    /// <returns>In ordinal order; none where nothing stands at the address of the request.</returns>
    public static IReadOnlyList<string> Of(HttpContext context)
    {
        ParameterPolicyFactory policies = context.RequestServices.GetRequiredService<ParameterPolicyFactory>();
        return
        [
            .. context
                .RequestServices.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e =>
                    e.RoutePattern.RawText?.StartsWith(ApiAddress.Root, StringComparison.Ordinal) == true
                    && Leads(context, e.RoutePattern, policies)
                )
                .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool Leads(HttpContext context, RoutePattern pattern, ParameterPolicyFactory policies)
    {
        RouteValueDictionary values = [];
        return new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(context.Request.Path, values)
            && pattern.ParameterPolicies.All(p =>
                p.Value.All(policy =>
                    policies.Create(pattern.GetParameter(p.Key), policy) is not IRouteConstraint constraint
                    || constraint.Match(context, null, p.Key, values, RouteDirection.IncomingRequest)
                )
            );
    }
}
