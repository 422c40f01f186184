using System.Collections.Concurrent;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Generated;

/// <summary>Reports in which layout, wording, numbering, digits, places, convention and faults are chosen at random, through the whole
/// pipeline.</summary>
[Trait("Lane", "Whole")]
public sealed class GeneratedReportTests
{
    /// <summary>A sample, from the first seed on; <c>scripts/large-counts.sh</c> takes many times as many.</summary>
    private static readonly int Reports = 300 * SampleSettings.Times;

    [Fact]
    public async Task Random_reports_are_read_with_every_figure_exact()
    {
        using TemporaryFolder folder = new();
        GeneratedReading reading = new(new FileChecker(StandardPipeline.Create()), folder.Path);
        ConcurrentBag<string> wrong = new();

        await Parallel.ForEachAsync(
            Enumerable.Range(1, Reports),
            async (seed, _) =>
            {
                IReadOnlyList<string> differences = await reading.DifferencesAsync((uint)seed);
                if (differences.Count > 0)
                    wrong.Add($"seed {seed}\n  {string.Join("\n  ", differences.Take(5))}");
            }
        );

        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {Reports} differ:\n{string.Join('\n', wrong.Take(20))}");
    }
}
