using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KpiIngest.Benchmarks;

/// <summary>What a program costs with all that it starts: processor time, wall time, memory of the largest process. Linux alone.</summary>
internal static partial class ProcessorTime
{
    private const int ChildSubreaper = 36;
    private const int Children = -1;

    /// <param name="LargestProcess">In MiB, of all programs measured so far.</param>
    internal readonly record struct Cost(decimal ProcessorSeconds, decimal WallSeconds, decimal LargestProcess);

    /// <summary>Runs a program to its end and waits for everything that it leaves behind.</summary>
    public static Cost Of(string program, IReadOnlyList<string> arguments)
    {
        // What outlives its parent becomes a child of this process, so that its time is counted too.
        if (Prctl(ChildSubreaper, 1, 0, 0, 0) != 0)
            throw new InvalidOperationException("prctl");
        ((decimal Seconds, decimal Largest) before, long clock) = (Used(), Stopwatch.GetTimestamp());
        using (
            Process process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!
        )
        {
            Task<string> errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode is not (0 or 1 or 2))
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
        }

        TimeSpan wall = Stopwatch.GetElapsedTime(clock);
        while (WaitPid(-1, 0, 0) > 0) { }

        (decimal Seconds, decimal Largest) after = Used();
        return new Cost(after.Seconds - before.Seconds, (decimal)wall.TotalSeconds, after.Largest);
    }

    private static (decimal Seconds, decimal Largest) Used()
    {
        Span<long> usage = stackalloc long[18];
        if (GetUsage(Children, ref usage[0]) != 0)
            throw new InvalidOperationException("getrusage");
        return (usage[0] + usage[2] + ((usage[1] + usage[3]) / 1_000_000m), usage[4] / 1024m);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Prctl(int option, nint a, nint b, nint c, nint d);

    [LibraryImport("libc", EntryPoint = "waitpid")]
    private static partial int WaitPid(int process, nint status, int options);
}
