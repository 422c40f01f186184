using System.Diagnostics;
using System.Globalization;

namespace KpiIngest.Benchmarks;

/// <summary>
/// How long a check of one document takes, against the least that any program must do to open it with the Open XML SDK.
/// The two are run alternately, so that what else the machine does meets both.
/// </summary>
internal sealed class StartupBenchmark(string kpiIngest, string bare, string document)
{
    /// <summary>The ratio of the medians must stay below this.</summary>
    private const decimal Limit = 3m;

    /// <returns>The exit code: 0 where the ratio is below the limit.</returns>
    public int Run(int rounds, TextWriter output)
    {
        // Once each for nothing: the first run reads the programs from the disk.
        Time(bare, document);
        Time(kpiIngest, "check", document, "--format", "json");
        List<decimal> bareTimes = new();
        List<decimal> checkTimes = new();
        for (int round = 0; round < rounds; round++)
        {
            bareTimes.Add(Time(bare, document));
            checkTimes.Add(Time(kpiIngest, "check", document, "--format", "json"));
        }

        (decimal barely, decimal check) = (Medians.Of(bareTimes), Medians.Of(checkTimes));
        decimal ratio = check / barely;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"bare   median {barely, 7:F1} ms  ({bareTimes.Min():F1} to {bareTimes.Max():F1}, {rounds} runs)"
            )
        );
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"check  median {check, 7:F1} ms  ({checkTimes.Min():F1} to {checkTimes.Max():F1}, {rounds} runs)"
            )
        );
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio  {ratio:F2}  (limit {Limit:F0})"));
        return ratio < Limit ? 0 : 1;
    }

    private static decimal Time(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(before);
        if (process.ExitCode is not (0 or 1))
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
        return (decimal)elapsed.TotalMilliseconds;
    }
}
