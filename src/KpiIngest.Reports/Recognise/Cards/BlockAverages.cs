using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Cards;

/// <summary>Averages in rows of tables of several assessors or periods: each is of the columns that it stands under. The report's own is
/// that of its round and of the self-assessment; the others belong to the totals of their tables.</summary>
internal static class BlockAverages
{
    /// <param name="readings">What each table came to, one reading an assessor and a period.</param>
    /// <param name="months">The report's round.</param>
    /// <param name="year">The report's fiscal year.</param>
    public static void Settle(List<IReadOnlyList<ScoringTableRecogniser.Reading>> readings, int? months, int? year)
    {
        List<ScoringTable> tables = readings.SelectMany(r => r).Select(r => r.Table).ToList();
        List<ScoringTable> own = [.. ReportPeriods.Own(tables, months, year)];
        if (own.Exists(t => t.Assessor != Assessor.Committee))
            own.RemoveAll(t => t.Assessor == Assessor.Committee);
        if (own.Count == tables.Count)
            return;
        for (int i = 0; i < readings.Count; i++)
            readings[i] = [.. readings[i].Select(r => r.Averages.Count == 0 || IsIn(own, r.Table) ? r : InTotal(r))];
    }

    /// <summary>Tables that state the same are equal: which of them is meant, only they themselves tell.</summary>
    private static bool IsIn(List<ScoringTable> tables, ScoringTable table) => tables.Exists(t => ReferenceEquals(t, table));

    /// <summary>An average that the total has no place for is said to be unplaced.</summary>
    private static ScoringTableRecogniser.Reading InTotal(ScoringTableRecogniser.Reading reading)
    {
        ScoredTotal total = reading.Table.Total;
        if (!RowReading.IsStated(total.Score))
            total = total with { Score = reading.Averages[0] };
        return reading with
        {
            Table = reading.Table with { Total = total },
            Averages = [],
            Unplaced =
            [
                .. reading.Unplaced,
                .. reading.Averages.Where(a => a != total.Score).Select(a => new PlacedText(ThaiText.Clean(a.Text), a.Place)),
            ],
        };
    }
}
