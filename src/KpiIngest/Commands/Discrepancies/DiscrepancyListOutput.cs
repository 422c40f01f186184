using System.Globalization;
using System.Text.Json;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>Writes the list in one of the formats of <c>kpi-ingest discrepancies</c>.</summary>
internal static class DiscrepancyListOutput
{
    /// <summary>The first is the default.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "csv", "xlsx"];

    /// <param name="terminal">Its result stream may be a file.</param>
    public static void Write(IReadOnlyList<DiscrepancyRow> rows, string format, Terminal terminal, Language language)
    {
        switch (format)
        {
            case "json":
                JsonSerializer.Serialize(terminal.Result, new DiscrepancyList(rows), DiscrepancyListJson.Indented.DiscrepancyList);
                terminal.Result.Write("\n"u8);
                break;
            case "csv":
                terminal.Out.Write(CsvText.ByteOrderMark);
                CsvText.WriteRow(terminal.Out, DiscrepancyColumns.Names);
                foreach (var row in rows) CsvText.WriteRow(terminal.Out, DiscrepancyColumns.Cells(row).Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)));
                break;
            case "xlsx":
                WriteWorkbook(rows, terminal.Result, language);
                break;
            default:
                DiscrepancyListText.Write(rows, terminal, language);
                break;
        }

        terminal.Out.Flush();
    }

    private static void WriteWorkbook(IReadOnlyList<DiscrepancyRow> rows, Stream result, Language language)
    {
        // A package is written with seeking, which a pipe cannot.
        using var package = new MemoryStream();
        var headings = language == Language.Thai ? DiscrepancyColumns.ThaiNames : DiscrepancyColumns.Names;
        Workbook.Write(package, language.Pick("ข้อคลาดเคลื่อน", "Discrepancies"), headings, rows.Select(DiscrepancyColumns.Cells));
        package.WriteTo(result);
        result.Flush();
    }
}
