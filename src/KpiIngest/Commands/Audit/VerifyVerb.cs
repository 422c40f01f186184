using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using KpiIngest.Audit;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Backup;
using KpiIngest.Records.Findings;
using KpiIngest.Reports.Thai;
using KpiIngest.Serve;
using Microsoft.Data.Sqlite;

namespace KpiIngest.Commands.Audit;

/// <summary><c>kpi-ingest verify</c>.</summary>
internal static class VerifyVerb
{
    private const int Damaged = 1;
    private const int NotVerified = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest verify                                   everything: trail, records, every original
          kpi-ingest verify --sample 5%                       reads the bytes of one original in twenty; that each is there is asked of all
          kpi-ingest verify --against 1204-9f2c41d07be3       also against what somebody holds: a checkpoint's short form
          kpi-ingest verify --against checkpoint.txt          ... or the checkpoint itself

        Computes the audit trail, its tree and the digest of everything recorded anew and compares; the service may run meanwhile. The checkpoints
        kept in the audit folder are always compared. docs/audit.md says what the trail covers.
        Exit codes: 0 all is whole, 1 something is damaged (what, where, what to do next is listed), 2 it could not be verified or the call was wrong.

        พิสูจน์ว่าบันทึก คลังไฟล์ต้นฉบับ และบันทึกการตรวจสอบครบถ้วน ไม่ถูกแก้ไข
        """;

    public static Command Create(Terminal terminal)
    {
        Option<string[]> against = new("--against")
        {
            Description = "A checkpoint that somebody holds; may stand several times.  จุดตรวจสอบที่ผู้อื่นเก็บไว้",
            HelpName = "FILE|SHORT",
        };
        Option<string?> sample = new("--sample")
        {
            Description = "Share of the originals whose bytes are read.  สัดส่วนไฟล์ต้นฉบับที่ตรวจ",
            HelpName = "P%",
        };
        Option<bool> rebuild = new("--rebuild-list")
        {
            Description = "First makes the review list anew from readings and decisions; no service may run.  สร้างรายการตรวจทานใหม่ก่อน",
        };
        Option<string> format = CommonOptions.Format("text", "json");
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        sample.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Share(text) is null)
                result.AddError($"--sample {text}: a number from 0 to 100 with %, as 5%.");
        });
        ExplainedCommand command = new(
            "verify",
            "Prove that records, archive and audit trail are whole.  พิสูจน์ว่าข้อมูลครบถ้วน",
            Explanation
        )
        {
            against,
            sample,
            rebuild,
            format,
            language,
            config,
        };
        command.SetAction(
            (call, cancellationToken) =>
                RunAsync(
                    call.GetValue(config),
                    call.GetValue(rebuild),
                    call.GetValue(against) ?? [],
                    Share(call.GetValue(sample) ?? "100%")!.Value,
                    new VerifyOutput(terminal, call.LanguageOf(language), call.GetRequiredValue(format)),
                    terminal,
                    cancellationToken
                )
        );
        return command;
    }

    /// <returns>From 0 to 1; null where it is no share.</returns>
    private static double? Share(string text) =>
        double.TryParse(
            ThaiDigits.ToArabic(text).TrimEnd('%').Trim(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double percent
        ) && percent is >= 0 and <= 100
            ? percent / 100
            : null;

    private static Task<int> RunAsync(
        string? configFile,
        bool rebuild,
        IReadOnlyList<string> against,
        double share,
        VerifyOutput output,
        Terminal terminal,
        CancellationToken cancellationToken
    ) =>
        OpenedRecords.RunAsync(
            terminal,
            NotVerified,
            async () =>
            {
                try
                {
                    OpenedRecords records = await OpenedRecords.OpenAsync(configFile, cancellationToken);
                    using InstanceLock? held = rebuild && records.Database.File is { } file ? InstanceLock.Take(file) : null;
                    if (rebuild)
                        await FindingsRebuild.AnewAsync(records.ForWriting, cancellationToken);
                    Witnesses witnesses = new(records.Audit.PublicKey());
                    await witnesses.AddKeptAsync(records.Audit, cancellationToken);
                    foreach (string named in against)
                    {
                        if (await witnesses.AddNamedAsync(named, cancellationToken))
                            continue;
                        await terminal.Error.WriteLineAsync(
                            Directory.Exists(named) || File.Exists(named)
                                ? $"{named}: ไม่ใช่จุดตรวจสอบที่ลงลายมือชื่อด้วยกุญแจของบันทึกนี้ กรุณาตรวจว่าเป็นไฟล์ของระบบนี้ (it is no checkpoint that the key of this trail signed: see whether it is of this system)"
                                : $"{named}: ไม่พบไฟล์ และไม่ใช่รูปย่อเช่น 1204-9f2c41d07be3 (there is no such file, and it is no short form of a checkpoint such as 1204-9f2c41d07be3)"
                        );
                        return NotVerified;
                    }

                    VerifyProgress progress = new(terminal);
                    VerificationResult result = await new RecordsVerification(
                        records.Database,
                        records.Archive,
                        TimeProvider.System
                    ).RunAsync(witnesses.Found, share, progress, cancellationToken);
                    progress.Clear();
                    await output.WriteAsync(result, witnesses.Invalid, Checkpoint.ShortOf(result.Entries, result.Root), cancellationToken);
                    if (result.Damages.Count + witnesses.Invalid.Count > 0)
                        return Damaged;
                    await FoundRightAgain.TellAsync(records, terminal, cancellationToken);
                    return 0;
                }
                catch (DbException e)
                {
                    await terminal.Error.WriteLineAsync(
                        $"อ่านฐานข้อมูลไม่ได้ จึงพิสูจน์ไม่ครบ: {e.Message} หากไฟล์เสียหาย กรุณาเก็บไว้เป็นหลักฐานและกู้คืนจากสำเนาสำรอง (the database cannot be read, so not all was verified; where its file is damaged, keep it as evidence and restore a back-up)"
                    );
                    return e is SqliteException { SqliteErrorCode: 1 or 11 or 26 } ? Damaged : NotVerified;
                }
            }
        );
}

/// <summary>Draws how far it is; each step begins anew.</summary>
internal sealed class VerifyProgress(Terminal terminal) : IProgress<VerificationProgress>
{
    private const int Between = 200;
    private readonly ProgressLine line = new(terminal, 1000);

    public void Report(VerificationProgress value)
    {
        if (value.Done % Between != 0 && value.Done != value.Total)
            return;
        line.Show(
            value.Total == 0 ? 1000 : (int)Math.Min(1000, value.Done * 1000 / value.Total),
            value.Step switch
            {
                VerificationStep.Trail => "บันทึกการตรวจสอบ / audit trail",
                VerificationStep.Records => "รายการ / records",
                _ => "คลังไฟล์ / archive",
            }
        );
    }

    public void Clear() => line.Clear();
}
