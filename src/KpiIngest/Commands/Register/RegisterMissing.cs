using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Checking.Register;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Register;
using KpiIngest.Review.Export;
using KpiIngest.Review.Language;
using KpiIngest.Review.Register;

namespace KpiIngest.Commands.Register;

/// <summary><c>kpi-ingest register missing</c>.</summary>
internal sealed class RegisterMissing(Terminal terminal, Language language, string format)
{
    private const int Overdue = 1;
    private const int NoRecords = 2;

    private static readonly JsonWriterOptions Json = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="all">Also those that have come, or whose day has not passed.</param>
    public Task<int> RunAsync(string? configFile, string? unit, int? year, int? round, bool all, CancellationToken cancellationToken) =>
        OpenedRecords.RunAsync(
            terminal,
            NoRecords,
            async () =>
            {
                RecordsDatabase records = (await OpenedRecords.OpenAsync(configFile, cancellationToken)).Database;
                await RegisteredUnits.NeedAsync(records, unit, cancellationToken);
                IReadOnlyList<ExpectedReport> expected = await ExpectedReports.OfAsync(
                    records,
                    TimeProvider.System,
                    unit,
                    year,
                    round,
                    cancellationToken
                );
                List<ExpectedReport> shown = [.. expected.Where(e => all || e.IsMissing)];
                switch (format)
                {
                    case "json":
                        await JsonAsync(shown, cancellationToken);
                        break;
                    case "csv":
                        ExpectedColumns.WriteCsv(terminal.Out, shown);
                        break;
                    case "xlsx":
                        Workbook.WriteTo(
                            terminal.Result,
                            language.Pick("รายงานที่ยังไม่มา", "missing"),
                            ExpectedColumns.Names,
                            shown.Select(ExpectedColumns.Cells)
                        );
                        break;
                    default:
                        Text(shown, expected);
                        break;
                }

                await terminal.Out.FlushAsync(cancellationToken);
                return expected.Any(e => e.IsMissing) ? Overdue : 0;
            }
        );

    private void Text(List<ExpectedReport> shown, IReadOnlyList<ExpectedReport> expected)
    {
        TextTable table = new(
            new TextColumn(language.Pick("หน่วยงาน", "Unit"), MaxColumns: 40),
            new TextColumn(language.Pick("ปี", "Year"), Figures: true),
            new TextColumn(language.Pick("รอบ", "Round"), Figures: true),
            new TextColumn(language.Pick("เลข", "No."), Figures: true),
            new TextColumn(language.Pick("ตัวชี้วัด", "Indicator"), MaxColumns: 60),
            new TextColumn(language.Pick("กำหนดส่ง", "Due")),
            new TextColumn(language.Pick("สถานะ", "State"))
        );
        foreach (ExpectedReport one in shown)
        {
            table.Add(
                [
                    one.Unit,
                    one.FiscalYear.ToString(CultureInfo.InvariantCulture),
                    one.Round.ToString(CultureInfo.InvariantCulture),
                    one.Number,
                    one.Name,
                    language.Pick(RegisterDay.Said(one.Due)),
                    language.Pick(RegisterWords.StateOf(one)),
                ],
                one.IsMissing ? terminal.Yellow : null
            );
        }

        if (table.Count > 0)
            table.Write(terminal.Out);
        if (expected.Count == 0)
        {
            terminal.Out.WriteLine(
                language.Pick(
                    "ไม่มีรายงานที่ต้องส่งตามทะเบียนในขอบเขตที่ถาม (ยังไม่มีทะเบียน หรือไม่ได้ระบุวันกำหนดส่ง)",
                    "Of what was asked for the register lets expect no report: there is none, or it names no days."
                )
            );
            return;
        }

        terminal.Out.WriteLine(language.Pick(RegisterWords.ExpectedCounts(expected)));
    }

    private async Task JsonAsync(List<ExpectedReport> shown, CancellationToken cancellationToken)
    {
        await using (Utf8JsonWriter json = new(terminal.Result, Json))
        {
            json.WriteStartObject();
            json.WriteStartArray("reports");
            foreach (ExpectedReport one in shown)
            {
                json.WriteStartObject();
                IReadOnlyList<object?> cells = ExpectedColumns.Cells(one);
                for (int i = 0; i < ExpectedColumns.Names.Count; i++)
                {
                    if (cells[i] is int number)
                        json.WriteNumber(ExpectedColumns.Names[i], number);
                    else
                        json.WriteString(ExpectedColumns.Names[i], (string?)cells[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        await terminal.Result.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
