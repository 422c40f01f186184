using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Check;

/// <summary>One report for people: what it is, its scoring tables, what was recomputed and what could not be checked.</summary>
internal sealed class ReportText(Terminal terminal, Language language)
{
    private const string Indent = "  ";

    public void Write(ReportResult report)
    {
        terminal.Out.WriteLine(Indent + terminal.Bold(Title(report)));
        foreach (ScoringTableResult table in report.ScoringTables)
            Write(table);
        RecomputedResult recomputed = report.Recomputed;
        string average = recomputed.Average is { } exact ? DecimalText.AtPlacesOf(exact, report.StatedAverage) : "-";
        terminal.Out.WriteLine(
            Indent
                + language.Pick(
                    $"คะแนนเฉลี่ยถ่วงน้ำหนัก: ที่รายงาน {Or(report.StatedAverage)} · คำนวณได้ {average} (น้ำหนัก {Or(recomputed.Weight)} คะแนนถ่วงน้ำหนัก {Or(recomputed.WeightedScore)})",
                    $"Weighted average: stated {Or(report.StatedAverage)} · recomputed {average} (weight {Or(recomputed.Weight)}, weighted score {Or(recomputed.WeightedScore)})"
                )
        );
        if (report.Checked.Comparisons > 0)
        {
            terminal.Out.WriteLine(
                Indent
                    + language.Pick(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"เทียบตัวเลขแล้ว {report.Checked.Comparisons} แห่ง จาก {report.Checked.Rows} แถว"
                        ),
                        CountedText.Fill(
                            "{0} {0:comparison|comparisons} over {1} {1:row|rows}",
                            report.Checked.Comparisons,
                            report.Checked.Rows
                        )
                    )
            );
        }

        foreach (NotCheckableResult gap in report.NotCheckable)
        {
            terminal.Out.WriteLine(Indent + Line(language.Pick(FindingWording.NotCheckable(gap.Item, gap.Why, gap.WhyEn))));
        }
    }

    private static string Or(string? figure) => figure ?? "-";

    private static string Line(string text) => DisplayWidth.OneLine(text);

    private string Title(ReportResult report)
    {
        string number = report.Indicator.Number is { } n ? language.Pick("ตัวชี้วัดที่ ", "Indicator ") + n + " " : "";
        string round = report.Round is { } months
            ? string.Create(CultureInfo.InvariantCulture, $"{months} ") + language.Pick("เดือน", "months")
            : language.Pick("ไม่ชัดเจน", "unclear");
        string year = report.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? language.Pick("ไม่ระบุ", "not stated");
        return Line(number + (report.Indicator.Name ?? ""))
            + language.Pick($" · รอบ {round} · ปีงบประมาณ {year}", $" · round {round} · fiscal year {year}");
    }

    private void Write(ScoringTableResult table)
    {
        string kind = table.Kind == "summary" ? language.Pick("ตารางสรุป", "Summary table") : language.Pick("ตารางคะแนน", "Scoring table");
        string assessor = table.Assessor switch
        {
            "self" => language.Pick(" ประเมินตนเอง", ", self-assessed"),
            "committee" => language.Pick(" คณะกรรมการประเมิน", ", committee"),
            _ => "",
        };
        string period = table.Period is { } named ? " " + Line(named.Label) : "";
        terminal.Out.WriteLine(Indent + kind + period + assessor + " (" + language.Pick(ConventionName.OfCode(table.Convention)) + ")");
        if (table.Certainty == "alignment")
        {
            terminal.Out.WriteLine(
                Indent
                    + Indent
                    + language.Pick(
                        "ไฟล์ไม่มีเส้นแบ่งคอลัมน์ จึงอ่านตารางนี้จากตำแหน่งของข้อความ ขอให้เทียบตัวเลขกับต้นฉบับ",
                        "The file draws no lines between the columns; this table was read by the position of its text. Please compare the figures with the original."
                    )
            );
        }

        if (table.Certainty == ScoringTableResult.Keyed)
            terminal.Out.WriteLine(
                Indent
                    + Indent
                    + language.Pick("เจ้าหน้าที่พิมพ์ตัวเลขของตารางนี้จากภาพสแกน", "A person keyed the figures of this table from a scan.")
            );

        TextTable text = new(
            new TextColumn(language.Pick("ข้อ", "Item")),
            new TextColumn(language.Pick("รายการ", "Name"), MaxColumns: 36),
            new TextColumn(language.Pick("น้ำหนัก", "Weight"), Figures: true),
            new TextColumn(language.Pick("ผล", "Result"), MaxColumns: 16),
            new TextColumn(language.Pick("คะแนน", "Score"), Figures: true),
            new TextColumn(language.Pick("ถ่วงน้ำหนัก", "Weighted"), Figures: true)
        );
        foreach (RowResult row in table.Rows)
            text.Add([row.Number, row.Name, row.Weight, row.Result, row.Score, row.WeightedScore]);
        foreach (GroupResult group in table.Groups)
            text.Add([group.Number, group.Name, group.Weight, null, null, group.WeightedScore]);
        if (table.Total is not { Weight: null, WeightedScore: null })
        {
            text.Add([null, language.Pick("รวม", "Total"), table.Total.Weight, null, null, table.Total.WeightedScore]);
        }

        text.Write(terminal.Out, Indent + Indent);
    }
}
