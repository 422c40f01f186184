using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Export;
using KpiIngest.Review.Html;

namespace KpiIngest.Commands.Ledger;

/// <summary>Writes the ledger in one of its formats.</summary>
internal sealed class LedgerOutput(Terminal terminal, Language language, string format)
{
    private const int LinesOfText = 500;

    private static readonly string[] Columns =
    [
        "entry",
        "firstSeen",
        "changed",
        "unit",
        "file",
        "kind",
        "size",
        "state",
        "code",
        "reason",
        "reasonEn",
        "submission",
        "sha256",
        "duplicateOf",
        "container",
        "grownFrom",
        "waitsFor",
        "unitGivenBy",
    ];

    /// <summary>The first is the default.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "csv"];

    /// <param name="lines">The newest of so many, or all.</param>
    public async Task WriteAsync(
        IReadOnlyList<LedgerCount> counts,
        Func<int?, IAsyncEnumerable<LedgerLine>> lines,
        CancellationToken cancellationToken
    )
    {
        if (format == "json")
            await WriteJsonAsync(counts, lines(null), cancellationToken);
        else if (format == "csv")
            await WriteCsvAsync(lines(null), cancellationToken);
        else
            await WriteTextAsync(counts, lines(LinesOfText), cancellationToken);
        await terminal.Out.FlushAsync(cancellationToken);
    }

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            DateTimeOffset instant => UtcText.Write(instant),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    /// <summary>In the order of the columns.</summary>
    private static object?[] Cells(LedgerLine line) =>
        [
            line.Entry,
            line.FirstSeen,
            line.Changed,
            line.Unit,
            line.File,
            char.ToLowerInvariant(line.Kind.ToString()[0]) + line.Kind.ToString()[1..],
            line.Size,
            LedgerWording.Names[line.State],
            line.Code,
            line.Reason,
            line.ReasonEn,
            line.Submission,
            line.Sha256,
            line.DuplicateOf,
            line.Container,
            line.GrownFrom,
            line.WaitsFor,
            line.UnitGivenBy,
        ];

    private async Task WriteTextAsync(
        IReadOnlyList<LedgerCount> counts,
        IAsyncEnumerable<LedgerLine> lines,
        CancellationToken cancellationToken
    )
    {
        TextTable table = new(
            new TextColumn(language.Pick("ลำดับ", "Entry"), Figures: true),
            new TextColumn(language.Pick("พบเมื่อ", "Seen (Bangkok)")),
            new TextColumn(language.Pick("ไฟล์ในกล่อง", "In the inbox"), MaxColumns: 60),
            new TextColumn(language.Pick("ไบต์", "Bytes"), Figures: true),
            new TextColumn(language.Pick("สถานะ", "State")),
            new TextColumn(language.Pick("รายการที่", "No."), Figures: true),
            new TextColumn(language.Pick("เหตุผล", "Reason"), MaxColumns: 100)
        );
        await foreach (LedgerLine line in lines.WithCancellation(cancellationToken))
        {
            string why = language.Pick(line.Reason ?? "", line.ReasonEn ?? "");
            table.Add(
                [
                    Text(line.Entry),
                    language.Pick(ThaiTime.Brief(line.FirstSeen, buddhist: true), ThaiTime.Brief(line.FirstSeen, buddhist: false)),
                    line.File,
                    Text(line.Size),
                    language.Pick(LedgerWording.Of(line.State)),
                    Text(line.Submission),
                    why.Length > 0 ? why : Origin(line),
                ],
                line.State is LedgerState.Left or LedgerState.Refused ? terminal.Yellow : null
            );
        }

        if (table.Count > 0)
            table.Write(terminal.Out);
        int total = counts.Sum(c => c.Count);
        if (total > table.Count)
            await terminal.Out.WriteLineAsync(
                language.Pick(
                    $"แสดง {table.Count} ลำดับล่าสุด ดูทั้งหมดด้วย --format csv",
                    $"The newest {table.Count} are listed; --format csv lists all."
                )
            );
        await terminal.Out.WriteLineAsync(
            language.Pick("รวม ", "Total ")
                + Text(total)
                + (
                    total == 0
                        ? ""
                        : " = " + string.Join(" + ", counts.Select(c => $"{Text(c.Count)} {language.Pick(LedgerWording.Of(c.State))}"))
                )
        );
    }

    private string Origin(LedgerLine line) =>
        line switch
        {
            { DuplicateOf: { } original } => language.Pick($"เหมือนรายการที่ {original}", $"the same as submission {original}"),
            { GrownFrom: { } before } => language.Pick($"โตขึ้นจากรายการที่ {before}", $"grown from submission {before}"),
            { Container: { } zip } => language.Pick($"อยู่ใน ZIP รายการที่ {zip}", $"from the ZIP, submission {zip}"),
            { WaitsFor: { Length: > 0 } tool } => language.Pick($"รอ {tool}", $"waits for {tool}"),
            { UnitGivenBy: { } by } => language.Pick($"หน่วยงาน {line.Unit} ระบุโดย {by}", $"unit {line.Unit} given by {by}"),
            _ => "",
        };

    private async Task WriteCsvAsync(IAsyncEnumerable<LedgerLine> lines, CancellationToken cancellationToken)
    {
        await terminal.Out.WriteAsync(CsvText.ByteOrderMark);
        CsvText.WriteRow(terminal.Out, Columns);
        await foreach (LedgerLine line in lines.WithCancellation(cancellationToken))
            CsvText.WriteRow(terminal.Out, Cells(line).Select(Text));
    }

    private async Task WriteJsonAsync(
        IReadOnlyList<LedgerCount> counts,
        IAsyncEnumerable<LedgerLine> lines,
        CancellationToken cancellationToken
    )
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
            json.WriteNumber("total", counts.Sum(c => c.Count));
            json.WriteStartObject("counts");
            foreach (LedgerCount count in counts)
                json.WriteNumber(LedgerWording.Names[count.State], count.Count);
            json.WriteEndObject();
            json.WriteStartArray("entries");
            await foreach (LedgerLine line in lines.WithCancellation(cancellationToken))
                WriteEntry(json, Cells(line));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        await terminal.Result.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static void WriteEntry(Utf8JsonWriter json, object?[] cells)
    {
        json.WriteStartObject();
        for (int i = 0; i < Columns.Length; i++)
        {
            if (cells[i] is long number)
                json.WriteNumber(Columns[i], number);
            else
                json.WriteString(Columns[i], Text(cells[i]));
        }

        json.WriteEndObject();
    }
}
