using System.CommandLine;
using KpiIngest.Checking.Language;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Backup;

namespace KpiIngest.Commands.Backup;

/// <summary><c>kpi-ingest backup</c>.</summary>
internal static class BackupVerb
{
    private const int NotProven = 1;
    private const int NotMade = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest backup /mnt/backup        records, originals that are not there yet, and the audit trail's key, while the service runs

        Each back-up is a folder of its own, named by its time; the originals of all stand once in archive/. It has its name only after the copy was proven
        whole as verify does it: what was cut off begins with a point and is none. The key (audit-key.pem) is in it: keep strangers from the place.
        Records in PostgreSQL are copied by pg_dump and restored into a scratch database to be proven; where the role may not create one, the back-up is made and says that it was
        not proven. Exit codes: 0 made and proven, 1 made but not proven, 2 not made: why is said.

        ทำสำเนาสำรองขณะบริการทำงาน และพิสูจน์ว่าครบถ้วน
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("DIR") { Description = "Where back-ups are kept.  โฟลเดอร์เก็บสำเนา" };
        Option<string?> config = CommonOptions.Config();
        ExplainedCommand command = new("backup", "Make a verified copy of everything.  ทำสำเนาสำรอง", Explanation) { folder, config };
        command.SetAction(
            (call, cancellationToken) => RunAsync(call.GetRequiredValue(folder), call.GetValue(config), terminal, cancellationToken)
        );
        return command;
    }

    private static Task<int> RunAsync(string folder, string? configFile, Terminal terminal, CancellationToken cancellationToken) =>
        OpenedRecords.RunAsync(
            terminal,
            NotMade,
            async () =>
            {
                OpenedRecords records = await OpenedRecords.OpenAsync(configFile, cancellationToken);
                BackupWriter writer = new(records.Database.Address, records.Archive, records.Settings.Audit, TimeProvider.System);
                (string made, BackupManifest manifest) = await writer.WriteAsync(new BackupFolder(folder), cancellationToken);
                await terminal.Out.WriteLineAsync(made);
                (string thai, string english) = manifest.NotProven is { } open
                    ? ("ยังไม่ได้พิสูจน์", "NOT PROVEN")
                    : ("พิสูจน์แล้ว", "proven whole");
                await terminal.Out.WriteLineAsync(
                    $"รายการ {manifest.Submissions} ต้นฉบับ {manifest.Originals} จุดตรวจสอบ {manifest.Checkpoint} {thai} ({CountedText.Of(manifest.Submissions, "submission", "submissions")}, {CountedText.Of(manifest.Originals, "original", "originals")}, checkpoint {manifest.Checkpoint}; {english})"
                );
                if (manifest.NotProven is not { } why)
                    return 0;
                await terminal.Error.WriteLineAsync(
                    $"สำเนานี้ยังไม่ได้พิสูจน์: {why.Thai} (the copy of the records was not proven: {why.English})"
                );
                return NotProven;
            }
        );
}
