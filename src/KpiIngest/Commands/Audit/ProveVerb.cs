using System.CommandLine;
using KpiIngest.Audit;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Audit.Checkpoints;

namespace KpiIngest.Commands.Audit;

/// <summary><c>kpi-ingest prove</c>.</summary>
internal static class ProveVerb
{
    private const int NotProven = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest prove 12 > proof.json                          that every entry of submission 12 is in the audit trail
          kpi-ingest prove 12 --since handed-over.txt > proof.json  ... and that the trail begins with the one of an older checkpoint
          python3 docs/check-proof.py proof.json                    checks it without this program

        Exit codes: 0 written, 2 there is no such submission, the checkpoint is none of this trail or the call was wrong.

        หลักฐานว่ารายการหนึ่งอยู่ในบันทึกการตรวจสอบ ซึ่งโปรแกรมอื่นตรวจได้
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<long> submission = new("SUBMISSION") { Description = "Its number.  รายการที่" };
        Option<string?> since = new("--since") { Description = "An older checkpoint.  จุดตรวจสอบก่อนหน้า", HelpName = "FILE" };
        Option<string?> config = CommonOptions.Config();
        ExplainedCommand command = new(
            "prove",
            "Write a proof that a submission is in the audit trail.  หลักฐานว่ารายการอยู่ในบันทึก",
            Explanation
        )
        {
            submission,
            since,
            config,
        };
        command.SetAction(
            (call, cancellationToken) =>
                RunAsync(call.GetValue(config), call.GetValue(submission), call.GetValue(since), terminal, cancellationToken)
        );
        return command;
    }

    private static Task<int> RunAsync(
        string? configFile,
        long submission,
        string? since,
        Terminal terminal,
        CancellationToken cancellationToken
    ) =>
        OpenedRecords.RunAsync(
            terminal,
            NotProven,
            async () =>
            {
                OpenedRecords records = await OpenedRecords.OpenAsync(configFile, cancellationToken);
                using LogKey key = records.Audit.Key();
                (Checkpoint Checkpoint, string Note)? older = since is null
                    ? null
                    : await new Witnesses(records.Audit.PublicKey()).ReadAsync(since, cancellationToken);
                if (since is not null && older is null)
                {
                    await terminal.Error.WriteLineAsync($"{since}: ไม่ใช่จุดตรวจสอบของบันทึกนี้ (it is no checkpoint of this trail)");
                    return NotProven;
                }

                await using Records.RecordsDbContext db = records.Database.CreateDbContext();
                await using Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction snapshot = await db.BeginSnapshotAsync(
                    cancellationToken
                );
                if (
                    await TrailTree.ProveAsync(
                        db,
                        submission,
                        key,
                        TimeProvider.System.GetUtcNow(),
                        older,
                        terminal.Result,
                        cancellationToken
                    ) > 0
                )
                {
                    await terminal.Result.WriteAsync("\n"u8.ToArray(), cancellationToken);
                    return 0;
                }

                await terminal.Error.WriteLineAsync(
                    $"ไม่มีรายการที่ {submission} ในบันทึก (the trail tells of no submission {submission})"
                );
                return NotProven;
            }
        );
}
