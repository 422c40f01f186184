using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>Items that two summaries of one assessor and period state with different figures: which of them counts cannot be seen. One
/// entry an item, by the first figure that differs.</summary>
internal static class TwoSummaries
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report) =>
        from tables in report
            .Tables.Where(t => t.Table.Kind == ScoringTableKind.Summary)
            .GroupBy(t => (t.Table.Assessor, t.Table.Period?.Label))
        from item in tables.SelectMany(t => t.Rows).Where(r => r.Row.Number is not null).GroupBy(r => r.Row.Number!, StringComparer.Ordinal)
        let entry = Differing(item.Key, [.. item])
        where entry is not null
        select entry;

    private static NotCheckableResult? Differing(string number, List<RecomputedRow> rows) =>
        rows.Skip(1)
            .Where(r => r.Item.Table != rows[0].Item.Table && SameName(r.Row, rows[0].Row))
            .SelectMany(r => RowDifferences.Between(rows[0], r))
            .Select(d => Entry(number, d.Column, d.Left.Figure!, d.Right.Figure!))
            .FirstOrDefault();

    /// <summary>Summaries of several dimensions may each count from 1.</summary>
    private static bool SameName(ScoredRow left, ScoredRow right) =>
        left.Name is null || right.Name is null || Skeleton.Matches(Skeleton.Of(left.Name), Skeleton.Of(right.Name));

    private static NotCheckableResult Entry(string number, string column, Figure left, Figure right)
    {
        (Bilingual name, Bilingual one, Bilingual two) = (
            FigureName.Of(column),
            Bilingual.Digits(left.Normalised),
            Bilingual.Digits(right.Normalised)
        );
        return new NotCheckableResult(
            "detail-summary",
            number,
            $"ตารางสรุปสองตารางระบุ{name.Thai}ของข้อนี้ต่างกัน ({one.Thai} และ {two.Thai}) และไม่ทราบว่าตารางใดใช้ได้",
            $"Two summaries state the {name.English} of this item differently ({one.English} and {two.English}); which of them counts is not known."
        );
    }
}
