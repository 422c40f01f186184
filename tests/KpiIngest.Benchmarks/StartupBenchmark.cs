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
        var bareTimes = new List<decimal>();
        var checkTimes = new List<decimal>();
        for (var round = 0; round < rounds; round++)
        {
            bareTimes.Add(Time(bare, document));
            checkTimes.Add(Time(kpiIngest, "check", document, "--format", "json"));
        }

        var (barely, check) = (Medians.Of(bareTimes), Medians.Of(checkTimes));
        var ratio = check / barely;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare   median {barely,7:F1} ms  ({bareTimes.Min():F1} to {bareTimes.Max():F1}, {rounds} runs)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"check  median {check,7:F1} ms  ({checkTimes.Min():F1} to {checkTimes.Max():F1}, {rounds} runs)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio  {ratio:F2}  (limit {Limit:F0})"));
        return ratio < Limit ? 0 : 1;
    }

    private static decimal Time(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var before = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(before);
        if (process.ExitCode is not (0 or 1)) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
        return (decimal)elapsed.TotalMilliseconds;
    }
}
