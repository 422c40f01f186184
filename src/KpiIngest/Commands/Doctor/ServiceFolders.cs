namespace KpiIngest.Commands.Doctor;

/// <summary>The folders that the service writes to.</summary>
internal static class ServiceFolders
{
    /// <param name="configFile">Null for the service's default.</param>
    public static IReadOnlyList<Finding> Find(string? configFile) =>
        [FolderFindings.Writable("data", configFile is null ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(configFile))!)];
}
