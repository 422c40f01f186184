using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Commands;

/// <summary>The filters by which reports are asked for; they are called and mean the same in every command, and take Thai digits as well as
/// Arabic ones.</summary>
internal sealed class ReportFilters
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

    private readonly Option<string?> indicator = new("--indicator")
    {
        Description = "Number of the indicator.  เลขตัวชี้วัด",
        HelpName = "9.2",
    };

    public IReadOnlyList<Option> All => [unit, year, round, indicator];

    public string? UnitOf(ParseResult call) => call.GetValue(unit);

    public int? YearOf(ParseResult call) => call.GetValue(year);

    public int? RoundOf(ParseResult call) => call.GetValue(round);

    /// <summary>In Arabic digits.</summary>
    public string? IndicatorOf(ParseResult call) => call.GetValue(indicator) is { } number ? ThaiDigits.ToArabic(number).Trim() : null;

    private static int? WholeNumber(ArgumentResult result, Predicate<int> accept, string message)
    {
        string text = ThaiDigits.ToArabic(result.Tokens[0].Value);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && accept(number))
            return number;
        result.AddError(message);
        return null;
    }
}
