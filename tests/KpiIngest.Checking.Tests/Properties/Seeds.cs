using System.Globalization;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>
/// Runs a property over seeds of random tables: a sample that is the same in every run. <c>scripts/large-counts.sh</c> takes
/// KPI_INGEST_TIMES as many, from a seed by chance.
/// </summary>
internal static class Seeds
{
    /// <summary>Each property runs for this many tables.</summary>
    private const int Sample = 5_000;

    private static readonly int Times = Setting("KPI_INGEST_TIMES", 1);

    private static readonly int First = Setting("KPI_INGEST_SEED", 20_261_128);

    public static void ForAll(Func<int, bool> property) => ForAll(Sample, property);

    /// <exception cref="InvalidOperationException">The property threw; the message names the seed.</exception>
    public static void ForAll(int sample, Func<int, bool> property)
    {
        Random seeds = new(First);
        for (int i = 0; i < sample * Times; i++)
        {
            int seed = seeds.Next();
            bool holds;
            try
            {
                holds = property(seed);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"The property throws for seed {seed}.", e);
            }

            Assert.True(holds, $"The property does not hold for seed {seed}.");
        }
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int set) ? set : usual;
}
