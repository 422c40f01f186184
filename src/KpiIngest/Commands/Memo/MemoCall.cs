using KpiIngest.Checking.Language;
using KpiIngest.Commands.Ledger;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Memos;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Memos;
using KpiIngest.Serve;

namespace KpiIngest.Commands.Memo;

/// <summary>One call of <c>kpi-ingest memo</c> on the records of a configuration.</summary>
internal sealed class MemoCall(OpenedRecords opened, Language language, Terminal terminal)
{
    public const int WrongCall = 2;
    private const int Refused = 1;

    /// <summary>Says of each template whether it can be filled; the records are not looked at.</summary>
    public static async Task<int> CheckAsync(string? configFile, Language language, Terminal terminal)
    {
        MemoTemplates templates = new(SettingsFile.Load(configFile, mayCreate: false).Memos());
        bool sound = true;
        foreach (MemoKind kind in Enum.GetValues<MemoKind>())
        {
            string name =
                templates.FileOf(kind)
                ?? language.Pick($"{MemoTemplates.FileNameOf(kind)} ของโปรแกรม", $"{MemoTemplates.FileNameOf(kind)} of the program");
            IReadOnlyList<Bilingual> wrong = templates.WrongWith(kind);
            await terminal.Out.WriteLineAsync($"{(wrong.Count == 0 ? "✓" : "✗")} {name}");
            foreach (Bilingual one in wrong)
                await terminal.Out.WriteLineAsync($"    {language.Pick(one.Thai, one.English)}");
            sound &= wrong.Count == 0;
        }

        return sound ? 0 : WrongCall;
    }

    public async Task<int> MakeAsync(MemoScope scope, MemoKind kind, string? output, CancellationToken cancellationToken)
    {
        if (scope is MemoScope.OfUnit { Unit: var unit } && await UnknownAsync(unit, cancellationToken) is { } unknown)
            return await RefuseAsync(unknown);
        using LiveTree trail = new(opened.Database);
        MemoSettings settings = opened.Settings.Memos();
        MemoMaking making = new(
            new MemoQuery(opened.Database),
            new MemoLedger(opened.ForWriting, TimeProvider.System),
            trail,
            new MemoTemplates(settings),
            settings,
            TimeProvider.System
        );
        try
        {
            MemoOutcome outcome = await making.MakeAsync(scope, kind, Environment.UserName, cancellationToken);
            if (outcome.File is not { } file)
                return await RefuseAsync(outcome.Refusal!);
            return await DeliverAsync(making, file, Path.GetFullPath(output ?? file.Name), cancellationToken);
        }
        catch (TemplateException e)
        {
            await terminal.Error.WriteLineAsync(language.Pick(e.Said.Thai, e.Said.English));
            return WrongCall;
        }
        catch (UnwrittenMemoException e)
        {
            await terminal.Error.WriteLineAsync(language.Pick(e.Said.Thai, e.Said.English));
            return WrongCall;
        }
    }

    /// <summary>It is whole and on record before it has its name.</summary>
    private async Task<int> DeliverAsync(MemoMaking making, MemoFile file, string path, CancellationToken cancellationToken)
    {
        if (Path.Exists(path))
            return await RefuseAsync(
                new(
                    $"มีไฟล์ {path} อยู่แล้ว ไม่เขียนทับ ระบุชื่ออื่นด้วย --output",
                    $"{path} is there already and is not replaced; name another with --output"
                )
            );
        await using (UnfinishedMemo unfinished = await UnfinishedMemo.WriteAsync(path, file.Bytes, cancellationToken))
        {
            await making.RecordAsync(file, CommandActor.Name, cancellationToken);
            unfinished.Finish();
        }

        await terminal.Out.WriteLineAsync(path);
        int findings = file.Made.Decisions.Count;
        await terminal.Error.WriteLineAsync(
            file.Made.Certificate
                ? language.Pick($"ทำใบรับรองแล้ว SHA-256 {file.Made.Sha256}", $"The certificate is made; SHA-256 {file.Made.Sha256}")
                : language.Pick(
                    $"ทำบันทึกข้อความแล้ว {findings} ข้อ SHA-256 {file.Made.Sha256}",
                    $"The memo is made, {CountedText.Of(findings, "finding", "findings")}; SHA-256 {file.Made.Sha256}"
                )
        );
        if (file.Undecided > 0)
            await terminal.Error.WriteLineAsync(
                language.Pick(
                    $"ยังรอตัดสิน {file.Undecided} ข้อ ไม่อยู่ในบันทึกข้อความ",
                    $"{CountedText.Of(file.Undecided, "finding still waits", "findings still wait")} to be decided, and no memo names what waits"
                )
            );
        if (file.Changed > 0)
            await terminal.Error.WriteLineAsync(
                language.Pick(
                    $"ในจำนวนนี้ {file.Changed} ข้อเคยตัดสินแล้ว แต่ตัวเลขเปลี่ยนหลังจากนั้น ต้องตัดสินใหม่",
                    $"{CountedText.Of(file.Changed, "of them was decided and its figures", "of them were decided and their figures")} changed since: to be decided anew"
                )
            );
        return 0;
    }

    /// <returns>Null where the unit sent anything.</returns>
    private async Task<Bilingual?> UnknownAsync(string unit, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> known = await new LedgerUnits(opened.Database).AllAsync(cancellationToken);
        if (known.Contains(unit, StringComparer.Ordinal))
            return null;
        string? near = NearestName.Of(unit, known);
        return new(
            $"ไม่มีหน่วยงาน “{unit}”{(near is null ? "" : $" หมายถึง “{near}” หรือไม่")}",
            $"There is no unit “{unit}”{(near is null ? "" : $"; “{near}”?")}"
        );
    }

    private async Task<int> RefuseAsync(Bilingual why)
    {
        await terminal.Error.WriteLineAsync(language.Pick(why.Thai, why.English));
        return Refused;
    }
}
