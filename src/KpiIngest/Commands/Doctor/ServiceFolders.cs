using KpiIngest.Serve;

namespace KpiIngest.Commands.Doctor;

/// <summary>The folders that the service writes to.</summary>
internal static class ServiceFolders
{
    /// <param name="configFile">Null for the service's default.</param>
    public static IReadOnlyList<Finding> Find(string? configFile)
    {
        try
        {
            var settings = SettingsFile.Load(configFile, mayCreate: false);
            return
            [
                FolderFindings.Writable("inbox", settings.Inbox),
                FolderFindings.Writable("outbox", settings.Outbox),
                FolderFindings.Writable("archive", settings.Archive),
                FolderFindings.Writable("database", Path.GetDirectoryName(settings.Database)!),
                FolderFindings.Writable("logs", settings.Logs),
            ];
        }
        catch (SettingsException e)
        {
            return [new Finding("ค่าตั้งของบริการ", "the service's configuration", false, e.Message) { Off = "kpi-ingest serve", OffEn = "kpi-ingest serve", Remedy = configFile ?? SettingsFile.Default }];
        }
    }
}
