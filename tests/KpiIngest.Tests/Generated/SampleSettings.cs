using System.Globalization;

namespace KpiIngest.Tests.Generated;

/// <summary>How many random reports are tried: a sample in CI, what the environment says in the scripts for long runs.</summary>
internal static class SampleSettings
{
    /// <summary>How many times the usual sample: 1, or KPI_INGEST_TIMES in <c>scripts/large-counts.sh</c>.</summary>
    public static int Times => Number("KPI_INGEST_TIMES", 1);

    public static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int set) ? set : usual;
}
