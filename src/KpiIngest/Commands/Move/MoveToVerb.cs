using System.CommandLine;
using KpiIngest.Checking.Language;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Backup;
using KpiIngest.Records.Move;
using KpiIngest.Serve;

namespace KpiIngest.Commands.Move;

/// <summary><c>kpi-ingest move-to</c>.</summary>
internal static class MoveToVerb
{
    private const int NotMoved = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest move-to postgresql://kpi_ingest@db.example.go.th/kpi_ingest     with the password in PGPASSWORD or ~/.pgpass
          kpi-ingest move-to "Host=db;Username=kpi_ingest;Database=kpi_ingest" -c /etc/kpi-ingest/kpi-ingest.json

        Copies all records from the file of SQLite into an empty database of PostgreSQL, while no service runs, and proves them there as verify does it: the same number of rows in every
        table, the digests of everything recorded, every original, the same trail. The archive and the audit folder stay where they are. Until all is proven a mark in the database keeps
        the service from starting on it; what was cut off begins anew when it is called again. The file is only read: keep it until the service has run on PostgreSQL.
        Then name the database in the configuration ("database"). Exit codes: 0 moved and proven, 2 not moved: why is said.

        ย้ายบันทึกจาก SQLite ไปยัง PostgreSQL
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string> connection = new("CONNECTION")
        {
            Description = "Address or connection string of an empty database of PostgreSQL.  ฐานข้อมูลปลายทาง",
        };
        Option<string?> config = CommonOptions.Config();
        ExplainedCommand command = new("move-to", "Copy the records from SQLite to PostgreSQL.  ย้ายบันทึกไปยัง PostgreSQL", Explanation)
        {
            connection,
            config,
        };
        command.SetAction(
            (call, cancellationToken) =>
                OpenedRecords.RunAsync(
                    terminal,
                    NotMoved,
                    () => RunAsync(call.GetRequiredValue(connection), call.GetValue(config), terminal, cancellationToken)
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(string connection, string? configFile, Terminal terminal, CancellationToken cancellationToken)
    {
        DatabaseAddress target = DatabaseAddress.Parse(connection);
        OpenedRecords records = await OpenedRecords.OpenAsync(configFile, cancellationToken);
        string file =
            records.Database.File
            ?? throw new RecordsMoveException("บันทึกอยู่ใน PostgreSQL แล้ว", "the records are in PostgreSQL already");
        using InstanceLock held = InstanceLock.Take(file);
        ProgressLine line = new(terminal, 1000);
        RecordsMoved moved = await new RecordsMove(file, target, records.Archive, TimeProvider.System).RunAsync(
            new MoveProgress(line),
            cancellationToken
        );
        line.Clear();
        TextTable table = new(new TextColumn("ตาราง (table)"), new TextColumn("แถว (rows)", Figures: true));
        foreach ((string name, long rows) in moved.Rows)
            table.Add([name, rows.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        table.Write(terminal.Out);
        await terminal.Out.WriteLineAsync(
            $"ย้ายและพิสูจน์แล้ว: รายการ {moved.Submissions} ต้นฉบับ {moved.Originals} จุดตรวจสอบ {moved.Checkpoint} ({CountedText.Of(moved.Submissions, "submission", "submissions")} moved and proven, {CountedText.Of(moved.Originals, "original", "originals")} read)"
        );
        await terminal.Out.WriteLineAsync(
            $"ขั้นต่อไป: ตั้ง \"database\" ในไฟล์ตั้งค่าเป็น {target} แล้วเปิดบริการ อย่าเปิดบริการกับไฟล์ {file} อีก (next: name {target} as \"database\" in the configuration and start the service; do not start it on the file again)"
        );
        await terminal.Out.FlushAsync(cancellationToken);
        return 0;
    }

    /// <summary>Drawn where it happens: a line that comes late would be drawn over the result.</summary>
    private sealed class MoveProgress(ProgressLine line) : IProgress<(int Done, int Total, string Table)>
    {
        public void Report((int Done, int Total, string Table) value) => line.Show(value.Done * 1000 / value.Total, value.Table);
    }
}
