namespace KpiIngest.Isolation;

/// <summary>What reading one file may cost the machine. Past any of these the reader is killed and the file is <c>unreadable</c>.</summary>
public sealed record ReaderLimits
{
    /// <summary>From the request to the answer, the start of the process included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Managed heap of the reader, in bytes; the runtime enforces it.</summary>
    public long HeapBytes { get; init; } = 1L << 30;

    /// <summary>Resident memory of the reader and everything it started, in bytes; the caller watches it.</summary>
    public long ResidentBytes { get; init; } = 2L << 30;

    /// <summary>Bytes of one answer.</summary>
    public int AnswerBytes { get; init; } = 64 << 20;

    /// <summary>Lines of diagnostics passed on for one file; what is over is read and dropped.</summary>
    public int DiagnosticLines { get; init; } = 200;
}
