using System.Globalization;
using System.Text.Json;
using KpiIngest.Commands.Text;
using KpiIngest.Review.Export;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>Writes the list in one of the formats of <c>kpi-ingest discrepancies</c>.</summary>
internal static class DiscrepancyListOutput
{
    /// <summary>The first is the default.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "csv", "xlsx"];

    /// <param name="terminal">Its result stream may be a file.</param>
    public static void Write(RecordedList list, string format, Terminal terminal, Language language)
    {
        switch (format)
        {
            case "json":
                JsonSerializer.Serialize(
                    terminal.Result,
                    new DiscrepancyList(list.Discrepancies, list.Gaps),
                    DiscrepancyListJson.Indented.DiscrepancyList
                );
                terminal.Result.Write("\n"u8);
                break;
            case "csv":
                terminal.Out.Write(CsvText.ByteOrderMark);
                CsvText.WriteRow(terminal.Out, FindingColumns.Names);
                foreach (IReadOnlyList<object?> row in DiscrepancyColumns.Rows(list, language: null))
                    CsvText.WriteRow(terminal.Out, row.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)));
                break;
            case "xlsx":
                WriteWorkbook(list, terminal.Result, language);
                break;
            default:
                DiscrepancyListText.Write(list, terminal, language);
                break;
        }

        terminal.Out.Flush();
    }

    private static void WriteWorkbook(RecordedList list, Stream result, Language language)
    {
        IReadOnlyList<string> headings = language == Language.Thai ? FindingColumns.ThaiNames : FindingColumns.Names;
        Workbook.WriteTo(result, language.Pick("ข้อคลาดเคลื่อน", "Discrepancies"), headings, DiscrepancyColumns.Rows(list, language));
    }
}
