using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Checking.Language;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Register;
using KpiIngest.Review.Language;
using KpiIngest.Review.Register.Files;

namespace KpiIngest.Commands.Register;

/// <summary><c>kpi-ingest register import</c>.</summary>
internal sealed class RegisterImport(Terminal terminal, Language language, string format)
{
    private const int Refused = 1;
    private const int NotThere = 2;
    private const int LinesOfText = 40;

    private static readonly JsonWriterOptions Json = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task<int> RunAsync(string? configFile, string file, bool dryRun, string? unit, int? year, CancellationToken cancellationToken) =>
        OpenedRecords.RunAsync(
            terminal,
            NotThere,
            async () =>
            {
                if (year is { } given && (year = RegisterCells.Year(given.ToString(CultureInfo.InvariantCulture))) is null)
                    return await RefuseAsync(
                        NotThere,
                        new Bilingual($"{given} ไม่ใช่ปีงบประมาณ เช่น 2569", $"{given} is no fiscal year such as 2569")
                    );
                FileInfo found = new(file);
                if (!found.Exists)
                    return await RefuseAsync(NotThere, new Bilingual($"ไม่พบไฟล์ {file}", $"there is no file {file}"));
                byte[] bytes =
                    found.Length > RegisterFileLimits.Bytes
                        ? new byte[RegisterFileLimits.Bytes + 1]
                        : await File.ReadAllBytesAsync(file, cancellationToken);
                RegisterReading reading = RegisterReading.Of(bytes, unit, year);
                if (reading.Problems.Count > 0)
                    return await ProblemsAsync(reading);
                foreach (string unused in reading.Unused)
                    await terminal.Error.WriteLineAsync(
                        language.Pick($"ไม่ได้ใช้คอลัมน์ “{unused}”", $"The column “{unused}” is not used.")
                    );

                RecordsDatabase records = dryRun
                    ? (await OpenedRecords.OpenAsync(configFile, cancellationToken)).Database
                    : await PreparedRecords.OpenAsync(configFile, cancellationToken);
                RegisterPreview preview = await RegisterPreview.OfAsync(records, TimeProvider.System, reading.Years, cancellationToken);
                RegisterVersion? version = null;
                if (!dryRun && preview.Differences.Count > 0)
                {
                    RegisterOutcome outcome = await new RegisterLedger(records, TimeProvider.System).ApplyAsync(
                        new RegisterSeen(preview.Base, preview.Readings),
                        preview.Years,
                        CommandActor.Name,
                        Path.GetFileName(file),
                        reading.Sha256,
                        cancellationToken
                    );
                    if (outcome is RegisterOutcome.Refused refused)
                        return await RefuseAsync(Refused, refused.Why);
                    version = ((RegisterOutcome.Applied)outcome).Version;
                    await new RegisterRecorder(records, TimeProvider.System).FollowAsync(withDays: true, cancellationToken);
                }

                if (format == "json")
                    await JsonAsync(preview, version, cancellationToken);
                else
                    await TextAsync(preview, version, dryRun);
                return 0;
            }
        );

    private async Task<int> RefuseAsync(int code, Bilingual why)
    {
        await terminal.Error.WriteLineAsync(language.Pick(why));
        return code;
    }

