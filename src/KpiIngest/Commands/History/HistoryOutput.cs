using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Checking.Language;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Text;
using KpiIngest.Review.Export;
using KpiIngest.Review.Html;

namespace KpiIngest.Commands.History;

/// <summary>Writes the history in one of its formats.</summary>
internal static class HistoryOutput
{
    /// <summary>The first is the default.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "csv", "xlsx"];

    public static void Write(IReadOnlyList<HistoryRow> rows, string format, Terminal terminal, Language language)
    {
        switch (format)
        {
            case "json":
                WriteJson(rows, terminal);
                break;
            case "csv":
                terminal.Out.Write(CsvText.ByteOrderMark);
                CsvText.WriteRow(terminal.Out, HistoryRow.Names);
                foreach (HistoryRow row in rows)
                    CsvText.WriteRow(terminal.Out, row.Cells(null).Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)));
                break;
            case "xlsx":
                Workbook.WriteTo(
                    terminal.Result,
                    language.Pick("ประวัติ", "History"),
                    language == Language.Thai ? HistoryRow.ThaiNames : HistoryRow.Names,
                    rows.Select(r => r.Cells(language))
                );
                break;
            default:
                WriteText(rows, terminal, language);
                break;
        }

        terminal.Out.Flush();
    }

    private static void WriteText(IReadOnlyList<HistoryRow> rows, Terminal terminal, Language language)
    {
        TextTable table = new(
            new TextColumn(language.Pick("รายการที่", "No."), Figures: true),
            new TextColumn(language.Pick("รับเมื่อ", "Received (Bangkok)")),
            new TextColumn(language.Pick("ไฟล์", "File"), MaxColumns: 40),
            new TextColumn(language.Pick("ตัวชี้วัด", "Indicator"), MaxColumns: 30),
            new TextColumn(language.Pick("ปี/รอบ", "Year/round")),
            new TextColumn(language.Pick("ฉบับ", "Version")),
            new TextColumn(language.Pick("น้ำหนัก", "Weight"), Figures: true),
            new TextColumn(language.Pick("ถ่วงน้ำหนัก", "Weighted"), Figures: true),
            new TextColumn(language.Pick("เฉลี่ย", "Average"), Figures: true),
            new TextColumn(language.Pick("คำนวณได้", "Recomputed"), Figures: true),
            new TextColumn(language.Pick("เปลี่ยน", "Change"), Figures: true),
            new TextColumn(language.Pick("ผล", "Outcome"))
        );
        foreach (HistoryRow row in rows)
        {
            (Records.Submission submission, Records.Queries.HistoryReport? report) = (row.Line.Submission, row.Line.Report);
            table.Add(
                [
                    submission.Id.ToString(CultureInfo.InvariantCulture),
                    ThaiTime.Brief(submission.ReceivedAt, language == Language.Thai),
                    submission.InboxPath,
                    report is null ? null : $"{report.IndicatorNumber} {report.IndicatorName}".Trim(),
                    report is null ? null : $"{Text(report.FiscalYear) ?? "-"}/{Text(report.Round) ?? "-"}",
                    report is null
                        ? null
                        : $"{Text(report.Version) ?? "-"}{(report.Latest ? "" : language.Pick(" (ถูกแทนที่)", " (superseded)"))}",
                    report?.Weight,
                    report?.WeightedScore,
                    report?.StatedAverage,
                    report?.RecomputedAverage,
                    row.ChangeText,
                    Outcome(row, language),
                ],
                report is { Errors: > 0, Latest: true } ? terminal.Red : null
            );
        }

        if (table.Count > 0)
            table.Write(terminal.Out);
        HistoryDecisions.WriteText(rows, terminal, language);
        terminal.Out.WriteLine(language.Pick($"{rows.Count} แถว", CountedText.Of(rows.Count, "row", "rows")));
    }

    private static string Outcome(HistoryRow row, Language language)
    {
        string state = language.Pick(HistoryRow.StateWording(row.Line.Submission.State));
        if (row.Line.Submission.DuplicateOfId is { } original)
            state += language.Pick($" กับรายการที่ {original}", $" of {original}");
        if (row.Line.IdentityGivenBy is { } given)
            state += language.Pick($" (บุคคลระบุ {given})", $" (given by a person: {given})");
        if (row.Line.Report is not { } report)
            return state;
        List<string> counts = new();
        if (report.Errors > 0)
            counts.Add(language.Pick($"คลาดเคลื่อน {report.Errors}", CountedText.Of(report.Errors, "error", "errors")));
        if (report.Warnings > 0)
            counts.Add(language.Pick($"ขอให้ตรวจสอบ {report.Warnings}", $"{report.Warnings} to be judged"));
        if (report.NotCheckable > 0)
            counts.Add(language.Pick($"ตรวจไม่ได้ {report.NotCheckable} จุด", $"{report.NotCheckable} not checkable"));
        if (report.Decided > 0)
            counts.Add(language.Pick($"ตัดสินแล้ว {report.Decided}", $"{report.Decided} decided"));
        if (report.Keyed)
            state += language.Pick(" (พิมพ์จากภาพสแกน)", " (keyed from a scan)");
        return counts.Count == 0 ? state : state + ": " + string.Join(", ", counts);
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static void WriteJson(IReadOnlyList<HistoryRow> rows, Terminal terminal)
    {
        using (
            Utf8JsonWriter json = new(
                terminal.Result,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteStartArray("history");
            foreach (HistoryRow row in rows)
            {
                json.WriteStartObject();
                IReadOnlyList<object?> cells = row.Cells(null);
                for (int i = 0; i < cells.Count; i++)
                {
                    if (HistoryRow.Names[i] == HistoryRow.Decisions)
                        HistoryDecisions.WriteJson(json, row.Line.Decisions);
                    else if (cells[i] is int number)
                        json.WriteNumber(HistoryRow.Names[i], number);
                    else if (HistoryRow.Names[i] == "latest" && row.Line.Report is { } report)
                        json.WriteBoolean("latest", report.Latest);
                    else
                        json.WriteString(HistoryRow.Names[i], (string?)cells[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        terminal.Result.Write("\n"u8);
    }
}
