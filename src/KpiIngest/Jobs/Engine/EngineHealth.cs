using Hangfire;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.Hosting;

namespace KpiIngest.Jobs.Engine;

/// <summary>Whether the engine of this service runs.</summary>
public sealed class EngineHealth(JobStorage storage, NodeName node, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>It announces itself within a moment; its heartbeats come twice a minute.</summary>
    private static readonly TimeSpan Starting = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Silent = TimeSpan.FromMinutes(2);

    private readonly long start = time.GetTimestamp();

    /// <exception cref="Exception">Its store cannot be reached.</exception>
    public bool Runs()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return false;
        if (time.GetElapsedTime(start) < Starting)
            return true;
        DateTime recent = time.GetUtcNow().UtcDateTime - Silent;
        return storage
            .GetMonitoringApi()
            .Servers()
            .Any(s => s.Name.StartsWith(node.Name + ":", StringComparison.OrdinalIgnoreCase) && s.Heartbeat > recent);
    }
}
