using KpiIngest.Serve.Health;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace KpiIngest.Serve.Metrics;

/// <summary>Measuring, among the services: for who asks at <c>/metrics</c>, and for a collector.</summary>
internal static class MetricsServices
{
    private const string ServiceName = "kpi-ingest";
    private const string PathOfMetrics = "v1/metrics";

    public static bool IsMeasured(ServiceSettings settings) => settings.Metrics || settings.MetricsCollector is not null;

    public static void AddServiceMetrics(this IServiceCollection services, ServiceSettings settings)
    {
        if (!IsMeasured(settings))
            return;
        services.AddMetrics();
        services.AddSingleton<ReadingMetrics>();
        services.AddSingleton<FiguresOfRecords>();
        services.AddSingleton<ServiceMetrics>();
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(
                    ServiceName,
                    serviceVersion: typeof(MetricsServices).Assembly.GetName().Version!.ToString(3),
                    serviceInstanceId: ServiceHost.NodeOf(settings)
                )
            )
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(ReadingMetrics.MeterName, "System.Runtime", "Microsoft.AspNetCore.Hosting");
                if (settings.Metrics)
                    metrics.AddPrometheusExporter(static prometheus => prometheus.ScopeInfoEnabled = false);
                if (settings.MetricsCollector is { } collector)
                    metrics.AddOtlpExporter(exporter =>
                        (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.HttpProtobuf, AddressOf(collector))
                    );
            });
    }

    /// <summary>Before the first is asked for: what is measured must have been made.</summary>
    public static void StartMeasuring(this IServiceProvider services) => services.GetService<ServiceMetrics>();

    /// <summary>The exporter takes an address that it is given as it is, and adds no path to it.</summary>
    internal static Uri AddressOf(string collector)
    {
        if (new Uri(collector) is var whole && whole.AbsolutePath.EndsWith("/" + PathOfMetrics, StringComparison.Ordinal))
            return whole;
        UriBuilder address = new(collector);
        address.Path = address.Path.TrimEnd('/') + "/" + PathOfMetrics;
        return address.Uri;
    }
}
