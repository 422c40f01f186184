using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Check;

/// <summary>The discrepancies of a file for people: what is wrong, the arithmetic, the place. What only follows from another stands under
/// it.</summary>
internal sealed class DiscrepancyText(Terminal terminal, Language language)
{
    private const int TextColumns = 60;

    public void Write(FileResult file)
    {
        IReadOnlyList<DiscrepancyResult> all = file.Discrepancies;
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].ConsequenceOf is not null)
                continue;
            Write(file, all[i]);
            foreach (DiscrepancyResult follower in all.Where(d => d.ConsequenceOf == i))
            {
                terminal.Out.WriteLine(
                    $"      ↳ {language.Pick("ผลตามมา", "follows")}: {Line(language.Pick(FindingWording.Message(follower)))} [{follower.Code}]"
                );
            }
        }
    }

    private static string Line(string text) => DisplayWidth.OneLine(text);

    private void Write(FileResult file, DiscrepancyResult found)
    {
        string report = file.Reports.Count > 1 && found.Report is { } index ? Which(file.Reports[index], index) : "";
        Tone tone = SeverityWording.ToneOf(found.Code, found.Severity);
        string wording = language.Pick(SeverityWording.Of(tone));
        string painted = tone switch
        {
            Tone.Wrong => terminal.Red(wording),
            Tone.Ask => terminal.Yellow(wording),
            _ => wording,
        };
        string column = found.At is { } at ? " · " + language.Pick(FigureName.Of(at.Column)) : "";
        terminal.Out.WriteLine($"  ▸ {painted} [{found.Code}]{report}{column}");
        string message = language.Pick(FindingWording.Message(found));
        terminal.Out.WriteLine("      " + Line(message));
        if (FindingWording.Sum(found.Arithmetic, message) is { } sum)
            terminal.Out.WriteLine("      " + Line(language.Pick(sum)));
        if (found.Cause is { } cause)
        {
            terminal.Out.WriteLine(
                $"      {language.Pick("น่าจะเกิดจาก", "probably")}: {Line(language.Pick(cause.Message, cause.MessageEn))}"
            );
        }

        foreach (LocationResult? place in new[] { found.Location }.Concat(found.Also))
        {
            if (place is not null)
                terminal.Out.WriteLine($"      {language.Pick("ที่", "at")} {Place(place)}");
        }
    }

    private string Which(ReportResult report, int index) =>
        " · "
        + language.Pick("รายงาน", "report")
        + " "
        + Line(report.Indicator.Number ?? (index + 1).ToString(CultureInfo.InvariantCulture));

    private string Place(LocationResult place) =>
        language.Pick(
            PlaceWording.WithText(
                place.Page,
                place.Table,
                place.Row,
                place.Text is null ? null : DisplayWidth.Cut(Line(place.Text), TextColumns)
            )
        );
}
