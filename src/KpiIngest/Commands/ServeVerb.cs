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

          kpi-ingest serve --demo                             to look around: no password, on this machine alone

        People sign in at the page: kpi-ingest users add makes accounts.
        Watches the inbox, reads and checks what arrives, records it, tells the sender in the outbox, serves the page.
        Needs no set-up: folders and databases are made where they are missing. Ctrl-C (or SIGTERM) stops it; files under way
        are taken up again at the next start.

        เฝ้ากล่องรับไฟล์ อ่าน ตรวจ บันทึก และแจ้งผู้ส่ง หยุดด้วย Ctrl-C
        """;

    public static Command Create(Terminal terminal)
    {
        Option<string?> config = CommonOptions.Config();
        Option<bool> demo = new("--demo")
        {
            Description = "Sign everybody in as a demo reviewer; on this machine alone.  โหมดสาธิต เฉพาะเครื่องนี้",
        };
        ExplainedCommand command = new("serve", "Run the service.  เปิดบริการ", Explanation) { config, demo };
        command.SetAction(
            async (call, cancellationToken) =>
            {
                // An order to stop waits for a task that it knows, and knows it only once it was handed back: else the process ends at once
                // with 143, the host in the middle of stopping.
                await Task.Yield();
                return await ServeCommand.RunAsync(
                    call.GetValue(config),
                    call.GetValue(demo),
                    () => new ReaderProcess(diagnostics: terminal.Error.WriteLine),
                    cancellationToken
                );
            }
        );
        return command;
    }
}
