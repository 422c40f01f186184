using System.Globalization;

namespace KpiIngest.Benchmarks;

/// <summary>Two builds of <c>kpi-ingest</c> on the same files, in alternating runs: what the newer one costs by what the older one
/// does.</summary>
internal sealed class BuildsBenchmark(string older, string newer, IReadOnlyList<string> files)
{
    public int Run(int rounds, TextWriter output)
    {
        (List<decimal> processor, List<decimal> wall) = (new List<decimal>(), new List<decimal>());
        string[] arguments = ["check", .. files, "--format", "json"];
        for (int round = 0; round < rounds; round++)
        {
            (ProcessorTime.Cost before, ProcessorTime.Cost after) = (
                ProcessorTime.Of(older, arguments),
                ProcessorTime.Of(newer, arguments)
            );
            processor.Add(after.ProcessorSeconds / before.ProcessorSeconds);
            wall.Add(after.WallSeconds / before.WallSeconds);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"older {before.ProcessorSeconds, 8:F2} s of processor, {before.WallSeconds, 8:F2} s; newer {after.ProcessorSeconds, 8:F2} s, {after.WallSeconds, 8:F2} s"
                )
            );
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ratio, median of {rounds} rounds: processor {Medians.Of(processor):F2} ({processor.Min():F2} to {processor.Max():F2}), wall {Medians.Of(wall):F2} ({wall.Min():F2} to {wall.Max():F2})"
            )
        );
        return 0;
    }
}
