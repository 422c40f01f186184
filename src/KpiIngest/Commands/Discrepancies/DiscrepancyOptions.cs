using System.CommandLine;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Queries;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>A call of <c>discrepancies</c> as understood.</summary>
/// <param name="OutputFile">Null for standard output.</param>
internal sealed record DiscrepancyCall(DiscrepancyFilter Filters, string Format, string? OutputFile, string? ConfigFile, Language Language);

/// <summary>The options of <c>discrepancies</c>.</summary>
internal sealed class DiscrepancyOptions
{
    private readonly ReportFilters reports = new();
    private readonly Option<string?> code = new("--code")
    {
        Description = "Code of the rule; see kpi-ingest rules.  รหัส",
        HelpName = "CODE",
    };
    private readonly Option<string?> severity = new("--severity") { Description = "Severity.  ระดับ", HelpName = "error|warning|note" };
    private readonly SinceOption since = new("Received on that day or later.  รับตั้งแต่วันที่", "2556-07-11", "2013-07-11");
    private readonly Option<bool> latest = new("--latest")
    {
        Description = "Without reports that a later submission replaced.  เฉพาะฉบับล่าสุด",
    };
    private readonly Option<string> format = CommonOptions.Format([.. DiscrepancyListOutput.Formats]);
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file.  เขียนลงไฟล์", HelpName = "FILE" };
    private readonly Option<string> language = CommonOptions.Language();
    private readonly Option<string?> config = CommonOptions.Config();

    public DiscrepancyOptions()
    {
        severity.AcceptOnlyFromAmong("error", "warning", "note");
    }

    public IReadOnlyList<Option> All => [.. reports.All, code, severity, since.Option, latest, format, output, language, config];

    public DiscrepancyCall Of(ParseResult call)
    {
        DiscrepancyFilter filters = new()
        {
            Unit = reports.UnitOf(call),
            FiscalYear = reports.YearOf(call),
            Round = reports.RoundOf(call),
            Indicator = reports.IndicatorOf(call),
            Code = call.GetValue(code)?.Trim().ToLowerInvariant(),
            Severity = call.GetValue(severity) switch
            {
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                "note" => Severity.Note,
                _ => null,
            },
            Since = since.Of(call),
            LatestOnly = call.GetValue(latest),
        };
        return new DiscrepancyCall(
            filters,
            call.GetRequiredValue(format),
            call.GetValue(output),
            call.GetValue(config),
            call.LanguageOf(language)
        );
    }
}
