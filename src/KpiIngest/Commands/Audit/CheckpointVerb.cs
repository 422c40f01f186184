using System.CommandLine;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Audit.Checkpoints;

namespace KpiIngest.Commands.Audit;

/// <summary><c>kpi-ingest checkpoint</c>.</summary>
internal static class CheckpointVerb
{
    private const int NotMade = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest checkpoint                   prints the signed state of the audit trail, and keeps it in the audit folder
          kpi-ingest checkpoint > handed-over.txt for somebody else: with it, verify --against proves later that nothing before it was changed
          kpi-ingest checkpoint --key             prints the public key instead, as others need it to check the signature

        The form is that of C2SP signed-note and tlog-checkpoint: name of the trail, number of entries, root of their tree (RFC 6962), time; signature (Ed25519).
        Standard error names the short form, which fits on paper. Exit codes: 0 printed, 2 there are no records or no key, or the call was wrong.

        พิมพ์จุดตรวจสอบที่ลงลายมือชื่อของบันทึกการตรวจสอบ เก็บไว้กับผู้อื่นเพื่อพิสูจน์ภายหลัง
        """;

    public static Command Create(Terminal terminal)
    {
        Option<bool> publicKey = new("--key") { Description = "The public key instead.  กุญแจสาธารณะ" };
        Option<string?> config = CommonOptions.Config();
        ExplainedCommand command = new("checkpoint", "Print the signed state of the audit trail.  จุดตรวจสอบของบันทึก", Explanation)
        {
            publicKey,
            config,
        };
        command.SetAction(
            (call, cancellationToken) => RunAsync(call.GetValue(config), call.GetValue(publicKey), terminal, cancellationToken)
        );
        return command;
    }

    private static Task<int> RunAsync(string? configFile, bool publicKey, Terminal terminal, CancellationToken cancellationToken) =>
        OpenedRecords.RunAsync(
            terminal,
            NotMade,
            async () =>
            {
                OpenedRecords records = await OpenedRecords.OpenAsync(configFile, cancellationToken);
                using LogKey key = records.Audit.Key();
                if (publicKey)
                {
                    await terminal.Out.WriteAsync(SignedNote.VerifierKey(key) + "\n\n" + key.PublicKeyPem);
                }
                else
                {
                    await using Records.RecordsDbContext db = records.Database.CreateDbContext();
                    Checkpoint checkpoint = await TrailTree.CheckpointAsync(
                        db,
                        key.Log,
                        TimeProvider.System.GetUtcNow(),
                        cancellationToken
                    );
                    string note = checkpoint.Sign(key);
                    string file = await records.Audit.KeepAsync(checkpoint, note, cancellationToken);
                    await terminal.Out.WriteAsync(note);
                    await terminal.Error.WriteLineAsync($"{checkpoint.Short}  {file}");
                }

                await terminal.Out.FlushAsync(cancellationToken);
                return 0;
            }
        );
}
