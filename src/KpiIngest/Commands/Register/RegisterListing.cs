using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiIngest.Checking.Register;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Register;
using KpiIngest.Review.Html;
using KpiIngest.Review.Register.Files;

namespace KpiIngest.Commands.Register;

/// <summary><c>kpi-ingest register list</c> and <c>export</c>.</summary>
internal sealed class RegisterListing(Terminal terminal, Language language, string format)
{
    private const int NoRecords = 2;

    private static readonly JsonWriterOptions Json = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task<int> ListAsync(string? configFile, CancellationToken cancellationToken) =>
        OpenedRecords.RunAsync(
            terminal,
            NoRecords,
            async () =>
            {
                RecordsDatabase records = (await OpenedRecords.OpenAsync(configFile, cancellationToken)).Database;
                IReadOnlyList<(RegisterVersion Version, IReadOnlyList<RegisterPart> Parts)> versions = await new RegisterLedger(
                    records,
                    TimeProvider.System
                ).VersionsAsync(cancellationToken);
                if (format == "json")
                {
                    await using (Utf8JsonWriter json = new(terminal.Result, Json))
                        Write(json, versions);
                    await terminal.Result.WriteAsync("\n"u8.ToArray(), cancellationToken);
                    return 0;
                }

                TextTable table = new(
                    new TextColumn(language.Pick("ฉบับที่", "Version"), Figures: true),
                    new TextColumn(language.Pick("เมื่อ", "At (Bangkok)")),
                    new TextColumn(language.Pick("โดย", "By")),
                    new TextColumn(language.Pick("จาก", "From"), MaxColumns: 40),
                    new TextColumn(language.Pick("หน่วยงานและปีที่เปลี่ยน", "Units and years changed"), MaxColumns: 90)
                );
                foreach ((RegisterVersion version, IReadOnlyList<RegisterPart> parts) in versions)
                {
                    table.Add([
                        version.Id.ToString(CultureInfo.InvariantCulture),
                        ThaiTime.Brief(version.At, buddhist: language == Language.Thai),
                        version.Actor,
                        version.Source ?? language.Pick("แก้ไขด้วยมือ", "edited by hand"),
                        string.Join(
                            "; ",
                            parts.Select(p =>
                                $"{p.Unit} {p.FiscalYear.ToString(CultureInfo.InvariantCulture)} ({p.Indicators.ToString(CultureInfo.InvariantCulture)})"
                            )
                        ),
                    ]);
                }

                if (table.Count > 0)
                    table.Write(terminal.Out);
                else
                    await terminal.Out.WriteLineAsync(
                        language.Pick(
                            "ยังไม่มีทะเบียน นำเข้าด้วย kpi-ingest register import ไฟล์",
                            "There is no register yet: kpi-ingest register import FILE"
                        )
                    );
                return 0;
            }
        );

    public Task<int> ExportAsync(string? configFile, long? version, string? unit, int? year, CancellationToken cancellationToken) =>
        OpenedRecords.RunAsync(
            terminal,
            NoRecords,
            async () =>
            {
                RecordsDatabase records = (await OpenedRecords.OpenAsync(configFile, cancellationToken)).Database;
                RegisterState state = await new RegisterLedger(records, TimeProvider.System).StateAsync(cancellationToken, version);
                if (version > state.Version)
                {
                    await terminal.Error.WriteLineAsync(
                        language.Pick(
                            $"ไม่มีทะเบียนฉบับที่ {version} ฉบับล่าสุดคือ {state.Version}",
                            $"There is no version {version}; the newest is {state.Version}."
                        )
                    );
                    return NoRecords;
                }

                await RegisteredUnits.NeedAsync(records, unit, cancellationToken);
                List<AgreedYear> years =
                [
                    .. (unit is null ? state.Standing : state.Of(unit).Where(y => y.Indicators.Count > 0))
                        .Where(y => year is null || y.FiscalYear == year)
                        .OrderBy(y => y.Unit, StringComparer.Ordinal)
                        .ThenBy(y => y.FiscalYear),
                ];
                if (format == "csv")
                    RegisterFile.WriteCsv(terminal.Out, years, language == Language.Thai);
                else if (format == "xlsx")
                    RegisterFile.WriteWorkbook(terminal.Result, years, language == Language.Thai);
                else
                    await JsonAsync(state.Version, years, cancellationToken);
                await terminal.Out.FlushAsync(cancellationToken);
                return 0;
            }
        );

    private static void Write(Utf8JsonWriter json, IReadOnlyList<(RegisterVersion Version, IReadOnlyList<RegisterPart> Parts)> versions)
    {
        json.WriteStartObject();
        json.WriteStartArray("versions");
        foreach ((RegisterVersion version, IReadOnlyList<RegisterPart> parts) in versions)
        {
            json.WriteStartObject();
            json.WriteNumber("version", version.Id);
            json.WriteString("at", UtcText.Write(version.At));
            json.WriteString("by", version.Actor);
            json.WriteString("source", version.Source);
            json.WriteString("sha256", version.SourceSha256);
            json.WriteStartArray("parts");
            foreach (RegisterPart part in parts)
            {
                json.WriteStartObject();
                json.WriteString("unit", part.Unit);
                json.WriteNumber("fiscalYear", part.FiscalYear);
                json.WriteNumber("indicators", part.Indicators);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private async Task JsonAsync(long version, List<AgreedYear> years, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names = RegisterFile.Headings(thai: false);
        await using (Utf8JsonWriter json = new(terminal.Result, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("version", version);
            json.WriteStartArray("indicators");
            foreach (string?[] row in RegisterFile.Rows(years))
            {
                json.WriteStartObject();
                for (int i = 0; i < names.Count; i++)
                    json.WriteString(names[i], row[i]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        await terminal.Result.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
