namespace KpiIngest.Documents.Tools;

/// <summary>One run of an outside program: what to start and what it may cost. There is no shell in between, so an argument is never read
/// as syntax.</summary>
/// <param name="Program">Absolute path of the program.</param>
/// <param name="Arguments">Arguments, each passed as it stands.</param>
public sealed record ToolCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Processor time of one process, after which the system kills it; needs <c>prlimit</c>. It is what decides: a busy machine
    /// does not shorten it.</summary>
    public TimeSpan ProcessorTime { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Wall-clock time after which the program and its children are killed, for what waits instead of working.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(480);

    /// <summary>Bytes that the program may write to its standard output, and to any single file.</summary>
    public long OutputBytes { get; init; } = 512L << 20;

    /// <summary>Address space of the program, in bytes; needs <c>prlimit</c> (util-linux), without which it is not limited.</summary>
    public long MemoryBytes { get; init; } = 4L << 30;

    /// <summary>Further environment variables. Nothing of this process's environment is passed on but PATH.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
