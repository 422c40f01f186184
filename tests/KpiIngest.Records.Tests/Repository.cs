namespace KpiIngest.Records.Tests;

internal static class Repository
{
    /// <summary>The folder of the solution, above the test's own.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KpiIngest.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository is not above the tests.");
    }
}
