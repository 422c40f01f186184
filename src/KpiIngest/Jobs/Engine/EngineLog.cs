using Hangfire.Logging;
using Microsoft.Extensions.Logging;
using EngineLevel = Hangfire.Logging.LogLevel;
using ServiceLevel = Microsoft.Extensions.Logging.LogLevel;

namespace KpiIngest.Jobs.Engine;

/// <summary>Hangfire's own messages in our log. Hangfire keeps its log for the whole process: it goes to the service that was started last,
/// and nowhere once that has ended.</summary>
internal sealed class EngineLog(ILoggerFactory loggers) : ILogProvider
{
    public ILog GetLogger(string name)
    {
        try
        {
            return new Log(loggers.CreateLogger(name));
        }
        catch (ObjectDisposedException)
        {
            return new Log(null);
        }
    }

    private sealed class Log(ILogger? logger) : ILog
    {
        bool ILog.Log(EngineLevel logLevel, Func<string>? messageFunc, Exception? exception)
        {
            ServiceLevel level = logLevel switch
            {
                EngineLevel.Fatal => ServiceLevel.Critical,
                EngineLevel.Error => ServiceLevel.Error,
                EngineLevel.Warn => ServiceLevel.Warning,
                EngineLevel.Info => ServiceLevel.Information,
                EngineLevel.Debug => ServiceLevel.Debug,
                _ => ServiceLevel.Trace,
            };
            if (logger?.IsEnabled(level) != true)
                return false;
            if (messageFunc is not null)
                logger.Log(level, exception, "{Message}", messageFunc());
            return true;
        }
    }
}
