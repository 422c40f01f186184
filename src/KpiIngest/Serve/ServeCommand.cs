using KpiIngest.Isolation;

namespace KpiIngest.Serve;

/// <summary>Placeholder for the service.</summary>
public static class ServeCommand
{
    public static Task<int> RunAsync(string? configFile, Func<IFileChecker> newReader, CancellationToken cancellationToken) => Task.FromResult(2);
}
