using KpiIngest.Checking.Language;
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
        if (file.Error is { } error)
            terminal.Out.WriteLine("  " + DisplayWidth.OneLine(language.Pick(error.Message, error.MessageEn)) + $" [{error.Code}]");
        foreach (ReportResult report in file.Reports)
            reports.Write(report);
        discrepancies.Write(file);
        foreach (NoteResult note in file.Notes)
        {
            terminal.Out.WriteLine(
                $"  {language.Pick("ไม่ได้อ่าน", "not read")}: {DisplayWidth.OneLine(language.Pick(note.Message, note.MessageEn))}"
            );
        }

        terminal.Out.WriteLine();
        terminal.Out.Flush();
    }

    public override void End(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        AcrossFiles(result);
        int Outcomes(FileOutcome outcome) => result.Files.Count(f => f.Outcome == outcome);
        IReadOnlyList<FileResult> files = result.Files;
        (int done, int not, int none, int unread) = (
            Outcomes(FileOutcome.Checked),
            Outcomes(FileOutcome.NotChecked),
            Outcomes(FileOutcome.NoReport),
            Outcomes(FileOutcome.Unreadable)
        );
        Bilingual found = OutcomeWording.Sums(
            files.SelectMany(Tones).Concat(result.AcrossFiles.Select(a => SeverityWording.ToneOf(a.Code, a.Severity)))
        );
        Bilingual gaps = OutcomeWording.Gaps(files.Sum(Gaps));
        string sums = string.Join(" · ", new[] { language.Pick(found), language.Pick(gaps) }.Where(s => s.Length > 0));
        if (language.Pick(found).Length == 0 && done > 0)
            sums = language.Pick(OutcomeWording.NothingFound) + (sums.Length > 0 ? language.Pick(" ", "; ") + sums : "");
        terminal.Out.WriteLine(
            language.Pick(
                Invariant($"รวม {files.Count} ไฟล์: ตรวจแล้ว {done} · ตรวจไม่ได้ {not} · ไม่มีรายงาน {none} · อ่านไม่ได้ {unread}"),
                Invariant(
                    $"{CountedText.Of(files.Count, "file", "files")}: checked {done} · not checked {not} · no report {none} · unreadable {unread}"
                )
            ) + (sums.Length > 0 ? " — " + sums : "")
        );
        terminal.Out.Flush();
    }

    private void AcrossFiles(CheckResult result)
    {
        if (result.AcrossFiles.Count == 0)
            return;
        terminal.Out.WriteLine(terminal.Bold(language.Pick("เทียบระหว่างไฟล์", "Across files")));
        foreach (AcrossFilesFinding found in result.AcrossFiles)
        {
            terminal.Out.WriteLine($"  ▸ {terminal.Yellow(language.Pick(SeverityWording.Of(found.Code, found.Severity)))} [{found.Code}]");
            terminal.Out.WriteLine("      " + DisplayWidth.OneLine(language.Pick(found.Message, found.MessageEn)));
        }

        terminal.Out.WriteLine();
    }

    private static IEnumerable<Tone> Tones(FileResult file) => file.Discrepancies.Select(d => SeverityWording.ToneOf(d.Code, d.Severity));

    private static int Gaps(FileResult file) => file.Reports.Sum(r => r.NotCheckable.Count);

    private string Outcome(FileResult file)
    {
        if (file.Outcome is FileOutcome.NoReport or FileOutcome.Unreadable)
        {
            string said = language.Pick(OutcomeWording.Of(file.Outcome));
            return file.Outcome == FileOutcome.Unreadable ? terminal.Red(said) : said;
        }

        string headline = language.Pick(OutcomeWording.Headline(file.Outcome, Tones(file), Gaps(file)));
        if (file.Outcome == FileOutcome.NotChecked)
            return terminal.Red(headline);
        return file.Discrepancies.Count == 0 && Gaps(file) == 0 ? terminal.Green(headline) : headline;
    }
}
