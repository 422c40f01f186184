using System.Diagnostics;
using System.Globalization;

namespace KpiIngest.Benchmarks;

/// <summary>
/// How long a check of many copies of one PDF takes, against the two runs of Poppler that any reading of them needs. A batch, so that start-up counts once;
/// the two are run alternately, so that what else the machine does meets both.
/// </summary>
internal sealed class PdfBenchmark(string kpiIngest, string document)
{
    private const int Copies = 50;

    /// <summary>The median of the ratios of all rounds must not exceed this.</summary>
    private const decimal Limit = 1.5m;

    /// <returns>The exit code: 0 where the ratio is within the limit.</returns>
    public int Run(int rounds, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("kpi-pdf-benchmark-");
        try
        {
            var files = Enumerable.Range(1, Copies).Select(i => Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{i:00}.pdf"))).ToList();
            foreach (var file in files) File.Copy(document, file);
            var (bare, check, ratios) = (new List<decimal>(), new List<decimal>(), new List<decimal>());
            for (var round = 0; round < rounds; round++)
            {
                bare.Add(Time(() => files.ForEach(Bare)));
                check.Add(Time(() => Run(kpiIngest, "check", folder.FullName, "--format", "json")));
                ratios.Add(check[^1] / bare[^1]);
            }

            // Both halves of a round meet the same load, so the ratio is taken round by round.
            var ratio = Median(ratios);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"poppler median {Median(bare),8:F0} ms  ({bare.Min():F0} to {bare.Max():F0}, {Copies} files, {rounds} rounds)"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"check   median {Median(check),8:F0} ms  ({check.Min():F0} to {check.Max():F0})"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio   median {ratio,8:F2}     ({ratios.Min():F2} to {ratios.Max():F2}, limit {Limit})"));
            return ratio <= Limit ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Bare(string file)
    {
        Run("pdftotext", "-raw", "-bbox", file, "/dev/null");
        Run("pdftocairo", "-svg", file, "/dev/null");
    }

    private static decimal Time(Action action)
    {
        var before = Stopwatch.GetTimestamp();
        action();
        return (decimal)Stopwatch.GetElapsedTime(before).TotalMilliseconds;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode is not (0 or 1)) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
    }

    private static decimal Median(List<decimal> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
