namespace KpiIngest.Isolation;

/// <summary>How a reader process is started: program and arguments, never through a shell.</summary>
public sealed record WorkerCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The hidden command of the executable that runs a reader.</summary>
    public const string Verb = "read-worker";

    private const string ExecutableName = "kpi-ingest";

    /// <summary>This executable again. Under <c>dotnet kpi-ingest.dll</c> or a test host it is the one beside the running
    /// assemblies.</summary>
    public static WorkerCommand OfThisExecutable() => Of(Environment.ProcessPath, AppContext.BaseDirectory);

    internal static WorkerCommand Of(string? processPath, string baseDirectory)
    {
        if (string.Equals(Path.GetFileNameWithoutExtension(processPath), ExecutableName, StringComparison.Ordinal))
        {
            return new WorkerCommand(processPath!, [Verb]);
        }

        string beside = Path.Combine(baseDirectory, OperatingSystem.IsWindows() ? ExecutableName + ".exe" : ExecutableName);
        return File.Exists(beside)
            ? new WorkerCommand(beside, [Verb])
            : new WorkerCommand("dotnet", [Path.Combine(baseDirectory, ExecutableName + ".dll"), Verb]);
    }
}
