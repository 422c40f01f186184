using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Checking.Language;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Review.Export;
using KpiIngest.Review.Html;
using KpiIngest.Review.Language;

namespace KpiIngest.Commands.Trail;

/// <summary>Writes entries of the audit trail in one of its formats.</summary>
internal sealed class TrailOutput(Terminal terminal, Language language, string format)
{
    /// <summary>Entries of a list for people.</summary>
    public const int OfText = 200;

    /// <summary>The first is the default.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "csv", "xlsx"];

    /// <returns>False where the format cannot be written to where it would go; the reason was said.</returns>
    public async Task<bool> CanWriteAsync()
    {
        if (format != "xlsx" || !terminal.ResultIsTerminal)
            return true;
        await terminal.Error.WriteLineAsync("xlsx เขียนลงจอไม่ได้ กรุณาส่งต่อไปยังไฟล์ด้วย > ไฟล์.xlsx (xlsx needs > FILE)");
        return false;
    }

    /// <param name="total">Entries that are asked for.</param>
    /// <param name="entries">The last of so many, or all.</param>
    public async Task WriteAsync(long total, Func<int?, IAsyncEnumerable<AuditEntry>> entries, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case "json":
                await WriteJsonAsync(total, entries(null), cancellationToken);
                break;
            case "csv":
                await terminal.Out.WriteAsync(CsvText.ByteOrderMark);
                CsvText.WriteRow(terminal.Out, TrailRow.Names);
                await foreach (AuditEntry entry in entries(null).WithCancellation(cancellationToken))
                foreach (TrailRow row in TrailRow.Of(entry))
                    CsvText.WriteRow(terminal.Out, row.Texts());
                break;
            case "xlsx":
                List<IReadOnlyList<object?>> rows = await entries(null)
                    .SelectMany(TrailRow.Of)
                    .Select(r => r.Cells())
                    .ToListAsync(cancellationToken);
                Workbook.WriteTo(
                    terminal.Result,
                    language.Pick("บันทึกการตรวจสอบ", "Audit trail"),
                    language == Language.Thai ? TrailRow.ThaiNames : TrailRow.Names,
                    rows
                );
                break;
            default:
                await WriteTextAsync(total, entries(OfText), cancellationToken);
                break;
        }

        await terminal.Out.FlushAsync(cancellationToken);
    }

    private async Task WriteTextAsync(long total, IAsyncEnumerable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        TextTable table = new(
            new TextColumn(language.Pick("ลำดับ", "Entry"), Figures: true),
            new TextColumn(language.Pick("เวลา", "At (Bangkok)")),
            new TextColumn(language.Pick("ผู้ทำ", "By"), MaxColumns: 30),
            new TextColumn(language.Pick("เรื่อง", "Of"), MaxColumns: 40),
            new TextColumn(language.Pick("การกระทำ", "What")),
            new TextColumn(language.Pick("รายละเอียด", "Particulars"), MaxColumns: 140)
        );
        await foreach (AuditEntry entry in entries.WithCancellation(cancellationToken))
        {
            IReadOnlyList<(string Name, string? Before, string? After)> settings = EntryParticulars.SettingsOf(entry);
            string? detail =
                settings.Count == 0
                    ? language.Pick(EntryParticulars.Of(entry))
                    : language.Pick($"ค่าตั้ง {settings.Count} รายการ", CountedText.Of(settings.Count, "setting", "settings"));
            table.Add([
                entry.Sequence.ToString(CultureInfo.InvariantCulture),
                ThaiTime.Brief(entry.At, language == Language.Thai),
                entry.Actor,
                language.Pick(EntryWording.OfSubject(entry.Subject)),
                language.Pick(EntryWording.Of(entry.Action)),
                detail,
            ]);
            foreach ((string name, string? before, string? after) in settings)
                table.Add([null, null, null, null, null, "  " + language.Pick(SettingWording.Change(name, before, after))]);
        }

        if (table.Count > 0)
            table.Write(terminal.Out);
        if (total > OfText)
            await terminal.Out.WriteLineAsync(
                language.Pick(
                    $"แสดง {OfText} ลำดับล่าสุด ดูทั้งหมดด้วย --format csv",
                    $"The last {OfText} are listed; --format csv lists all."
                )
            );
        await terminal.Out.WriteLineAsync(language.Pick($"{total} ลำดับ", CountedText.Of(total, "entry", "entries")));
    }

    private async Task WriteJsonAsync(long total, IAsyncEnumerable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        await using (
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
            json.WriteNumber("total", total);
            json.WriteStartArray("entries");
            await foreach (AuditEntry entry in entries.WithCancellation(cancellationToken))
                WriteEntry(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        await terminal.Result.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static void WriteEntry(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("entry", entry.Sequence);
        json.WriteString("at", UtcText.Write(entry.At));
        json.WriteString("actor", entry.Actor);
        json.WriteString("action", entry.Action);
        json.WriteString("subject", entry.Subject);
        json.WriteString("what", EntryWording.Of(entry.Action).Thai);
        json.WriteString("whatEn", EntryWording.Of(entry.Action).English);
        json.WritePropertyName("detail");
        WriteDetail(json, entry.Detail);
        json.WriteString("content", entry.Content);
        json.WriteString("previousHash", entry.PreviousHash);
        json.WriteString("hash", entry.Hash);
        json.WriteEndObject();
    }

    /// <summary>Particulars that are no JSON any more were changed; they stand as text.</summary>
    private static void WriteDetail(Utf8JsonWriter json, string detail)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(detail);
            document.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(detail);
        }
    }
}
