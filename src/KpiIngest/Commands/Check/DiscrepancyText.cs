using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Check;

/// <summary>The discrepancies of a file for people: what is wrong, the arithmetic, the place. What only follows from another stands under it.</summary>
internal sealed class DiscrepancyText(Terminal terminal, Language language)
{
    public void Write(FileResult file)
    {
        var all = file.Discrepancies;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].ConsequenceOf is not null) continue;
            Write(file, all[i]);
            foreach (var follower in all.Where(d => d.ConsequenceOf == i))
            {
                terminal.Out.WriteLine($"      ↳ {language.Pick("ผลตามมา", "follows")}: {follower.Code} · {Line(follower.Arithmetic ?? Message(follower))}");
            }
        }
    }

    private static string Line(string text) => DisplayWidth.OneLine(text);

    private void Write(FileResult file, DiscrepancyResult found)
    {
        var report = file.Reports.Count > 1 && found.Report is { } index ? Which(file.Reports[index], index) : "";
        var wording = SeverityWording.Of(found.Code, found.Severity, language);
        var painted = found.Severity switch
        {
            Severity.Error => terminal.Red(wording),
            Severity.Warning => terminal.Yellow(wording),
            _ => wording,
        };
        terminal.Out.WriteLine($"  ▸ {painted} {found.Code}{report}{At(found.At)}");
        terminal.Out.WriteLine("      " + Line(Message(found)));
        if (found.Arithmetic is { } arithmetic) terminal.Out.WriteLine("      " + Line(arithmetic));
        if (found.Cause is { } cause)
        {
            terminal.Out.WriteLine($"      {language.Pick("น่าจะเกิดจาก", "probably")}: {Line(language.Pick(cause.Message, cause.MessageEn))}");
        }

        foreach (var place in new[] { found.Location }.Concat(found.Also))
        {
            if (place is not null) terminal.Out.WriteLine($"      {language.Pick("ที่", "at")} {Place(place)}");
        }
    }

    private string Message(DiscrepancyResult found) => language.Pick(found.Message, found.MessageEn);

    private string Which(ReportResult report, int index) => " · " + language.Pick("รายงาน", "report") + " "
        + Line(report.Indicator.Number ?? (index + 1).ToString(CultureInfo.InvariantCulture));

    private string At(FigureAddress? at) => at is null ? "" : " · " + (at.Column switch
    {
        "weight" => language.Pick("น้ำหนัก", "weight"),
        "result" => language.Pick("ผลการดำเนินงาน", "result"),
        "score" => language.Pick("คะแนน", "score"),
        "weightedScore" => language.Pick("คะแนนถ่วงน้ำหนัก", "weighted score"),
        "average" => language.Pick("คะแนนเฉลี่ย", "average"),
        _ => at.Column,
    });

    /// <summary>Tables and rows are counted from 1 here: people count so.</summary>
    private string Place(LocationResult place)
    {
        List<string> parts = [];
        if (place.Page is { } page) parts.Add(Counted("หน้า", "page", page));
        if (place.Table is { } table) parts.Add(Counted("ตารางที่", "table", table + 1));
        if (place.Row is { } row) parts.Add(Counted("แถวที่", "row", row + 1));
        if (!string.IsNullOrEmpty(place.Text)) parts.Add("“" + DisplayWidth.Cut(Line(place.Text), 60) + "”");
        return string.Join(' ', parts);
    }

    private string Counted(string thai, string english, int value) =>
        string.Create(CultureInfo.InvariantCulture, $"{language.Pick(thai, english)} {value}");
}
