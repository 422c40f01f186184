using System.Globalization;
using KpiIngest.Records.Queries;

namespace KpiIngest.Commands.History;

/// <summary>Puts the lines of the history in order and says what changed from one round to the next.</summary>
internal static class HistoryRows
{
    private static readonly CompareInfo Numbers = CultureInfo.InvariantCulture.CompareInfo;

    /// <param name="lines">Newest submission first.</param>
    /// <param name="byIndicator">True to follow each unit's indicator through years and rounds; false to leave the order of
    /// receipt.</param>
    public static IReadOnlyList<HistoryRow> Of(IReadOnlyList<HistoryLine> lines, bool byIndicator)
    {
        Dictionary<HistoryLine, decimal> changes = new(ReferenceEqualityComparer.Instance);
        foreach (
            IGrouping<(string Unit, string? IndicatorNumber), HistoryLine> one in lines
                .Where(l =>
                    l
                        is {
                            Report.IndicatorNumber: not null,
                            Report.FiscalYear: not null,
                            Report.Round: not null,
                            Submission.DuplicateOfId: null
                        }
                )
                .GroupBy(l => (l.Submission.Unit, l.Report!.IndicatorNumber))
        )
        {
            // A version is compared with the latest one of the round before, never with the versions of its own round.
            decimal? before = null;
            foreach (
                IGrouping<(int? FiscalYear, int? Round), HistoryLine> period in one.GroupBy(l => (l.Report!.FiscalYear, l.Report.Round))
                    .OrderBy(p => p.Key.FiscalYear)
                    .ThenBy(p => p.Key.Round)
            )
            {
                if (before is { } earlier)
                    foreach (HistoryLine line in period)
                        if (AverageOf(line.Report!) is { } average)
                            changes[line] = average - earlier;
                before = period.OrderByDescending(l => l.Submission.Id).Select(l => AverageOf(l.Report!)).FirstOrDefault() ?? before;
            }
        }

        IEnumerable<HistoryLine> ordered = byIndicator
            ? lines
                .OrderBy(l => l.Submission.Unit, StringComparer.Ordinal)
                .ThenBy(
                    l => l.Report?.IndicatorNumber ?? "",
                    Comparer<string>.Create((a, b) => Numbers.Compare(a, b, CompareOptions.NumericOrdering))
                )
                .ThenBy(l => l.Report?.FiscalYear)
                .ThenBy(l => l.Report?.Round)
                .ThenBy(l => l.Submission.Id)
            : lines.AsEnumerable();
        return [.. ordered.Select(l => new HistoryRow(l, changes.TryGetValue(l, out decimal change) ? change : null))];
    }

    /// <summary>As stated, or as recomputed where the report states none.</summary>
    private static decimal? AverageOf(HistoryReport report) =>
        decimal.TryParse(
            report.StatedAverage ?? report.RecomputedAverage,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out decimal average
        )
            ? average
            : null;
}
