using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Writes every fixture below a folder, or says which files there are not what would be written.</summary>
public static class WriteFixtures
{
    /// <summary>Files that are current are left alone.</summary>
    public static int To(string root)
    {
        int written = 0;
        foreach ((string path, byte[] bytes) in Stale(root).ToArray())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            written++;
        }

        Console.Error.WriteLine($"{written} files written below {root}");
        return 0;
    }

    /// <returns>1 where a file is missing or differs.</returns>
    public static int Check(string root)
    {
        string[] stale = Stale(root).Select(f => f.Path).ToArray();
        foreach (string path in stale)
            Console.Error.WriteLine($"not current: {path}");
        return stale.Length == 0 ? 0 : 1;
    }

    /// <summary>Files below the folder that are missing or differ, with what they should hold.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Stale(string root) => All(root).Where(f => !Same(f.Path, f.Bytes));

    private static IEnumerable<(string Path, byte[] Bytes)> All(string root)
    {
        yield return (Path.Combine(root, "README.md"), FixtureReadme.Bytes());
        foreach (Fixture fixture in FixtureSet.All())
        foreach ((string name, byte[] bytes) in FixtureFiles.Of(fixture))
            yield return (Path.Combine(root, fixture.Group, fixture.Name, name), bytes);
        foreach (FolderFixture folder in FixtureSet.Folders())
        foreach ((string path, byte[] bytes) in FixtureFiles.Of(folder))
            yield return (Path.Combine(root, FolderFixture.Group, folder.Name, path), bytes);
    }

    private static bool Same(string path, byte[] bytes)
    {
        if (!File.Exists(path))
            return false;
        byte[] present = File.ReadAllBytes(path);
        return path.EndsWith(".docx", StringComparison.Ordinal) ? Packages.Same(present, bytes) : present.AsSpan().SequenceEqual(bytes);
    }
}
