using KpiIngest.Fixtures.Random;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Writes the random report of one seed, to be looked at.</summary>
public static class WriteRandom
{
    public static int To(uint seed, string folder)
    {
        RandomReport report = RandomReport.Of(seed);
        Directory.CreateDirectory(folder);
        foreach ((string name, byte[] bytes) in FixtureFiles.OfWord(report.Fixture))
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        Console.Error.WriteLine($"{folder}: seed {seed}{(report.Fault is null ? "" : $", wrong figure {report.Fault}")}");
        return 0;
    }
}
