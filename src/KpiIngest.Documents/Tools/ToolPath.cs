namespace KpiIngest.Documents.Tools;

/// <summary>Where outside programs are looked for.</summary>
public static class ToolPath
{
    /// <summary>The folders of PATH; the usual ones where PATH is not set.</summary>
    public static string Folders { get; } =
        Environment.GetEnvironmentVariable("PATH") is { Length: > 0 } path ? path : "/usr/local/bin:/usr/bin:/bin";

    /// <summary>Absolute path of a program, or null where no folder of <paramref name="folders"/> (PATH) holds it.</summary>
    public static string? Find(string program, string? folders = null) =>
        (folders ?? Folders)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
