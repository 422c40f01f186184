using System.Globalization;

namespace KpiIngest.Tests.Generated;

/// <summary>How many times the usual sample of random reports is tried: 1 in CI, KPI_INGEST_TIMES in <c>scripts/large-counts.sh</c>.</summary>
internal static class SampleTimes
{
    public static int Of() => int.TryParse(Environment.GetEnvironmentVariable("KPI_INGEST_TIMES"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1;
}
