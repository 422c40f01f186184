using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Queries;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>A call of <c>discrepancies</c> as understood.</summary>
/// <param name="OutputFile">Null for standard output.</param>
internal sealed record DiscrepancyCall(DiscrepancyFilter Filters, string Format, string? OutputFile, string? ConfigFile, Language Language);

/// <summary>The options of <c>discrepancies</c>.</summary>
internal sealed class DiscrepancyOptions
{
    private readonly Option<string?> unit = new("--unit") { Description = "Sending unit.  หน่วยงานผู้ส่ง", HelpName = "NAME" };
    private readonly Option<int?> year = new("--year")
    {
        Description = "Fiscal year, Buddhist era.  ปีงบประมาณ (พ.ศ.)",
        HelpName = "2556",
        CustomParser = result => WholeNumber(result, _ => true, "A fiscal year is a number such as 2556. ปีงบประมาณเป็นตัวเลข เช่น 2556"),
    };

    private readonly Option<int?> round = new("--round")
    {
        Description = "Months reported.  รอบ",
        HelpName = "6|9|12",
        CustomParser = result => WholeNumber(result, months => months is 6 or 9 or 12, "A round is 6, 9 or 12. รอบเป็น 6, 9 หรือ 12"),
    };

    private readonly Option<string?> indicator = new("--indicator") { Description = "Number of the indicator.  เลขตัวชี้วัด", HelpName = "9.2" };
    private readonly Option<string?> code = new("--code") { Description = "Code of the rule; see kpi-ingest rules.  รหัส", HelpName = "CODE" };
    private readonly Option<string?> severity = new("--severity") { Description = "Severity.  ระดับ", HelpName = "error|warning|note" };
    private readonly SinceOption since = new("Received on that day or later.  รับตั้งแต่วันที่", "2556-07-11", "2013-07-11");
    private readonly Option<string> format = CommonOptions.Format([.. DiscrepancyListOutput.Formats]);
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to a file.  เขียนลงไฟล์", HelpName = "FILE" };
    private readonly Option<string> language = CommonOptions.Language();
    private readonly Option<string?> config = CommonOptions.Config();

    public DiscrepancyOptions()
    {
        severity.AcceptOnlyFromAmong("error", "warning", "note");
    }

    public IReadOnlyList<Option> All => [unit, year, round, indicator, code, severity, since.Option, format, output, language, config];

    public DiscrepancyCall Of(ParseResult call)
    {
        var filters = new DiscrepancyFilter
        {
            Unit = call.GetValue(unit),
            FiscalYear = call.GetValue(year),
            Round = call.GetValue(round),
            Indicator = call.GetValue(indicator) is { } number ? ThaiDigits.ToArabic(number).Trim() : null,
            Code = call.GetValue(code)?.Trim().ToLowerInvariant(),
            Severity = call.GetValue(severity) switch
            {
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                "note" => Severity.Note,
                _ => null,
            },
            Since = since.Of(call),
        };
        return new DiscrepancyCall(
            filters, call.GetRequiredValue(format), call.GetValue(output), call.GetValue(config), call.LanguageOf(language));
    }

    /// <summary>Thai digits are as good as Arabic ones.</summary>
    private static int? WholeNumber(ArgumentResult result, Predicate<int> accept, string message)
    {
        string text = ThaiDigits.ToArabic(result.Tokens[0].Value);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && accept(number)) return number;
        result.AddError(message);
        return null;
    }
}
