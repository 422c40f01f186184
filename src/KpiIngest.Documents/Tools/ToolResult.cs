namespace KpiIngest.Documents.Tools;

/// <summary>How a run of an outside program ended.</summary>
public abstract record ToolResult
{
    /// <summary>The program ended by itself. What it printed to standard error is cut at 16 KiB.</summary>
    public sealed record Ended(int ExitCode, string StandardError) : ToolResult;

    /// <summary>Killed because it took longer than its time limit.</summary>
    public sealed record OutOfTime(TimeSpan Limit) : ToolResult;

    /// <summary>Killed because it wrote more than its output limit, in bytes.</summary>
    public sealed record TooMuchOutput(long Limit) : ToolResult;

    /// <summary>The program could not be started: it is not there, or may not be executed.</summary>
    public sealed record NotStarted(string Reason) : ToolResult;

    /// <summary>True where it ended with exit code 0.</summary>
    public bool Succeeded => this is Ended { ExitCode: 0 };
}
