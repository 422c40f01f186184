using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Serve;

/// <summary>The names under which the service may be asked for: its own address, this machine, and those of the configuration. A page of
/// another site that names itself in the request (DNS rebinding) is refused.</summary>
internal static class HostNames
{
    public static void Filter(IServiceCollection services, ServiceSettings settings) =>
        services.AddHostFiltering(options =>
        {
            options.AllowedHosts = [.. Of(settings)];
            options.AllowEmptyHosts = false;
            options.IncludeFailureMessage = false;
        });

    public static IReadOnlyList<string> Of(ServiceSettings settings) =>
        [
            .. new[] { "localhost", "127.0.0.1", "[::1]", new Uri(settings.Listen).Host }
                .Concat(settings.Hosts)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}
