namespace KpiIngest.Tests;

/// <summary>The checked-out tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Fixtures => Path.Combine(Root, "fixtures");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KpiIngest.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("KpiIngest.sln");
        return folder.FullName;
    }
}
