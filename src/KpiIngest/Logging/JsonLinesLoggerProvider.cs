using Microsoft.Extensions.Logging;

namespace KpiIngest.Logging;

/// <summary>The log for programs: one JSON object a line.</summary>
[ProviderAlias("JsonLines")]
public sealed class JsonLinesLoggerProvider(DailyFile file, TimeProvider time) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new JsonLinesLogger(categoryName, file, time);

    public void Dispose() => file.Dispose();
}
