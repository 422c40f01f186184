using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Register;

/// <summary>A report beside what its unit agreed to for its year.</summary>
public sealed record AgreedReport(HistoryReport Report, AgreedYear Agreed)
{
    public ReportResult Result => Report.Result;

    /// <summary>Null for an agency's summary, and where it was not read.</summary>
    public string? Number { get; } = Report.Result.AgencySummary ? null : AgreedNumber.Of(Report.Result.Indicator.Number);

    /// <summary>The agreed indicator that the report as a whole is about; null where there is none.</summary>
    public AgreedIndicator? Itself => Number is null ? null : Agreed.Find(Number);

    /// <summary>The agreed indicators among the rows: all of a summary, and the parts of a single indicator (<c>9.2.1</c> of <c>9.2</c>).
    /// Items that are merely counted from 1 are none.</summary>
    public IEnumerable<(AgreedIndicator Agreed, string Item)> Rows() =>
        Report
            .Figures.Items.Select(i => (Agreed: Agreed.Find(i), Item: i))
            .Where(r =>
                r.Agreed is not null && (Result.AgencySummary || (Number is not null && AgreedNumber.IsPartOf(r.Agreed.Number, Number)))
            )
            .Select(r => (r.Agreed!, r.Item));

    /// <summary>For messages: <c>indicator 5, fiscal year 2569</c>.</summary>
    public Bilingual Called(string? number)
    {
        Bilingual of = number is null ? Report.Called : new Bilingual($"ตัวชี้วัด {Bilingual.Digits(number).Thai}", $"indicator {number}");
        Bilingual year = Bilingual.Digits(Agreed.FiscalYear.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new Bilingual($"{of.Thai} ปีงบประมาณ {year.Thai}", $"{of.English}, fiscal year {year.English}");
    }
}
