using System.CommandLine;
using KpiIngest.Checking.Language;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Backup;
using KpiIngest.Serve;

namespace KpiIngest.Commands.Backup;

/// <summary><c>kpi-ingest restore</c>.</summary>
internal static class RestoreVerb
{
    private const int NotRestored = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest restore /mnt/backup                             the newest back-up, into the places that the configuration names
          kpi-ingest restore /mnt/backup/20261128T190000Z -c new.json  an older one, elsewhere

        Database, archive and audit folder must be empty or missing. What is restored is proven whole before the database is there: a restore that was cut off is
        none, and goes on when it is called again. A back-up of PostgreSQL goes into PostgreSQL, by pg_restore. Exit codes: 0 restored, 2 not restored: why is said.

        กู้คืนจากสำเนาสำรองลงในที่ว่าง
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("DIR") { Description = "A back-up, or the folder of all: then the newest.  สำเนาสำรอง" };
        Option<string?> config = CommonOptions.Config();
        ExplainedCommand command = new("restore", "Restore a back-up into an empty place.  กู้คืน", Explanation) { folder, config };
        command.SetAction(
            (call, cancellationToken) => RunAsync(call.GetRequiredValue(folder), call.GetValue(config), terminal, cancellationToken)
        );
        return command;
    }

    private static Task<int> RunAsync(string named, string? configFile, Terminal terminal, CancellationToken cancellationToken) =>
        OpenedRecords.RunAsync(
            terminal,
            NotRestored,
            async () =>
            {
                ServiceSettings settings = SettingsFile.Load(configFile, mayCreate: false);
                Records.DatabaseAddress address = settings.RecordsAddress();
                using InstanceLock? held = address.File is { } file ? InstanceLock.Take(file) : null;
                (BackupFolder folder, string backUp) = BackupFolder.Find(named);
                BackupManifest manifest = await new BackupRestore(
                    address,
                    settings.Archive,
                    settings.Audit,
                    TimeProvider.System
                ).RestoreAsync(folder, backUp, cancellationToken);
                await terminal.Out.WriteLineAsync(
                    $"กู้คืนแล้วจาก {backUp}: รายการ {manifest.Submissions} ต้นฉบับ {manifest.Originals} จุดตรวจสอบ {manifest.Checkpoint} ({CountedText.Of(manifest.Submissions, "submission", "submissions")}, {CountedText.Of(manifest.Originals, "original", "originals")}, restored and proven whole)"
                );
                return 0;
            }
        );
}
