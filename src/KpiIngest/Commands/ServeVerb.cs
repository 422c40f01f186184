using System.CommandLine;
using KpiIngest.Commands.Text;
using KpiIngest.Isolation;
using KpiIngest.Serve;

namespace KpiIngest.Commands;

/// <summary><c>kpi-ingest serve</c>.</summary>
internal static class ServeVerb
{
    private const string Explanation = """
        Examples:
          kpi-ingest serve                                    everything is made in the current folder
          kpi-ingest serve --config /srv/kpi/kpi-ingest.json  everything stands beside that file

        Watches the inbox, reads and checks what arrives, records it, tells the sender in the outbox, serves the page.
        Needs no set-up: folders and databases are made where they are missing. Ctrl-C (or SIGTERM) stops it; files under way
        are taken up again at the next start.

        เฝ้ากล่องรับไฟล์ อ่าน ตรวจ บันทึก และแจ้งผู้ส่ง หยุดด้วย Ctrl-C
        """;

    public static Command Create(Terminal terminal)
    {
        var config = CommonOptions.Config();
        var command = new ExplainedCommand("serve", "Run the service.  เปิดบริการ", Explanation) { config };
        command.SetAction((call, cancellationToken) => ServeCommand.RunAsync(
            call.GetValue(config), () => new ReaderProcess(diagnostics: terminal.Error.WriteLine), cancellationToken));
        return command;
    }
}
