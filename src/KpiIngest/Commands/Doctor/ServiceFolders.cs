using KpiIngest.Records;
using KpiIngest.Records.Backup;
using KpiIngest.Serve;

namespace KpiIngest.Commands.Doctor;

/// <summary>The folders that the service writes to, and its database.</summary>
internal static class ServiceFolders
{
    /// <param name="configFile">Null for the service's default.</param>
    public static async Task<IReadOnlyList<Finding>> FindAsync(string? configFile, CancellationToken cancellationToken)
    {
        try
        {
            ServiceSettings settings = SettingsFile.Load(configFile, mayCreate: false);
            return
            [
                FolderFindings.Writable("inbox", settings.Inbox),
                FolderFindings.Writable("outbox", settings.Outbox),
                FolderFindings.Writable("archive", settings.Archive),
                FolderFindings.Writable("audit", settings.Audit),
                settings.RecordsAddress() is { File: { } file }
                    ? FolderFindings.Writable("database", Path.GetDirectoryName(file)!)
                    : await ReachableAsync(settings.RecordsAddress(), cancellationToken),
                FolderFindings.Writable("logs", settings.Logs),
                .. settings.RecordsAddress().IsShared ? [DumpFinding()] : Array.Empty<Finding>(),
            ];
        }
        catch (SettingsException e)
        {
            return
            [
                new Finding("ค่าตั้งของบริการ", "the service's configuration", false, e.Message)
                {
                    Off = "kpi-ingest serve",
                    OffEn = "kpi-ingest serve",
                    Remedy = configFile ?? SettingsFile.Default,
                },
            ];
        }
    }

    private static Finding DumpFinding()
    {
        bool missing = PostgresTool.Find(PostgresTool.Dump) is null || PostgresTool.Find(PostgresTool.Restore) is null;
        return new Finding(
            "pg_dump, pg_restore",
            "pg_dump, pg_restore",
            !missing,
            missing ? "ไม่พบ (not found)" : PostgresTool.Find(PostgresTool.Dump)!
        )
        {
            Off = "kpi-ingest backup, restore",
            OffEn = "kpi-ingest backup, restore",
            Remedy = PostgresTool.Package,
        };
    }

    private static async Task<Finding> ReachableAsync(DatabaseAddress address, CancellationToken cancellationToken)
    {
        Finding finding = new("ฐานข้อมูล", "the database", true, address.Shown)
        {
            Off = "kpi-ingest serve",
            OffEn = "kpi-ingest serve",
            Remedy = "docs/operations.md",
        };
        try
        {
            await RecordsDatabase.ForReading(address).EnsureReachableAsync(cancellationToken);
            return finding;
        }
        catch (RecordsUnusableException e)
        {
            return finding with { InOrder = false, Found = e.Message };
        }
    }
}
