using System.CommandLine;
using System.Globalization;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Reports.Thai;
using KpiIngest.Serve;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Commands.Retry;

/// <summary><c>kpi-ingest retry</c>.</summary>
internal static class RetryVerb
{
    private const int Nothing = 1;
    private const int WrongCall = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest retry --all                      everything that failed, and everything that waits for a tool
          kpi-ingest retry "กองคลัง/SAR 9.2.docx"      the file of this path in the inbox, as kpi-ingest ledger lists it
          kpi-ingest retry 128                        the submission of this number

        Reads again what failed for a reason that was not the file's (a full disk, a busy database), and what waits for a tool. It may be called while the service runs,
        which takes it up within 5 seconds; otherwise the next start does. A file that was read is not read again.
        Exit codes: 0 asked for, 1 there is nothing to read again, 2 there are no records, or the call was wrong.

        สั่งให้อ่านไฟล์ที่ค้างเพราะระบบขัดข้องหรือรอโปรแกรมอีกครั้ง ใช้ได้ทั้งขณะบริการทำงานและหยุดอยู่
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string?> file = new("FILE")
        {
            Description = "Path in the inbox, or number of the submission.  ไฟล์ หรือเลขรายการ",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> all = new("--all") { Description = "Everything that failed or waits.  ทั้งหมด" };
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        ExplainedCommand command = new("retry", "Read again what failed.  อ่านไฟล์ที่ค้างอีกครั้ง", Explanation)
        {
            file,
            all,
            language,
            config,
        };
        command.Validators.Add(call =>
        {
            if (call.GetValue(file) is null == !call.GetValue(all))
                call.AddError("Name one FILE, or give --all.");
        });
        command.SetAction(
            (call, cancellationToken) =>
                RunAsync(call.GetValue(config), call.GetValue(file), call.LanguageOf(language), terminal, cancellationToken)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string? configFile,
        string? file,
        Language language,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        try
        {
            RecordsDatabase database = await RecordedDiscrepancies.OpenForWishesAsync(configFile, cancellationToken);
            SubmissionQuery submissions = new(database);
            IReadOnlyList<Submission> retryable = file is null ? await submissions.RetryableAsync(cancellationToken) : [];
            if (file is not null)
            {
                IReadOnlyList<Submission> found = await submissions.OfPathAsync(file, NumberOf(file), cancellationToken);
                if (found.Count == 0)
                    return await RefuseAsync(
                        WrongCall,
                        language.Pick(
                            $"ไม่เคยรับไฟล์ “{file}” ดูชื่อไฟล์ด้วยคำสั่ง kpi-ingest ledger",
                            $"“{file}” was never received; kpi-ingest ledger lists the names"
                        )
                    );
                retryable =
                [
                    .. found.Where(s =>
                        s.State is SubmissionState.Failed or SubmissionState.Waiting
                        || (s.State == SubmissionState.Received && s.FailedAttempts > 0)
                    ),
                ];
            }

            if (retryable.Count == 0)
                return await RefuseAsync(
                    Nothing,
                    language.Pick("ไม่มีไฟล์ที่ค้างเพราะระบบขัดข้องหรือรอโปรแกรม", "There is nothing that failed or waits for a tool.")
                );
            await new WishLedger(database, TimeProvider.System).AskAsync(
                JobWish.Retry,
                [.. retryable.Select(s => s.Id)],
                "command",
                cancellationToken
            );
            foreach (Submission submission in retryable)
                await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{submission.Id}  {submission.InboxPath}"));
            await terminal.Error.WriteLineAsync(
                language.Pick(
                    $"ขอให้อ่าน {retryable.Count} รายการอีกครั้งแล้ว บริการที่ทำงานอยู่จะเริ่มภายใน 5 วินาที ถ้าบริการหยุดอยู่จะทำเมื่อเริ่มครั้งถัดไป",
                    $"{retryable.Count} to be read again: a running service begins within 5 seconds, else the next start does."
                )
            );
            return 0;
        }
        catch (RecordsUnavailableException e)
        {
            return await RefuseAsync(WrongCall, e.Message);
        }

        async Task<int> RefuseAsync(int code, string why)
        {
            await terminal.Error.WriteLineAsync(why);
            return code;
        }
    }

    private static long? NumberOf(string text) =>
        long.TryParse(ThaiDigits.ToArabic(text), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
