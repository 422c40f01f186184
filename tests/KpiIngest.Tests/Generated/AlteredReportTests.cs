using System.Collections.Concurrent;
using KpiIngest.Fixtures.Random;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Generated;

/// <summary>Random reports with cells and headings deleted, hidden, merged or named otherwise: no answer is "nothing found" over a figure
/// that it did not read.</summary>
[Trait("Lane", "Whole")]
public sealed class AlteredReportTests
{
    /// <summary>How many, and from which seed on; <c>scripts/altered-reports.sh</c> sets them for a long run.</summary>
    private static readonly int Cases = SampleSettings.Number("KPI_INGEST_ALTERED_CASES", 100);

    private static readonly int First = SampleSettings.Number("KPI_INGEST_ALTERED_FIRST", 1);

    /// <summary>A folder for the reports that pass in silence, to look at.</summary>
    private static readonly string? Kept = Environment.GetEnvironmentVariable("KPI_INGEST_ALTERED_KEEP");

    [Fact]
    public async Task No_altered_report_is_clean_with_a_stated_figure_unread()
    {
        using TemporaryFolder folder = new();
        AlteredReading reading = new(new FileChecker(StandardPipeline.Create()), folder.Path);
        ConcurrentBag<string> silent = new();

        await Parallel.ForEachAsync(
            Enumerable.Range(First, Cases),
            async (seed, _) =>
            {
                if (await reading.FaultAsync((uint)seed) is not { } fault)
                    return;
                silent.Add($"seed {seed} {fault}");
                if (Kept is { Length: > 0 } kept)
                    await File.WriteAllBytesAsync(
                        Path.Combine(kept, $"{seed}.docx"),
                        AlteredReport.Of(RandomReport.Of((uint)seed), seed).Word,
                        CancellationToken.None
                    );
            }
        );

        Assert.True(silent.IsEmpty, $"{silent.Count} of {Cases} pass in silence:\n{string.Join('\n', silent.Take(200))}");
    }
}
