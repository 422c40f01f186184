using System.Globalization;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Typed;

/// <summary>What a report is, as a person who looked at the document says: a part is null where nothing was said of it, and then stays as
/// it was read.</summary>
/// <param name="Report">Index in the file.</param>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Round">Months: 6, 9 or 12.</param>
/// <param name="IndicatorNumber">Arabic digits; an agency's summary has none.</param>
public sealed record TypedIdentity(int Report, int? FiscalYear, int? Round, string? IndicatorNumber)
{
    /// <summary>What the form prints, and how it is ticked, stays: that is a fault of the document whoever knows better.</summary>
    public Report LaidOver(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with
        {
            FiscalYear = FiscalYear ?? report.FiscalYear,
            Round = report.Round with { Months = Round ?? report.Round.Months },
            Indicator = report.AgencySummary
                ? report.Indicator
                : report.Indicator with
                {
                    Number = IndicatorNumber ?? report.Indicator.Number,
                },
        };
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"identity {FiscalYear} {Round} {IndicatorNumber}");
}
