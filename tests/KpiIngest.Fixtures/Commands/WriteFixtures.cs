using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Writes every fixture below a folder; files that are current are left alone.</summary>
internal static class WriteFixtures
{
    public static int To(string root)
    {
        var written = 0;
        foreach (var fixture in FixtureSet.All())
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, fixture.Group, fixture.Name)).FullName;
            foreach (var (name, bytes) in FixtureFiles.Of(fixture))
            {
                var path = Path.Combine(folder, name);
                if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)) continue;
                File.WriteAllBytes(path, bytes);
                written++;
            }
        }

        Console.Error.WriteLine($"{written} files written below {root}");
        return 0;
    }
}
