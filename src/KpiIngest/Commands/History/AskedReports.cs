using System.Globalization;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Queries;

namespace KpiIngest.Commands.History;

/// <summary>What is asked for by names and numbers, held against what was ever sent: a misspelt one is named with the nearest that is
/// known.</summary>
internal static class AskedReports
{
    /// <returns>The filter with the unit as it is spelt in the records.</returns>
    /// <exception cref="UnknownNameException">Nothing of that unit, indicator or year was ever sent.</exception>
    public static async Task<HistoryFilter> KnownAsync(RecordsDatabase records, HistoryFilter filter, CancellationToken cancellationToken)
    {
        if (filter is { Unit: null, Indicator: null, FiscalYear: null })
            return filter;
        (IReadOnlyList<string> Units, IReadOnlyList<string> Indicators, IReadOnlyList<int> Years) known = await new HistoryQuery(
            records
        ).KnownAsync(cancellationToken);
        if (filter.Indicator is { } indicator && !known.Indicators.Contains(indicator, StringComparer.Ordinal))
            throw new UnknownNameException("ตัวชี้วัด", "indicator", indicator, NearestName.Of(indicator, known.Indicators));
        if (filter.FiscalYear is { } year && !known.Years.Contains(year))
            throw new UnknownNameException(
                "ปีงบประมาณ",
                "fiscal year",
                Text(year),
                known.Years.Count == 0 ? null : Text(known.Years.MinBy(y => Math.Abs(y - year)))
            );
        return filter.Unit is { } unit ? filter with { Unit = RecordedDiscrepancies.KnownUnit(unit, known.Units) } : filter;
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
