namespace KpiIngest.Isolation;

/// <summary>What reading one file may cost the machine. Past any of these the reader is killed and the file is <c>unreadable</c>.</summary>
public sealed record ReaderLimits
{
    /// <summary>Processor time of the reader and everything it started, for one file. It is what decides: on a busy machine a good file
    /// takes longer and is read.</summary>
    public TimeSpan ProcessorTime { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Time on the clock from the request to the answer, for a reader that waits instead of working.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Managed heap of the reader, in bytes; the runtime enforces it.</summary>
    public long HeapBytes { get; init; } = 1L << 30;

    /// <summary>Resident memory of the reader and everything it started, in bytes; the caller watches it.</summary>
    public long ResidentBytes { get; init; } = 2L << 30;

    /// <summary>Bytes of one answer.</summary>
    public int AnswerBytes { get; init; } = 64 << 20;

    /// <summary>Lines of diagnostics passed on for one file; what is over is read and dropped.</summary>
    public int DiagnosticLines { get; init; } = 200;
}
