using System.CommandLine;
using System.Data.Common;
using KpiIngest.Audit;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Backup;
using KpiIngest.Serve;

namespace KpiIngest.Commands.Backup;

/// <summary><c>kpi-ingest backup</c>.</summary>
internal static class BackupVerb
{
    private const int NotMade = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest backup /mnt/backup        records, originals that are not there yet, and the audit trail's key, while the service runs

        Each back-up is a folder of its own, named by its time; the originals of all stand once in archive/. It has its name only after the copy was proven
        whole as verify does it: what was cut off begins with a point and is none. The key (audit-key.pem) is in it: keep strangers from the place.
        Records in PostgreSQL are copied by pg_dump (docs/operations.md). Exit codes: 0 made, 2 not made: why is said.

        ทำสำเนาสำรองขณะบริการทำงาน และพิสูจน์ว่าครบถ้วน
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("DIR") { Description = "Where back-ups are kept.  โฟลเดอร์เก็บสำเนา" };
        Option<string?> config = CommonOptions.Config();
        var command = new ExplainedCommand("backup", "Make a verified copy of everything.  ทำสำเนาสำรอง", Explanation) { folder, config };
        command.SetAction((call, cancellationToken) => RunAsync(call.GetRequiredValue(folder), call.GetValue(config), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? configFile, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            var database = await RecordedDiscrepancies.OpenAsync(configFile, cancellationToken);
            var settings = SettingsFile.Load(configFile, mayCreate: false);
            var writer = new BackupWriter(FileOf(database.Address), new Archive(settings.Archive), settings.Audit, TimeProvider.System);
            var (made, manifest) = await writer.WriteAsync(new BackupFolder(folder), cancellationToken);
            await terminal.Out.WriteLineAsync(made);
            await terminal.Out.WriteLineAsync($"รายการ {manifest.Submissions} ต้นฉบับ {manifest.Originals} จุดตรวจสอบ {manifest.Checkpoint} ({manifest.Submissions} submissions, {manifest.Originals} originals, checkpoint {manifest.Checkpoint}; proven whole)");
            return 0;
        }
        catch (Exception e) when (e is BackupException or RecordsUnavailableException or SettingsException or AuditKeyException or IOException or UnauthorizedAccessException or DbException)
        {
            await terminal.Error.WriteLineAsync(e.Message);
            return NotMade;
        }
    }

    /// <exception cref="BackupException">The records are in PostgreSQL.</exception>
    internal static string FileOf(DatabaseAddress address) => address.File ?? throw new BackupException(
        "บันทึกอยู่ใน PostgreSQL: ใช้ pg_dump และสำเนาโฟลเดอร์ archive กับ audit ดู docs/operations.md", "the records are in PostgreSQL: use pg_dump, and copy the folders archive and audit; see docs/operations.md");
}
