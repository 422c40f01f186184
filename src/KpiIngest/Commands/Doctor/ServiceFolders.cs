namespace KpiIngest.Commands.Doctor;

/// <summary>The folders that the service writes to.</summary>
internal static class ServiceFolders
{
    /// <param name="configFile">Null for the service's default.</param>
    /// <returns>What each is for, and its full path.</returns>
    public static IReadOnlyList<(string Name, string Folder)> Of(string? configFile) =>
        [("data", configFile is null ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(configFile))!)];
}
