using System.Diagnostics;
using System.Text;

namespace KpiIngest.Tests.Support;

/// <summary>The executable as built beside the tests, run as a user runs it.</summary>
internal static class BuiltProgram
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "kpi-ingest");

    public static Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments) =>
        RunAsync(arguments, searchPath: null);

    /// <param name="searchPath">The PATH that it sees; null for the tests' own.</param>
    public static async Task<(int Exit, string Output, string Error)> RunAsync(string[] arguments, string? searchPath)
    {
        ProcessStartInfo start = new(Path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (searchPath is not null)
            SearchPath.Set(start, searchPath);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
