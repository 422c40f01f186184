using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace KpiIngest.Logging;

/// <summary>The log for people: time in Bangkok, a mark where something is wrong, the message. Details of an exception stand in the log
/// file.</summary>
internal sealed class HumanConsole(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "human";

    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        ArgumentNullException.ThrowIfNull(textWriter);
        textWriter.Write(time.GetUtcNow().ToOffset(Bangkok).ToString("HH:mm:ss ", CultureInfo.InvariantCulture));
        textWriter.Write(
            logEntry.LogLevel switch
            {
                LogLevel.Warning => "! ",
                LogLevel.Error or LogLevel.Critical => "ผิดพลาด ",
                _ => "  ",
            }
        );
        textWriter.Write(OnOneLine(logEntry.Formatter(logEntry.State, logEntry.Exception)));
        if (logEntry.Exception is { } exception)
            textWriter.Write(OnOneLine($" ({exception.GetType().Name}: {exception.Message})"));
        textWriter.WriteLine();
    }

    /// <summary>A file's name may hold line breaks and worse: no name may write a line of its own.</summary>
    private static string OnOneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}
