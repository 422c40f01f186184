using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>Rows that state two of weight, score and weighted score, while no place was found that holds the third: their product is not
/// tested. One entry where it is so of a whole table.</summary>
internal static class IncompleteRows
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report)
    {
        foreach (RecomputedTable table in report.Tables)
        {
            foreach (
                IGrouping<string, RecomputedRow> lacking in table
                    .Rows.Where(r => Lacking(r.Row) is not null)
                    .GroupBy(r => Lacking(r.Row)!, StringComparer.Ordinal)
            )
            {
                if (lacking.Count() == table.Rows.Count)
                    yield return OfTable(table, lacking.Key);
                else
                    foreach (RecomputedRow row in lacking)
                        yield return OfRow(row.Row, lacking.Key);
            }
        }
    }

    /// <returns>A name of <see cref="FigureName"/>.</returns>
    private static string? Lacking(ScoredRow row) =>
        (row.Weight, row.Score, row.WeightedScore) switch
        {
            ({ State: FigureState.Absent }, { Figure: not null }, { Figure: not null }) => FigureName.Weight,
            ({ Figure: not null }, { State: FigureState.Absent }, { Figure: not null }) => FigureName.Score,
            ({ Figure: not null }, { Figure: not null }, { State: FigureState.Absent }) => FigureName.WeightedScore,
            _ => null,
        };

    private static NotCheckableResult OfTable(RecomputedTable table, string column)
    {
        (Bilingual name, Bilingual where) = (FigureName.Of(column), PlaceWording.Of(table.Table.Place));
        return new NotCheckableResult(
            "weighted-score",
            null,
            $"ไม่พบช่อง{name.Thai}ที่อ่านได้ในตารางคะแนน{where.Aside.Thai} จึงตรวจคะแนนถ่วงน้ำหนักของแต่ละแถวไม่ได้",
            $"No readable column of the {name.English} was found in the scoring table{where.Aside.English}; the weighted scores of its rows were not tested."
        );
    }

    private static NotCheckableResult OfRow(ScoredRow row, string column)
    {
        Bilingual name = FigureName.Of(column);
        return new NotCheckableResult(
            "weighted-score",
            row.Number,
            $"ไม่พบ{name.Thai}ที่อ่านได้ของแถวนี้ จึงตรวจคะแนนถ่วงน้ำหนักไม่ได้",
            $"No readable {name.English} was found for this row; its weighted score was not tested."
        );
    }
}