    private async Task<int> ProblemsAsync(RegisterReading reading)
    {
        if (format == "json")
        {
            await using Utf8JsonWriter json = new(terminal.Result, Json);
            json.WriteStartObject();
            json.WriteStartArray("problems");
            foreach (RegisterProblem problem in reading.Problems)
            {
                json.WriteStartObject();
                if (problem.Line is { } line)
                    json.WriteNumber("line", line);
                else
                    json.WriteNull("line");
                json.WriteString("column", problem.Column);
                json.WriteString("message", problem.What.Thai);
                json.WriteString("messageEn", problem.What.English);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        foreach (RegisterProblem problem in reading.Problems)
            await terminal.Error.WriteLineAsync(language.Pick(problem.Said));
        return await RefuseAsync(
            Refused,
            new Bilingual("ไม่ได้นำเข้า กรุณาแก้ไฟล์แล้วนำเข้าใหม่", "Nothing was imported: please correct the file and import it again.")
        );
    }

    private async Task TextAsync(RegisterPreview preview, RegisterVersion? version, bool dryRun)
    {
        TextWriter o = terminal.Out;
        if (preview.Differences.Count == 0)
        {
            await o.WriteLineAsync(
                language.Pick(
                    "ไม่มีอะไรเปลี่ยนจากทะเบียนฉบับปัจจุบัน จึงไม่มีฉบับใหม่",
                    "Nothing is changed of the register as it stands: there is no new version."
                )
            );
            return;
        }

        await o.WriteLineAsync(language.Pick(RegisterWords.Counts(preview)));
        foreach (RegisterDifference difference in preview.Differences.Take(LinesOfText))
            await o.WriteLineAsync("  " + language.Pick(RegisterWords.Said(difference)));
        await MoreAsync(preview.Differences.Count);
        foreach (
            (Bilingual title, IReadOnlyList<PreviewedFinding> findings) in new[]
            {
                (RegisterWords.New, preview.New),
                (RegisterWords.Gone, preview.Gone),
                (RegisterWords.Changed, preview.Changed),
            }
        )
        {
            if (findings.Count == 0)
                continue;
            await o.WriteLineAsync($"{language.Pick(title)} ({findings.Count.ToString(CultureInfo.InvariantCulture)})");
            foreach (PreviewedFinding finding in findings.Take(LinesOfText))
                await o.WriteLineAsync(
                    $"  {finding.File}: {language.Pick(finding.Found.Message, finding.Found.MessageEn)} [{finding.Found.Code}]"
                );
            await MoreAsync(findings.Count);
        }

        if (version is not null)
            await o.WriteLineAsync(
                language.Pick($"บันทึกเป็นทะเบียนฉบับที่ {version.Id} แล้ว", $"Recorded as version {version.Id} of the register.")
            );
        else if (dryRun)
            await o.WriteLineAsync(
                language.Pick(
                    "ยังไม่ได้บันทึก รันใหม่โดยไม่มี --dry-run เพื่อบันทึก",
                    "Nothing was recorded: run it again without --dry-run."
                )
            );
    }

    private async Task MoreAsync(int count)
    {
        if (count > LinesOfText)
            await terminal.Out.WriteLineAsync(
                language.Pick(
                    $"  และอีก {count - LinesOfText} (ดูทั้งหมดด้วย --format json)",
                    $"  and {count - LinesOfText} more (--format json lists all)"
                )
            );
    }

    private async Task JsonAsync(RegisterPreview preview, RegisterVersion? version, CancellationToken cancellationToken)
    {
        await using (Utf8JsonWriter json = new(terminal.Result, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("base", preview.Base);
            if (version is not null)
                json.WriteNumber("version", version.Id);
            else
                json.WriteNull("version");
            json.WriteStartArray("differences");
            foreach (RegisterDifference difference in preview.Differences)
            {
                json.WriteStartObject();
                json.WriteString("unit", difference.Unit);
                json.WriteNumber("fiscalYear", difference.FiscalYear);
                json.WriteString("number", difference.Number);
                json.WriteString(
                    "kind",
                    difference.Before is null ? "added"
                        : difference.After is null ? "removed"
                        : "changed"
                );
                json.WriteString("message", RegisterWords.Said(difference).Thai);
                json.WriteString("messageEn", RegisterWords.Said(difference).English);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Write(json, "new", preview.New);
            Write(json, "gone", preview.Gone);
            Write(json, "changed", preview.Changed);
            json.WriteEndObject();
        }

        await terminal.Result.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<PreviewedFinding> findings)
    {
        json.WriteStartArray(name);
        foreach (PreviewedFinding finding in findings)
        {
            json.WriteStartObject();
            json.WriteNumber("submission", finding.Submission);
            json.WriteString("unit", finding.Unit);
            json.WriteString("file", finding.File);
            json.WriteString("code", finding.Found.Code);
            json.WriteString("indicator", finding.Found.Register?.Number);
            json.WriteString("message", finding.Found.Message);
            json.WriteString("messageEn", finding.Found.MessageEn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
