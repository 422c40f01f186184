using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Text;
using KpiIngest.Outbox;
using KpiIngest.Records.Changes;
using KpiIngest.Review.Export;

namespace KpiIngest.Commands.Reprocess;

/// <summary>Writes what changed in one of the formats of <c>kpi-ingest reprocess</c>.</summary>
internal sealed class ReprocessOutput(Terminal terminal, Language language, string format)
{
    private static readonly string[] ThaiNames =
    [
        "รายการที่",
        "หน่วยงาน",
        "ไฟล์",
        "ชนิด",
        "ตัวชี้วัด",
        "ตาราง",
        "ข้อ",
        "ช่อง",
        "เดิม",
        "ใหม่",
        "ข้อความ",
        "ข้อความภาษาอังกฤษ",
        "รุ่นที่อ่านเดิม",
        "รุ่นที่อ่านใหม่",
    ];

    /// <summary>The first is the default.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "csv", "xlsx"];

    /// <summary>The heading row of csv, in order. Documented in <c>kpi-ingest reprocess --help</c>.</summary>
    private static IReadOnlyList<string> Names { get; } =
    [
        "submission",
        "unit",
        "file",
        "kind",
        "indicator",
        "table",
        "item",
        "field",
        "before",
        "after",
        "message",
        "messageEn",
        "readerBefore",
        "readerAfter",
    ];

    /// <returns>False, with the reason said, where the result cannot be shown here.</returns>
    public async Task<bool> CanWriteAsync()
    {
        if (format != "xlsx" || !terminal.ResultIsTerminal)
            return true;
        await terminal.Error.WriteLineAsync(
            "xlsx เขียนลงจอไม่ได้ กรุณาเขียนลงไฟล์: kpi-ingest reprocess --format xlsx > ไฟล์.xlsx (xlsx cannot be shown here: write it to a file)"
        );
        return false;
    }

    public void Write(ReprocessResult result)
    {
        switch (format)
        {
            case "json":
                WriteJson(result);
                break;
            case "csv":
                terminal.Out.Write(CsvText.ByteOrderMark);
                CsvText.WriteRow(terminal.Out, Names);
                foreach (IReadOnlyList<object?> row in Rows(result, forPeople: false))
                    CsvText.WriteRow(terminal.Out, row.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)));
                terminal.Out.Flush();
                SayNotRead(result);
                break;
            case "xlsx":
                Workbook.WriteTo(
                    terminal.Result,
                    language.Pick("สิ่งที่เปลี่ยน", "Changes"),
                    language == Language.Thai ? ThaiNames : Names,
                    Rows(result, forPeople: true)
                );
                SayNotRead(result);
                break;
            default:
                ReprocessText.Write(result, terminal, language);
                break;
        }

        terminal.Out.Flush();
    }

    private void SayNotRead(ReprocessResult result)
    {
        foreach (NotReprocessed one in result.NotRead)
            terminal.Error.WriteLine($"{one.Submission.Id} {one.Submission.InboxPath}: {language.Pick(one.Why)}");
    }

    private IEnumerable<IReadOnlyList<object?>> Rows(ReprocessResult result, bool forPeople) =>
        from file in result.Changed
        from change in file.Readings.Changes.OrderBy(c => c.Kind)
        select (IReadOnlyList<object?>)
            [
                checked((int)file.Submission.Id),
                file.Submission.Unit,
                file.Submission.InboxPath,
                forPeople ? language.Pick(ChangeWording.Of(change.Kind)) : ChangeWording.Name(change.Kind),
                change.Indicator,
                change.Table,
                change.Item,
                change.Field,
                change.Before,
                change.After,
                change.Message,
                change.MessageEn,
                file.Readings.Before,
                file.Readings.After,
            ];

    private void WriteJson(ReprocessResult result)
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
            json.WriteBoolean("dryRun", result.Dry);
            json.WriteString("readerVersion", result.Version);
            json.WriteNumber("read", result.Read.Count);
            json.WriteNumber("readBefore", result.Present);
            json.WriteNumber("unread", result.Unread);
            json.WriteNumber("changed", result.Changed.Count());
            json.WriteStartObject("changesByKind");
            foreach (ChangeKind kind in Enum.GetValues<ChangeKind>())
                json.WriteNumber(ChangeWording.Name(kind), result.Read.Sum(r => r.Readings.Changes.Count(c => c.Kind == kind)));
            json.WriteEndObject();
            json.WriteStartArray("changes");
            foreach (IReadOnlyList<object?> row in Rows(result, forPeople: false))
            {
                json.WriteStartObject();
                for (int i = 0; i < row.Count; i++)
                {
                    if (row[i] is int number)
                        json.WriteNumber(Names[i], number);
                    else
                        json.WriteString(Names[i], (string?)row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("notRead");
            foreach (NotReprocessed one in result.NotRead)
            {
                json.WriteStartObject();
                json.WriteNumber("submission", one.Submission.Id);
                json.WriteString("file", one.Submission.InboxPath);
                json.WriteString("why", one.Why.Thai);
                json.WriteString("whyEn", one.Why.English);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        terminal.Result.Write("\n"u8);
    }
}
