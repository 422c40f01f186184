using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.History;

/// <summary>What makes two reports versions of one: unit, fiscal year, round, and indicator number as read. An agency summary has no
/// indicator number: it is known by being the unit's summary of that round.</summary>
/// <param name="FiscalYear">Buddhist era; null where the forms state none and are of one folder.</param>
/// <param name="Round">Months: 6, 9 or 12.</param>
/// <param name="Number">Null for an agency summary.</param>
public sealed record ReportKey(string Unit, int? FiscalYear, int Round, string? Number)
{
    public bool AgencySummary => Number is null;

    /// <returns>Null where a part was not read: an unsure link is never made. Many forms print no fiscal year; the files of one folder are
    /// one batch, so there two that state none are of the same, while among records they may be of any.</returns>
    public static ReportKey? Of(string unit, ReportResult report, HistoryOrder order)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Round is not { } round || (report.FiscalYear is null && order == HistoryOrder.Received))
            return null;
        int? year = report.FiscalYear;
        if (report.AgencySummary)
            return new ReportKey(unit, year, round, null);
        return string.IsNullOrWhiteSpace(report.Indicator.Number) ? null : new ReportKey(unit, year, round, report.Indicator.Number);
    }
}
