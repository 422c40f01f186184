using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;
using static System.FormattableString;

namespace KpiIngest.Commands.Check;

/// <summary>For people: each file with its outcome, figures and discrepancies, then one line of sums.</summary>
public sealed class TextCheckOutput(Terminal terminal, Language language) : CheckOutput
{
    private readonly ReportText reports = new(terminal, language);
    private readonly DiscrepancyText discrepancies = new(terminal, language);

    public override void File(FileResult file)
    {
        ArgumentNullException.ThrowIfNull(file);
        terminal.Out.WriteLine(terminal.Bold(DisplayWidth.OneLine(file.Path)) + " — " + Outcome(file));
        if (file.Error is { } error) terminal.Out.WriteLine("  " + DisplayWidth.OneLine(language.Pick(error.Message, error.MessageEn)) + $" [{error.Code}]");
        foreach (var report in file.Reports) reports.Write(report);
        discrepancies.Write(file);
        foreach (var note in file.Notes)
        {
            terminal.Out.WriteLine($"  {language.Pick("ไม่ได้อ่าน", "not read")}: {DisplayWidth.OneLine(language.Pick(note.Message, note.MessageEn))}");
        }

        terminal.Out.WriteLine();
        terminal.Out.Flush();
    }

    public override void End(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        AcrossFiles(result);
        int Outcomes(FileOutcome outcome) => result.Files.Count(f => f.Outcome == outcome);
        var files = result.Files;
        terminal.Out.WriteLine(language == Language.Thai
            ? Invariant($"รวม {files.Count} ไฟล์: ตรวจแล้ว {Outcomes(FileOutcome.Checked)} · ไม่มีรายงาน {Outcomes(FileOutcome.NoReport)} · อ่านไม่ได้ {Outcomes(FileOutcome.Unreadable)} — {Sums(files, result.AcrossFiles)}")
            : Invariant($"{files.Count} files: checked {Outcomes(FileOutcome.Checked)} · no report {Outcomes(FileOutcome.NoReport)} · unreadable {Outcomes(FileOutcome.Unreadable)} — {Sums(files, result.AcrossFiles)}"));
        terminal.Out.Flush();
    }

    private void AcrossFiles(CheckResult result)
    {
        if (result.AcrossFiles.Count == 0) return;
        terminal.Out.WriteLine(terminal.Bold(language.Pick("เทียบระหว่างไฟล์", "Across files")));
        foreach (var found in result.AcrossFiles)
        {
            terminal.Out.WriteLine($"  ▸ {terminal.Yellow(SeverityWording.Of(found.Code, found.Severity, language))} {found.Code}");
            terminal.Out.WriteLine("      " + DisplayWidth.OneLine(language.Pick(found.Message, found.MessageEn)));
        }

        terminal.Out.WriteLine();
    }

    private string Outcome(FileResult file) => file.Outcome switch
    {
        FileOutcome.Unreadable => terminal.Red(language.Pick("อ่านไม่ได้", "unreadable")),
        FileOutcome.NoReport => language.Pick("ไม่มีรายงานตัวชี้วัดในไฟล์", "no report in it"),
        _ when file.Discrepancies.Count == 0 => terminal.Green(language.Pick("ตรวจแล้ว ไม่พบข้อคลาดเคลื่อน", "checked, nothing found")),
        _ => language.Pick("ตรวจแล้ว ", "checked, ") + Sums([file], []),
    };

    /// <summary><c>คลาดเคลื่อน 2 · ขอให้ตรวจสอบ 1</c>, by the words that people see.</summary>
    private string Sums(IReadOnlyList<FileResult> files, IReadOnlyList<AcrossFilesFinding> acrossFiles)
    {
        var counts = files.SelectMany(f => f.Discrepancies.Select(d => (d.Code, d.Severity)))
            .Concat(acrossFiles.Select(a => (a.Code, a.Severity)))
            .OrderByDescending(d => d.Severity)
            .CountBy(d => SeverityWording.Of(d.Code, d.Severity, language), StringComparer.Ordinal)
            .Select(c => Invariant($"{c.Key} {c.Value}"));
        var text = string.Join(" · ", counts);
        return text.Length > 0 ? text : language.Pick("ไม่พบข้อคลาดเคลื่อน", "nothing found");
    }
}
