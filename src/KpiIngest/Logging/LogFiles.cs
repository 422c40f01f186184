using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Parsing;

namespace KpiIngest.Logging;

/// <summary>The log for programs: one JSON object a line in Serilog's compact form, <c>kpi-ingest-20261121.jsonl</c>, a new file a day and
/// whenever one is full; old ones are deleted.</summary>
/// <remarks>Serilog's file rolls, expires and writes. What is added here: a log that cannot be written stops nothing, not even the end of
/// the program, is tried again within a second (Serilog's own waits half an hour for a file that it could not open), and says then how many
/// lines are lost.</remarks>
public sealed class LogFiles : ILogEventSink, ILoggingFailureListener, IDisposable
{
    /// <summary>Serilog puts the day, and from the second of a day on a number, before the dot.</summary>
    public const string Name = "kpi-ingest-.jsonl";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly MessageTemplate LinesLost = new MessageTemplateParser().Parse(
        "บันทึกขาดไป {Lost} บรรทัด เพราะเขียนไฟล์ไม่ได้ ({Lost} lines of the log could not be written and are lost)"
    );

    private readonly string folder;
    private readonly LogFileLimits limits;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private Logger? file;
    private bool failed;
    private long failedAt;

    public LogFiles(string folder, LogFileLimits limits, TimeProvider time) =>
        (this.folder, this.limits, this.time) = (folder, limits, time);

    /// <summary>Lines that could not be written: the disk is full, the folder is gone. The next line that can be written is preceded by one
    /// that says how many.</summary>
    public long Lost { get; private set; }

    public void Emit(LogEvent logEvent)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        lock (gate)
        {
            if (file is null && failed && time.GetElapsedTime(failedAt) < Pause)
            {
                Lost++;
                return;
            }

            if (Lost > 0 && Written(SaysLost(logEvent.Timestamp)))
                Lost = 0;
            if (Lost > 0 || !Written(logEvent))
                Lost++;
        }
    }

    /// <summary>Called by Serilog, on the thread that writes.</summary>
    void ILoggingFailureListener.OnLoggingFailed(
        object sender,
        LoggingFailureKind kind,
        string message,
        IReadOnlyCollection<LogEvent>? events,
        Exception? exception
    )
    {
        // An old file that could not be deleted costs no line.
        if (kind != LoggingFailureKind.Temporary)
            failed = true;
    }

    public void Dispose()
    {
        lock (gate)
            Close();
    }

    private bool Written(LogEvent line)
    {
        failed = false;
        file ??= Open();
        file.Write(line);
        if (!failed)
            return true;
        failedAt = time.GetTimestamp();
        Close();
        return false;
    }

    private Logger Open() =>
        new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.Fallible(
                to =>
                    to.File(
                        new RenderedCompactJsonFormatter(),
                        Path.Combine(folder, Name),
                        rollingInterval: RollingInterval.Day,
                        fileSizeLimitBytes: limits.FileBytes,
                        rollOnFileSizeLimit: true,
                        retainedFileCountLimit: null,
                        retainedFileTimeLimit: limits.Kept,
                        hooks: new WholeLines()
                    ),
                this
            )
            .CreateLogger();

    private void Close()
    {
        try
        {
            file?.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // What could not be written before cannot be written now either, and is counted.
        }

        file = null;
    }

    private LogEvent SaysLost(DateTimeOffset at) =>
        new(
            at,
            LogEventLevel.Warning,
            null,
            LinesLost,
            [
                new LogEventProperty("Lost", new ScalarValue(Lost)),
                new LogEventProperty(
                    "EventId",
                    new StructureValue([new("Id", new ScalarValue(2900)), new("Name", new ScalarValue("log-lines-lost"))])
                ),
            ]
        );
}

/// <summary>How large the log files become and how long they stay.</summary>
/// <param name="FileBytes">About how large one becomes before the next is begun.</param>
/// <param name="Kept">How long after its day a file is deleted.</param>
public sealed record LogFileLimits(long FileBytes, TimeSpan Kept);
